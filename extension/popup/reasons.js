// @ts-check
import { element, part } from "../shared/dom.js";
import { signedNumber, t } from "../shared/words.js";
import { shareOf } from "./points.js";

/** Why the verdict is what it is, and what was not read. */

export function reasonList() {
  const root = element("div", { class: "reasons" });
  const update = part(root, (/** @type {Contract.RequestVerdict} */ verdict) => [
    element("h3", {}, t("reasons")),
    verdict.reasons.length
      ? element("ul", { class: "plain" }, ...strongestFirst(verdict).map((reason) => entry(reason, verdict)))
      : element("p", { class: "hint" }, t("reasonsNone")),
  ]);
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update: ({ verdict }) => update(verdict),
  };
}

/** @param {Contract.RequestVerdict} verdict */
function strongestFirst(verdict) {
  const strength = (/** @type {Contract.Reason} */ reason) => Math.abs(shareOf(reason, verdict));
  return [...verdict.reasons].sort((one, other) => strength(other) - strength(one));
}

/**
 * @param {Contract.Reason} reason
 * @param {Contract.RequestVerdict} verdict
 */
function entry(reason, verdict) {
  const { toward, text } = reason;
  const share = shareOf(reason, verdict);
  return element(
    "li",
    { "data-of": toward },
    element("span", { class: "points" }, share ? signedNumber(share) : ""),
    element(
      "span",
      {},
      element("bdi", {}, text),
      !share && element("span", { class: "hint" }, " ", t("reasonToward", t(`verdict_${toward}`))),
    ),
  );
}

export function unknownList() {
  const root = element("p", { class: "unknown hint" });
  const update = part(root, (/** @type {string[]} */ names) => {
    root.hidden = names.length === 0;
    return [t("unknown", new Intl.ListFormat(t("locale"), { type: "conjunction" }).format(names.map(nameOf)))];
  });
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update: ({ verdict }) => update(verdict.unknown),
  };
}

/** @param {string} name a trait, "profile-visit" */
const nameOf = (name) => t(`unknown_${name.replaceAll("-", "_")}`) || name;
