// @ts-check
// Wires the reader to the extension: tells what was read, answers what it is asked.

const watcher = new PageWatcher((state) => {
  if (!state && isTopFrame) tell({ type: "left" });
  if (!state || !(isTopFrame || showsAnything(state.reading))) return;
  tell({ type: "reading", reading: { type: "page", ...state.reading }, notes: state.notes });
});

const isTopFrame = window === window.top;

/**
 * After an update of the extension nobody listens to this script any more.
 * @param {object} message
 */
async function tell(message) {
  await Promise.resolve()
    .then(() => chrome.runtime.sendMessage(message))
    .catch(() => {});
}

/**
 * A frame within the page speaks only when it has something to say.
 * @param {PageReading} reading
 */
function showsAnything({ requests, profile, visitors, conversation }) {
  return Boolean(requests?.length || profile || visitors?.length || conversation?.messages?.length);
}

/**
 * @param {string | null | undefined} profileUrl
 * @param {string | null | undefined} name
 * @returns {Element | null} the card of the request, if it is on the page now
 */
function elementOfRequest(profileUrl, name) {
  for (const { request, element } of watcher.remembered.values()) {
    const isMeant = profileUrl ? request.profile_url === profileUrl : request.name === name;
    const card = isMeant ? element.deref() : null;
    if (card?.isConnected) return card;
  }
  return null;
}

/** @type {Record<string, () => unknown>} */
const ANSWERS = {
  "read-now": () => watcher.tellNow().then(pageStateNow),
  "page-state": pageStateNow,
  skeleton: () => ({ html: pageSkeleton() }),
};

/** What was read last, and what was not. */
function pageStateNow() {
  const { reading = null, notes = [] } = watcher.state ?? {};
  return {
    page: reading?.page ?? null,
    found: reading?.requests?.length ?? 0,
    unread: (reading?.requests ?? []).map(unreadFields),
    notes,
  };
}

chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  const answer = ANSWERS[message?.type];
  if (!answer) return false;
  Promise.resolve(answer()).then(respond);
  return true;
});

watcher.start();
