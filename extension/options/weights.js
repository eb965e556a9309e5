// @ts-check
import { button, element, find } from "../shared/dom.js";
import { number, t } from "../shared/words.js";
import { askHost } from "../shared/worker.js";

/** The traits with their weights. A weight changes only when the user accepts a proposal, and can be brought back. */

/** @returns {() => Promise<void>} loads the weights */
export function prepareWeights() {
  const told = /** @type {HTMLElement} */ (find("#weights").previousElementSibling);

  async function load() {
    /** @type {Contract.WeightsAnswer} */
    const { signals } = await askHost({ type: "weights" });
    const proposed = signals.filter(({ proposal }) => proposal);
    find("#weights").replaceChildren(...proposed.map((signal) => proposalOf(signal, weigh)), table(signals, weigh));
  }

  /**
   * @param {string} signal
   * @param {number | null} weight null for the shipped one
   */
  async function weigh(signal, weight) {
    try {
      await askHost({ type: "weigh", signal, weight });
      await load();
      told.textContent = t(weight === null ? "weightUndone" : "weightAccepted");
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  }

  return load;
}

/** @typedef {(signal: string, weight: number | null) => void} Weigh */

/**
 * @param {Contract.SignalWeight} signal
 * @param {Weigh} weigh
 */
function proposalOf({ name, meaning, weight, proposal }, weigh) {
  const { weight: proposed, text } = /** @type {Contract.Proposal} */ (proposal);
  return element(
    "section",
    { class: "notice" },
    element("h3", {}, t("weightProposal", meaning)),
    element("p", {}, text),
    element("p", { class: "hint" }, t("weightChange", number(weight), number(proposed))),
    element("div", { class: "actions" }, button(t("weightAccept"), () => weigh(name, proposed), { class: "primary" })),
  );
}

/**
 * @param {Contract.SignalWeight[]} signals
 * @param {Weigh} weigh
 */
function table(signals, weigh) {
  const heads = ["weightMeaning", "weightToward", "weight"].map((key) => element("th", { scope: "col" }, t(key)));
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...signals.map((signal) => row(signal, weigh))),
  );
}

/**
 * @param {Contract.SignalWeight} signal
 * @param {Weigh} weigh
 */
function row({ name, meaning, toward, weight, shipped }, weigh) {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, meaning),
    element("td", {}, element("span", { class: "chip", "data-of": toward }, t(`verdict_${toward}`))),
    element(
      "td",
      {},
      number(weight),
      weight !== shipped && " ",
      weight !== shipped && button(t("weightUndo", number(shipped)), () => weigh(name, null), { class: "link" }),
    ),
  );
}
