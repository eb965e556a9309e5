// @ts-check
/**
 * Shows the answer's badge on the toolbar button of one tab; without an answer, that something is wrong.
 * @param {number} tabId
 * @param {Contract.Badge | null} badge
 */
export async function showBadge(tabId, badge) {
  const { text, color, title } = badge ?? { text: "!", color: "#5f6368", title: chrome.i18n.getMessage("badgeFailed") };
  try {
    await chrome.action.setBadgeText({ tabId, text });
    await chrome.action.setBadgeBackgroundColor({ tabId, color });
    await chrome.action.setTitle({ tabId, title: title || chrome.i18n.getMessage("name") });
  } catch {
    // The tab was closed meanwhile.
  }
}
