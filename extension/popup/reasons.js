// @ts-check
import { element, part } from "../shared/dom.js";
import { signedNumber, t } from "../shared/words.js";

/** Why the verdict is what it is, and what was not read. */

export function reasonList() {
  const root = element("div", { class: "reasons" });
  const update = part(root, (/** @type {Contract.RequestVerdict} */ { reasons, verdict }) => [
    element("h3", {}, t("reasons")),
    reasons.length
      ? element("ul", { class: "plain" }, ...reasons.map((reason) => entry(reason, verdict)))
      : element("p", { class: "hint" }, t("reasonsNone")),
  ]);
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update: ({ verdict }) => update(verdict),
  };
}

/**
 * @param {Contract.Reason} reason
 * @param {string} verdict what the reason need not say again
 */
function entry({ points, toward, text }, verdict) {
  return element(
    "li",
    { "data-of": toward },
    element("span", { class: "points" }, points ? signedNumber(points) : ""),
    element(
      "span",
      {},
      element("bdi", {}, text),
      !points && toward !== verdict && element("span", { class: "hint" }, " ", t("reasonToward", t(`verdict_${toward}`))),
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
