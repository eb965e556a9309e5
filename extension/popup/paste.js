// @ts-check
import { find } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { tellWorker } from "../shared/worker.js";

/**
 * A text that the page did not give away can be pasted and judged.
 * @param {number} tabId
 */
export function preparePaste(tabId) {
  const box = /** @type {HTMLTextAreaElement} */ (find("#pasted"));
  const told = find("#paste .told");
  find("#paste form").addEventListener("submit", async (event) => {
    event.preventDefault();
    told.textContent = t("pasteJudging");
    try {
      await tellWorker({ type: "paste", tab: tabId, text: box.value });
      told.textContent = t("pasteJudged");
      find("#requests").scrollIntoView();
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  });
}
