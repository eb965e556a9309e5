// @ts-check
import { showBadge } from "./badge.js";
import { Failure } from "./failures.js";
import { ask } from "./port.js";
import { changeTab, judgedTabs, tabState } from "./tabs.js";

/** @typedef {import("./tabs.js").Reading} Reading */

const NO_BADGE = { text: "", color: "#5f6368", title: "" };

/** The language of the texts that the user sees: that of the chosen _locales folder. */
const locale = () => chrome.i18n.getMessage("locale");

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
  return sameReading(before, reading) && !refused && Boolean(judged || running.has(tabId));
}

/**
 * The tab has gone on to a page of XING that is not read. A pasted text stays.
 * @param {number} tabId
 */
export async function leavePage(tabId) {
  await changeTab(tabId, () => ({ reading: null, notes: [], judged: null, refused: null, fixes: {} }));
  await showBadge(tabId, NO_BADGE);
}

/** The judging under way, by tab, and what waits behind it. @type {Map<number, Promise<void>>} */
const running = new Map();
/** @type {Map<number, Promise<void>>} */
const queued = new Map();

/**
 * Judges what a tab shows. While it is being judged, any number of further calls lead to one more judging.
 * @param {number} tabId
 * @returns {Promise<void>}
 */
export function judgeTab(tabId) {
  const waiting = queued.get(tabId);
  if (waiting) return waiting;
  const judged = (running.get(tabId) ?? Promise.resolve()).then(() => {
    queued.delete(tabId);
    return judgeNow(tabId);
  });
  queued.set(tabId, judged);
  const settled = judged.catch(() => {}).then(() => {
    if (running.get(tabId) === settled) running.delete(tabId);
  });
  running.set(tabId, settled);
  return judged;
}

/**
 * Judges a tab that has no verdicts yet, unless that is under way.
 * @param {number} tabId
 */
export async function judgeIfNeeded(tabId) {
  const { reading, judged, refused } = await tabState(tabId);
  if (reading && (!judged || refused)) await (running.get(tabId) ?? judgeTab(tabId));
}

/**
 * Keeps the answer unless the page has changed meanwhile: then the next one is on its way.
 * @param {number} tabId
 */
async function judgeNow(tabId) {
  const { reading, fixes, pasted } = await tabState(tabId);
  try {
    if (pasted) await judgePasted(tabId, pasted.reading);
    if (!reading) return;
    const judged = await judge(reading, fixes);
    if (!sameReading((await tabState(tabId)).reading, reading)) return;
    await changeTab(tabId, () => ({ judged, refused: null }));
    await showBadge(tabId, judged.answer.badge);
  } catch (failure) {
    await keepRefusal(tabId, failure);
    if (reading) await showBadge(tabId, null);
  }
}

/**
 * Judges a text that the user pasted.
 * @param {number} tabId
 * @param {Reading} reading
 * @throws {Failure}
 */
export async function judgePasted(tabId, reading) {
  const pasted = await judge(reading);
  await changeTab(tabId, () => ({ pasted, refused: null }));
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
 * @param {string} text
 * @param {string} [url]
 * @returns {Reading}
 */
export function selection(text, url) {
  return /** @type {Reading} */ ({ type: "page", page: "selection", url, requests: [{ message: text }] });
}

/**
 * Judges once more what the open tabs show, because the user decided something or another page was read.
 * @param {number} [except]
 */
export async function judgeOpenRequests(except) {
  const tabs = await judgedTabs();
  await Promise.all(tabs.filter((tabId) => tabId !== except).map(judgeTab));
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

/**
 * @param {Reading} reading
 * @param {import("./tabs.js").TabState["fixes"]} [fixes]
 * @returns {Promise<import("./tabs.js").Judged>}
 */
async function judge(reading, fixes = {}) {
  const keys = (reading.requests ?? []).map(keyOf);
  const requests = reading.requests?.map((request, index) => ({ ...request, ...fixes[keys[index]] }));
  const corrected = /** @type {Reading} */ ({
    ...reading,
    ...(requests && { requests }),
    type: "page",
    locale: locale(),
  });
  return { reading: corrected, answer: await ask(corrected), keys };
}

/** @param {Contract.Request} request as the page shows it */
const keyOf = (request) => request.profile_url ?? request.name ?? request.message ?? "";

/**
 * Whether two readings say the same, whenever that was.
 * @param {Reading | null} one
 * @param {Reading | null} other
 */
function sameReading(one, other) {
  const [mine, theirs] = [one, other].map((reading) => JSON.stringify({ ...reading, seen_at: null }));
  return mine === theirs;
}

/**
 * Loss of the connection is kept for all tabs at once (see worker.js); a refused message concerns its tab.
 * @param {number} tabId
 * @param {unknown} failure
 */
async function keepRefusal(tabId, failure) {
  if (!(failure instanceof Failure)) throw failure;
  if (failure.kind === "refused") await changeTab(tabId, () => ({ refused: failure.detail }));
}
