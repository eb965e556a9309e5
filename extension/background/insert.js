// @ts-check
/** Puts a reply into the message box of a tab. What is done within the page: content/boxes.js and content/insert.js. */

/**
 * By tab, one after another: a second click must find the text of the first.
 * @type {Map<number, Promise<unknown>>}
 */
const turns = new Map();

/**
 * @param {number} tabId
 * @param {Reply} reply
 * @param {number} [frame] the frame whose box the user pointed at
 * @returns {Promise<Outcome>}
 * @throws {Error} when the page is out of reach: closed, or without permission
 */
export function insert(tabId, reply, frame) {
  const turn = turns.get(tabId) ?? Promise.resolve();
  const inserted = turn.then(() => insertNow(tabId, { ...reply, pointed: frame !== undefined }, frame));
  turns.set(tabId, inserted.catch(() => {}));
  return inserted;
}

/**
 * @param {number} tabId
 * @param {Reply} reply
 * @param {number} [frame]
 * @returns {Promise<Outcome>}
 */
async function insertNow(tabId, reply, frame) {
  const found = frame ?? (await bestFrame(tabId, reply));
  if (found === null) return { status: "no-box" };
  const target = { tabId, frameIds: [found] };
  const started = await run({ target, func: (reply) => startInsert(reply), args: [reply] });
  if (started?.status !== "paste") return started ?? { status: "no-box" };
  // Only an event of the page's own world carries its data to the page's editor in Firefox.
  const handled = await run({ target, world: "MAIN", func: paste, args: [started.text, started.html] });
  return run({ target, func: (handled) => finishInsert(handled), args: [handled] });
}

/**
 * The frame with the best box: chats often live in frames of their own.
 * @param {number} tabId
 * @param {Reply} reply
 */
async function bestFrame(tabId, reply) {
  const offers = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true, // A frame that never finishes loading must not hold up the others.
    func: (reply) => offerBox(reply),
    args: [reply],
  });
  const places = offers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
  const [best] = places.sort((one, other) => other.rank - one.rank || other.since - one.since);
  return best?.frameId ?? null;
}

/**
 * Runs a function in one frame and returns its result.
 * @param {chrome.scripting.ScriptInjection<any[], any>} injection
 */
async function run(injection) {
  const [{ result }] = await chrome.scripting.executeScript({ injectImmediately: true, ...injection });
  return result;
}

/**
 * Pastes into the focused editor. Runs in the page, so it must stand by itself.
 * @param {string} text
 * @param {string | null} html
 * @returns {boolean} whether the page took it
 */
function paste(text, html) {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: new DataTransfer() });
  event.clipboardData?.setData("text/plain", text);
  if (html !== null) event.clipboardData?.setData("text/html", html);
  return element !== null && !element.dispatchEvent(event);
}
