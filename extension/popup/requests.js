// @ts-check
import { find } from "../shared/dom.js";
import { requestCard } from "./card.js";

/**
 * The cards of all requests of the tab, each kept as long as its request is there.
 *
 * @typedef {{request: Contract.Request, verdict: Contract.RequestVerdict, pasted: boolean, here: boolean}} Shown
 *   `here`: the page shows the request; a profile or conversation is only about its sender
 * @typedef {import("./card.js").Card} Card
 */

/** What is shown first. */
const ORDER = ["collector", "sales", "recruiter", "unclear", "personal"];

/** @type {Map<string, Card>} */
const cards = new Map();

/**
 * @param {number} tabId
 * @param {import("../background/tabs.js").TabState | undefined} state
 * @param {Record<string, any>} stored what storage.session holds, the drafts among it
 * @returns {Card[]} in the order of the page
 */
export function showRequests(tabId, state, stored) {
  const shown = shownRequests(state);
  const list = find("#requests");
  for (const [id, card] of cards) {
    if (shown.has(id)) continue;
    card.root.remove();
    cards.delete(id);
  }
  for (const [id, each] of shown) {
    const card = cards.get(id) ?? requestCard(tabId, id, stored[`draft:${tabId}:${id}`]);
    cards.set(id, card);
    if (!card.root.isConnected) list.append(card.root);
    card.update(each);
  }
  const order = [...shown.keys()].map((id) => /** @type {Card} */ (cards.get(id)));
  // Moving an element takes the focus from it: the order waits until the user is elsewhere.
  if (!list.contains(document.activeElement)) list.append(...order.map(({ root }) => root));
  return order;
}

/**
 * @param {import("../background/tabs.js").TabState | undefined} state
 * @returns {Map<string, Shown>}
 */
function shownRequests(state) {
  const all = [...pairs(state?.pasted, true), ...pairs(state?.judged, false).sort(byVerdict)];
  return new Map(all.map((each) => [each.verdict.request_id, each]));
}

/**
 * @param {import("../background/tabs.js").Judged | null | undefined} judged
 * @param {boolean} pasted
 * @returns {Shown[]}
 */
function pairs(judged, pasted) {
  if (!judged) return [];
  const { requests, profile, conversation } = judged.reading;
  return judged.answer.verdicts.map((verdict, index) => {
    const sender = { name: verdict.name, profile_url: (profile ?? conversation)?.profile_url };
    return { request: requests?.[index] ?? sender, verdict, pasted, here: Boolean(requests) };
  });
}

/**
 * @param {Shown} one
 * @param {Shown} other
 */
function byVerdict({ verdict: one }, { verdict: other }) {
  return ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || other.score - one.score;
}
