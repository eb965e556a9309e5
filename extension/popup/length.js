// @ts-check
import { element } from "../shared/dom.js";
import { number, t } from "../shared/words.js";

/** Characters that XING takes in one message. */
const LIMIT = 16_384;

/** How long the reply is, against what the site takes. */
export function lengthView() {
  const root = element("p", { class: "length" });
  return {
    root,
    /** @param {string} text */
    update(text) {
      root.textContent = t("length", number(text.length), number(LIMIT));
      root.classList.toggle("too-long", text.length > LIMIT);
    },
  };
}
