// @ts-check
import { find } from "../shared/dom.js";
import { t } from "../shared/words.js";

/**
 * The page's structure without anybody's data, shown before it is saved.
 * @param {number} tabId
 */
export function prepareSkeleton(tabId) {
  const told = find("#skeleton .told");
  find("#skeleton > button").addEventListener("click", async () => {
    try {
      show(await chrome.tabs.sendMessage(tabId, { type: "skeleton" }, { frameId: 0 }));
      told.textContent = t("skeletonShown");
    } catch {
      told.textContent = t("skeletonFailed");
    }
  });
}

/** @param {{html: string}} skeleton */
function show({ html }) {
  const shown = find("#skeleton .shown");
  shown.hidden = false;
  /** @type {HTMLTextAreaElement} */ (find("#skeleton-text")).value = html;
  const save = /** @type {HTMLAnchorElement} */ (shown.querySelector("a"));
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  save.download = `xing-${new Date().toISOString().slice(0, 10)}.html`;
}
