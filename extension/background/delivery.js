// @ts-check
import { insert } from "./insert.js";
import { forgetWaiting, keepWaiting, personOf } from "./waiting.js";

/**
 * @typedef {{tab: number, requestId: string, name: string | null, profileUrl: string | null, text: string,
 *   existing?: "ask" | "replace" | "append"}} Delivery `existing`: what to do with text the user has in the box
 */

/**
 * Puts a reply into the message box of a tab. Without a box it waits for one.
 * @param {Delivery} delivery
 * @param {number} [frame] the frame whose box the user pointed at
 */
export async function deliver({ tab, requestId, name, profileUrl, text, existing }, frame) {
  const outcome = await insert(tab, { name, profileUrl, text, existing }, frame).catch(outOfReach);
  const reply = { requestId, name, profileUrl, text };
  if (outcome.status === "inserted") await forgetWaiting(personOf(reply));
  if (outcome.status === "no-box") await keepWaiting(reply);
  return outcome;
}

/**
 * A page that cannot be reached has no box.
 * @param {unknown} error
 * @returns {{status: "no-box"}}
 */
function outOfReach(error) {
  console.warn("Gegenfrage: no way into the page", error);
  return { status: "no-box" };
}
