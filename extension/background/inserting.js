// @ts-check
import { framesByCursor } from "./frames.js";
import { forgetWaiting, keepWaiting, personOf } from "./waiting.js";

/**
 * @typedef {{tab: number, requestId: string, name: string | null, profileUrl: string | null, text: string,
 *   existing?: "ask" | "replace" | "append"}} Insertion `existing`: what to do with text the user has in the box
 * @typedef {{status: "inserted" | "no-box" | "failed" | "own-text"}} Outcome
 */

/**
 * Puts a reply into the message box of a tab. Without a box it waits for one.
 * @param {Insertion} insertion
 * @param {number} [frame] the only frame to try, where it is known
 * @returns {Promise<Outcome>}
 */
export async function insert({ tab, ...reply }, frame) {
  const outcome = await tryFrames(tab, { type: "insert", existing: "ask", ...reply }, frame);
  if (outcome.status === "inserted") await forgetWaiting(personOf(reply));
  if (outcome.status === "no-box") await keepWaiting(withoutChoice(reply));
  return outcome;
}

/**
 * @param {number} tab
 * @param {object} message
 * @param {number} [frame]
 * @returns {Promise<Outcome>}
 */
async function tryFrames(tab, message, frame) {
  try {
    for (const frameId of frame === undefined ? await framesByCursor(tab) : [frame]) {
      const outcome = await chrome.tabs.sendMessage(tab, message, { frameId });
      if (outcome && outcome.status !== "no-box") return outcome;
    }
  } catch (error) {
    console.warn("Gegenfrage: no way into the page", error);
  }
  return { status: "no-box" };
}

/** @param {Omit<Insertion, "tab">} reply */
const withoutChoice = ({ requestId, name, profileUrl, text }) => ({ requestId, name, profileUrl, text });
