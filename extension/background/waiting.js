// @ts-check
/**
 * Replies that wait for their message box, one a person. They outlive the browser, but not a day.
 *
 * @typedef {{person: string, requestId: string, name: string | null, profileUrl: string | null, text: string,
 *   since: number}} Waiting
 */

const KEY = "waiting";
const DAY = 24 * 60 * 60 * 1000;

/** @returns {Promise<Waiting[]>} the replies that still wait, the newest first */
export async function waitingReplies() {
  const { [KEY]: stored = [] } = /** @type {{waiting?: Waiting[]}} */ (await chrome.storage.local.get(KEY));
  const waiting = stored.filter((reply) => Date.now() - reply.since < DAY);
  if (waiting.length < stored.length) await chrome.storage.local.set({ [KEY]: waiting });
  return waiting;
}

/**
 * Keeps a reply until its box is open; an earlier one for the same person is replaced.
 * @param {Omit<Waiting, "person" | "since">} reply
 */
export async function keepWaiting(reply) {
  const person = personOf(reply);
  const others = (await waitingReplies()).filter((other) => other.person !== person);
  await chrome.storage.local.set({ [KEY]: [{ ...reply, person, since: Date.now() }, ...others] });
}

/** @param {string} person */
export async function forgetWaiting(person) {
  const waiting = await waitingReplies();
  const others = waiting.filter((reply) => reply.person !== person);
  if (others.length < waiting.length) await chrome.storage.local.set({ [KEY]: others });
}

/** @param {{profileUrl: string | null, name: string | null, requestId: string}} reply */
export const personOf = ({ profileUrl, name, requestId }) => profileUrl ?? name ?? requestId;
