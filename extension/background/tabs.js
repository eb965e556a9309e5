// @ts-check
/**
 * What is known of each tab, kept in storage.session so that it outlives the service worker.
 *
 * @typedef {Contract.PageMessage} Reading
 * @typedef {{reading: Reading, answer: Contract.PageAnswer, keys: string[]}} Judged
 *   `keys` name the requests as the page shows them, before corrections by hand
 * @typedef {{reading: Reading | null, notes: string[], judged: Judged | null, pasted: Judged | null,
 *   refused: string | null, fixes: Record<string, Partial<Contract.Request>>}} TabState
 *   `notes`: what the reader found odd about the page
 */

const EMPTY = /** @type {TabState} */ ({
  reading: null, notes: [], judged: null, pasted: null, refused: null, fixes: {},
});

/** @param {number} tabId */
const keyOf = (tabId) => `tab:${tabId}`;

/** Changes wait for each other, or one would undo the other. */
let turn = Promise.resolve();

/**
 * @param {number} tabId
 * @returns {Promise<TabState>}
 */
export async function tabState(tabId) {
  const key = keyOf(tabId);
  const stored = /** @type {Record<string, TabState>} */ (await chrome.storage.session.get(key));
  return stored[key] ?? EMPTY;
}

/**
 * Changes the state of a tab; `change` gets the state and returns the parts that are new.
 * @param {number} tabId
 * @param {(state: TabState) => Partial<TabState>} change
 */
export function changeTab(tabId, change) {
  const changed = turn.then(async () => {
    const state = await tabState(tabId);
    await chrome.storage.session.set({ [keyOf(tabId)]: { ...state, ...change(state) } });
  });
  turn = changed.catch(() => {});
  return changed;
}

/**
 * Forgets a tab and what was drafted in it.
 * @param {number} tabId
 */
export function forgetTab(tabId) {
  turn = turn.then(async () => {
    const stored = await chrome.storage.session.get(null);
    const drafts = Object.keys(stored).filter((key) => key.startsWith(`draft:${tabId}:`));
    await chrome.storage.session.remove([keyOf(tabId), ...drafts]);
  });
  return turn;
}

/** The ids of all tabs that show verdicts. */
export async function judgedTabs() {
  const stored = /** @type {Record<string, TabState>} */ (await chrome.storage.session.get(null));
  return Object.entries(stored)
    .filter(([key, { judged, pasted }]) => key.startsWith("tab:") && (judged?.answer.verdicts.length || pasted))
    .map(([key]) => Number(key.slice("tab:".length)));
}
