// @ts-check
import { showBadge } from "./badge.js";
import { Failure } from "./failures.js";
import { ask } from "./port.js";
import { changeTab, judgedTabs, tabState } from "./tabs.js";

/** @typedef {import("./tabs.js").Reading} Reading */

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

/** @param {number} tabId */
export const isBeingJudged = (tabId) => running.has(tabId);

/**
 * Judges once more what the open tabs show, because the user decided something or another page was read.
 * @param {number} [except]
 */
export async function judgeOpenRequests(except) {
  const tabs = await judgedTabs();
  await Promise.all(tabs.filter((tabId) => tabId !== except).map(judgeTab));
}

/**
 * @param {Reading} reading
 * @param {import("./tabs.js").TabState["fixes"]} [fixes]
 * @returns {Promise<import("./tabs.js").Judged>}
 */
export async function judge(reading, fixes = {}) {
  const keys = (reading.requests ?? []).map(keyOf);
  const requests = reading.requests?.map((request, index) => ({ ...request, ...fixes[keys[index]] }));
  const corrected = /** @type {Reading} */ ({
    ...reading,
    ...(requests && { requests }),
    type: "page",
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
export function sameReading(one, other) {
  const [mine, theirs] = [one, other].map((reading) => JSON.stringify({ ...reading, seen_at: null }));
  return mine === theirs;
}

/**
 * Loss of the connection is kept for all tabs at once (see worker.js); a refused message concerns its tab.
 * @param {number} tabId
 * @param {unknown} failure
 */
export async function keepRefusal(tabId, failure) {
  if (!(failure instanceof Failure)) throw failure;
  if (failure.kind === "refused") await changeTab(tabId, () => ({ refused: failure.detail }));
}
