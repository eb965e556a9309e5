// @ts-check
import { button, chooser, element } from "../shared/dom.js";
import { t } from "../shared/words.js";

/** What the user may choose of a reply: tone and salutation at hand, the rest behind a disclosure. */

const TONES = ["question", "letter", "friendly", "decline", "sales", "recruiter", "accept"];

/** @typedef {import("./reply.js").Choice} Choice */

/**
 * @param {(change: Choice) => void} choose
 * @param {(salutation: Contract.Reply["salutation"]) => void} salute
 */
export function replyOptions(choose, salute) {
  const tone = choiceOf("tone", TONES, (value) => choose({ tone: /** @type {Contract.Reply["tone"]} */ (value) }));
  const salutation = choiceOf("salutation", ["herr", "frau", "neutral"], (value) =>
    salute(/** @type {Contract.Reply["salutation"]} */ (value)));
  const language = choiceOf("language", ["de", "en"], (value) =>
    choose({ language: /** @type {Contract.Reply["language"]} */ (value) }));
  const address = choiceOf("address", ["Sie", "du"], (value) =>
    choose({ address: /** @type {Contract.Reply["address"]} */ (value) }));
  const blocks = blockList((included) => choose({ blocks: included }));
  return {
    main: element("div", { class: "choices" }, tone.label, salutation.label),
    more: element(
      "details",
      { class: "options" },
      element("summary", {}, t("replyOptions")),
      element("div", { class: "choices" }, language.label, address.label),
      blocks.root,
    ),
    /** @param {Contract.Reply} reply */
    update(reply) {
      tone.select.value = reply.tone;
      salutation.select.value = reply.salutation;
      language.select.value = reply.language;
      address.select.value = reply.address;
      blocks.update(reply.blocks);
    },
  };
}

/**
 * @param {"tone" | "salutation" | "language" | "address"} name
 * @param {string[]} values
 * @param {(value: string) => void} onchoose
 */
const choiceOf = (name, values, onchoose) =>
  chooser(t(name), values.map((value) => [value, t(`${name}_${value}`)]), onchoose);

/**
 * The parts of the reply, to switch on and off and to put in another order.
 * @param {(included: string[]) => void} onchange
 */
function blockList(onchange) {
  /** @type {Contract.Block[]} */
  let blocks = [];
  const list = element("ol", { class: "plain blocks" });
  const root = element("fieldset", {}, element("legend", {}, t("blocks")), list);

  /**
   * Puts the list as given, with the focus where it was.
   * @param {Contract.Block[]} next
   */
  function show(next) {
    blocks = next;
    root.hidden = next.length === 0;
    const { block, part } = /** @type {HTMLElement} */ (document.activeElement ?? root).dataset;
    list.replaceChildren(...next.map(entry));
    if (block === undefined) return;
    const again = [...list.querySelectorAll("[data-block]")].filter((each) => dataOf(each).block === block);
    const same = again.find((each) => dataOf(each).part === part && !each.hasAttribute("disabled"));
    /** @type {HTMLElement | undefined} */ (same ?? again[0])?.focus();
  }

  /** @param {Contract.Block[]} next */
  function change(next) {
    show(next);
    onchange(next.filter(({ included }) => included).map(({ name }) => name));
  }

  /**
   * @param {Contract.Block} block
   * @param {number} index
   */
  function entry({ name, title, included }, index) {
    const check = element("input", {
      type: "checkbox", "data-block": name, "data-part": "check",
      onchange: () => change(blocks.map((each) => (each.name === name ? { ...each, included: check.checked } : each))),
    });
    check.checked = included;
    return element(
      "li",
      {},
      element("label", {}, check, element("span", {}, title)),
      mover(index, -1, "↑", t("blockUp", title)),
      mover(index, 1, "↓", t("blockDown", title)),
    );
  }

  /**
   * @param {number} index
   * @param {number} step
   * @param {string} sign
   * @param {string} label
   */
  function mover(index, step, sign, label) {
    const target = index + step;
    return button(sign, () => {
      const next = [...blocks];
      [next[index], next[target]] = [next[target], next[index]];
      change(next);
    }, {
      class: "quiet", "aria-label": label, title: label, "data-block": blocks[index].name, "data-part": step,
      disabled: target < 0 || target >= blocks.length,
    });
  }

  return { root, update: show };
}

/** @param {Element} each */
const dataOf = (each) => /** @type {HTMLElement} */ (each).dataset;
