// @ts-check
import { showBadge } from "./badge.js";
import {
  isBeingJudged, judge, judgeOpenRequests, judgePasted, judgeTab, keepRefusal, sameReading,
} from "./judging.js";
import { changeTab, tabState } from "./tabs.js";

/**
 * What comes in to be judged: pages, selected and pasted texts, and corrections of them by hand.
 * @typedef {import("./tabs.js").Reading} Reading
 */

const NO_BADGE = { text: "", color: "#5f6368", title: "" };

/**
 * A page was read: judge it, and let what it tells of a person count for the requests open elsewhere.
 * @param {number} tabId
 * @param {number} frameId
 * @param {Reading} reading
 * @param {string[]} [notes]
 */
export async function takeReading(tabId, frameId, reading, notes = []) {
  if (reading.page === "requests" || frameId === 0) {
    if (await isKnown(tabId, reading)) return;
    await changeTab(tabId, ({ reading: before, judged }) => {
      const isSamePage = before?.page === reading.page && before.url === reading.url;
      return { reading, notes, refused: null, judged: isSamePage ? judged : null };
    });
    await judgeTab(tabId);
  } else {
    await judge(reading);
  }
  if (reading.page !== "requests") await judgeOpenRequests(tabId);
}

/**
 * Whether this very reading is judged already, or about to be.
 * @param {number} tabId
 * @param {Reading} reading
 */
async function isKnown(tabId, reading) {
  const { reading: before, judged, refused } = await tabState(tabId);
  return sameReading(before, reading) && !refused && Boolean(judged || isBeingJudged(tabId));
}

/**
 * The tab has gone on to a page of XING that is not read. A pasted text stays.
 * @param {number} tabId
 */
export async function leavePage(tabId) {
  await changeTab(tabId, () => ({ reading: null, notes: [], judged: null, refused: null, fixes: {} }));
  await showBadge(tabId, NO_BADGE);
}

/**
 * @param {string} text
 * @param {string} [url]
 * @returns {Reading}
 */
export function selection(text, url) {
  return /** @type {Reading} */ ({ type: "page", page: "selection", url, requests: [{ message: text }] });
}

/**
 * Judges a text that the user selected on a page; what goes wrong is for the popup to tell.
 * @param {number} tabId
 * @param {string} text
 * @param {string} [url]
 */
export async function judgeSelected(tabId, text, url) {
  await judgePasted(tabId, selection(text, url)).catch((failure) => keepRefusal(tabId, failure));
}

/**
 * Corrects by hand what was read of one request.
 * @param {number} tabId
 * @param {string} requestId
 * @param {Partial<Contract.Request>} fields
 */
export async function fixRequest(tabId, requestId, fields) {
  const { judged, pasted } = await tabState(tabId);
  if (pasted?.answer.verdicts[0]?.request_id === requestId) {
    const requests = [{ ...pasted.reading.requests?.[0], ...fields }];
    return judgePasted(tabId, /** @type {Reading} */ ({ ...pasted.reading, requests }));
  }
  const index = judged?.answer.verdicts.findIndex((verdict) => verdict.request_id === requestId) ?? -1;
  const key = judged?.keys[index];
  if (!key) return;
  await changeTab(tabId, ({ fixes }) => ({ fixes: { ...fixes, [key]: { ...fixes[key], ...fields } } }));
  await judgeTab(tabId);
}
