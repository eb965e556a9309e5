// @ts-check
import { deliver } from "./delivery.js";
import { selectedText } from "./frames.js";
import { judgeSelected } from "./readings.js";
import { waitingReplies } from "./waiting.js";

/** The context menu: judge a selected text; put a waiting reply into the box that was clicked. */

const JUDGE = "judge-selection";
const INSERT = "insert:";

/** Menus are made one after another, or two would meet under one id. */
let turn = Promise.resolve();

/** Makes the menu anew, with an entry for each reply that waits. */
export function renewMenus() {
  turn = turn.then(async () => {
    await chrome.contextMenus.removeAll();
    chrome.contextMenus.create({
      id: JUDGE,
      title: chrome.i18n.getMessage("menuJudge"),
      contexts: ["selection"],
    });
    for (const { person, name } of await waitingReplies()) {
      chrome.contextMenus.create({
        id: INSERT + person,
        title: name ? chrome.i18n.getMessage("menuInsertFor", [literal(name)]) : chrome.i18n.getMessage("menuInsert"),
        contexts: ["editable"],
        documentUrlPatterns: ["https://www.xing.com/*"],
      });
    }
  });
  return turn;
}

/**
 * A name as it is: menus read "&" as a key's mark and "%s" as the selection.
 * @param {string} name
 */
const literal = (name) => name.replaceAll("&", "&&").replaceAll("%", "%\u200b");

/**
 * @param {chrome.contextMenus.OnClickData} click
 * @param {chrome.tabs.Tab | undefined} tab
 */
export async function onMenu(click, tab) {
  if (!tab?.id) return;
  // Before anything is awaited: Firefox opens the popup only in the moment of the click.
  if (click.menuItemId === JUDGE) chrome.action.openPopup().catch(() => {});
  const frame = click.frameId ?? 0;
  if (click.menuItemId === JUDGE) {
    const text = (await selectedText(tab.id, frame)) || click.selectionText || "";
    return judgeSelected(tab.id, text, click.pageUrl);
  }
  const waiting = (await waitingReplies()).find(({ person }) => INSERT + person === click.menuItemId);
  if (!waiting) return;
  const outcome = await deliver({ tab: tab.id, ...waiting }, frame);
  // What is left to do, a question or a copy by hand, is the popup's.
  if (outcome.status !== "inserted") chrome.action.openPopup().catch(() => {});
}
