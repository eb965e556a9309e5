// @ts-check
/** Reaching the content scripts of a tab. */

const XING = "https://www.xing.com/*";

/**
 * Has the page read again. A tab that was open before the extension came gets its scripts now.
 * @param {number} tabId
 */
export async function readPage(tabId) {
  try {
    await chrome.tabs.sendMessage(tabId, { type: "read-now" });
  } catch {
    await placeScripts(tabId);
  }
}

/** Brings the content scripts into the tabs of XING that are open already. */
export async function placeScriptsEverywhere() {
  const tabs = await chrome.tabs.query({ url: XING });
  await Promise.all(tabs.map((tab) => readPage(/** @type {number} */ (tab.id))));
}

/** @param {number} tabId */
async function placeScripts(tabId) {
  const { content_scripts: scripts = [] } = chrome.runtime.getManifest();
  for (const { js = [], world } of /** @type {{js?: string[], world?: "ISOLATED" | "MAIN"}[]} */ (scripts)) {
    try {
      await chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: js,
        world: world ?? "ISOLATED",
      });
    } catch {
      return; // Not a page of XING, or the permission was withdrawn: the popup tells.
    }
  }
}

/**
 * The selected text with its line breaks, which the context menu's own `selectionText` loses.
 * @param {number} tabId
 * @param {number} frameId
 */
export async function selectedText(tabId, frameId) {
  try {
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => String(getSelection()),
    });
    return result;
  } catch {
    return ""; // Any page but XING's.
  }
}
