// @ts-check
import { button, element, part } from "../shared/dom.js";
import { t } from "../shared/words.js";

/** The sender's message, with the words marked that count. */

/** @typedef {{start: number, end: number, toward: string}} Mark */

export function messageView() {
  const root = element("div", { class: "message" });
  const update = part(root, (/** @type {{message: string | null | undefined, marks: Mark[]}} */ { message, marks }) => {
    if (message == null) return [element("p", { class: "hint" }, t("messageUnread"))];
    if (message === "") return [element("p", { class: "hint" }, t("messageEmpty"))];
    return shortened(element("blockquote", { dir: "auto" }, ...markedPieces(message, marks)), message);
  });
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update({ request, verdict, here }) {
      root.hidden = !here;
      update({ message: request.message, marks: marksOf(verdict.reasons) });
    },
  };
}

/**
 * @param {Contract.Reason[]} reasons
 * @returns {Mark[]}
 */
function marksOf(reasons) {
  return reasons.flatMap(({ quotes, toward }) => quotes.map((quote) => ({ ...quote, toward })));
}

/**
 * Cuts a message where the marking changes. Offsets count code points, as the host does.
 * @param {string} message
 * @param {Mark[]} marks
 * @returns {(Node | string)[]}
 */
export function markedPieces(message, marks) {
  /** @type {{text: string, toward: string}[]} */
  const pieces = [];
  Array.from(message).forEach((character, at) => {
    const toward = marks.find(({ start, end }) => start <= at && at < end)?.toward ?? "";
    const last = pieces.at(-1);
    if (last?.toward === toward) last.text += character;
    else pieces.push({ text: character, toward });
  });
  return pieces.map(({ text, toward }) => (toward ? element("mark", { "data-of": toward }, text) : text));
}

/**
 * A long message shows its beginning, and the rest on demand.
 * @param {HTMLElement} quote
 * @param {string} message
 */
function shortened(quote, message) {
  if (message.length < 400 && message.split("\n").length < 7) return [quote];
  quote.classList.add("short");
  const more = button(t("messageMore"), () => {
    const short = quote.classList.toggle("short");
    more.textContent = t(short ? "messageMore" : "messageLess");
    more.setAttribute("aria-expanded", String(!short));
  }, { class: "link", "aria-expanded": "false" });
  return [quote, more];
}
