// @ts-check
import { element, part } from "../shared/dom.js";
import { counted, date, t } from "../shared/words.js";

/** Earlier requests with nearly the same text: from whom, when, and which words differ. */

export function family() {
  const summary = element("summary");
  const list = element("ul", { class: "plain" });
  const root = element("details", { class: "family" }, summary, list);
  const update = part(list, (/** @type {Contract.Relative[]} */ relatives) => relatives.map(entry));
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update({ verdict }) {
      root.hidden = verdict.family.length === 0;
      summary.textContent = counted("family", verdict.family.length);
      update(verdict.family);
    },
  };
}

/** @param {Contract.Relative} relative */
function entry({ name, received_on: receivedOn, differences }) {
  const when = receivedOn && element("time", { datetime: receivedOn }, date(receivedOn));
  return element(
    "li",
    {},
    element("p", {}, element("bdi", {}, name || t("nameless")), when && " · ", when),
    differences.length > 0
      ? element("ul", { class: "plain differences" }, ...differences.map(difference))
      : element("p", { class: "hint" }, t("familySame")),
  );
}

/** @param {[here: string, there: string]} words */
function difference([here, there]) {
  return element(
    "li",
    {},
    element("del", { dir: "auto" }, there || t("familyNothing")),
    element("span", { "aria-label": t("familyInstead") }, "→"),
    element("ins", { dir: "auto" }, here || t("familyNothing")),
  );
}
