// @ts-check
import { button, element, find, part } from "../shared/dom.js";
import { t } from "../shared/words.js";

/** From so many requests on, an overview saves scrolling. */
const ENOUGH = 3;

const showList = part(find("#overview"), (/** @type {{id: string, name: string, verdict: string}[]} */ all) => [
  element("ul", { class: "plain" }, ...all.map(entry)),
]);

/**
 * A list of all requests with their verdicts, to jump from.
 * @param {import("./card.js").Card[]} cards
 */
export function showOverview(cards) {
  find("#overview").hidden = cards.length < ENOUGH;
  showList(cards.map(({ root }) => ({
    id: root.id,
    name: root.querySelector("h2")?.textContent ?? "",
    verdict: root.dataset.verdict ?? "",
  })));
}

/** @param {{id: string, name: string, verdict: string}} request */
function entry({ id, name, verdict }) {
  const chip = element("span", { class: "chip", "data-of": verdict }, t(`verdict_${verdict}`));
  const jump = button("", () => {
    const card = /** @type {HTMLElement} */ (document.getElementById(id));
    card.scrollIntoView({ block: "start" });
    card.querySelector("h2")?.focus({ preventScroll: true });
  });
  jump.append(element("bdi", {}, name), " ", chip);
  return element("li", {}, jump);
}
