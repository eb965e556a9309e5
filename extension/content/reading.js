// @ts-check
// One reading of the page: what kind it is, and all that it shows of requests, profile, visitors, conversation.

/** @typedef {Omit<Contract.PageMessage, "id" | "type">} PageReading */
/** @typedef {{reading: PageReading, cards: ReadRequest[], notes: string[]}} PageState `notes`: what is odd about the page */

/**
 * @param {ReadablePage} kind
 * @returns {Generator<void, PageState>}
 */
function* readPage(kind) {
  /** @type {PageReading} */
  const reading = { page: kind, url: location.origin + location.pathname, locale: pageLocale(), seen_at: now() };
  const me = yield* readMe();
  if (me) reading.me = me;
  if (kind === "profile") yield* addProfile(reading);
  if (kind === "conversation") reading.conversation = yield* readConversation(me);
  if (kind !== "requests" && kind !== "visitors") return { reading, cards: [], notes: [] };
  return yield* readLists(reading, me);
}

/**
 * One's own profile tells of the user, another's of its person.
 * @param {PageReading} reading
 */
function* addProfile(reading) {
  const profile = yield* readProfile();
  if (isOwnProfile(profile, reading.me ?? null)) reading.me = profile;
  else reading.profile = profile;
}

/**
 * Requests and visitors may stand on one page of notices.
 * @param {PageReading} reading
 * @param {Contract.Profile | null} me
 * @returns {Generator<void, PageState>}
 */
function* readLists(reading, me) {
  const census = yield* takeCensus(document.body);
  const cards = (yield* readRequests(census)).filter(
    ({ request }) => request.profile_url === null || request.profile_url !== me?.profile_url,
  );
  if (reading.page === "visitors" && cards.length) reading.page = "requests";
  if (reading.page === "requests") reading.requests = cards.map(({ request }) => request);
  const visitors = yield* readVisitors(census, me);
  if (visitors) reading.visitors = visitors;
  return { reading, cards, notes: notesOn(reading, cards) };
}

/**
 * @param {PageReading} reading
 * @param {ReadRequest[]} cards
 * @returns {string[]} what a maintainer, or the user, should know
 */
function notesOn(reading, cards) {
  if (cards.some(({ complete }) => !complete)) return ["texts-cut-off"];
  if (reading.requests?.length !== 0 || NO_REQUESTS.test(plainText(document.body))) return [];
  const titles = [...document.querySelectorAll("h1, h2")].map(plainText);
  const looksLike =
    REQUEST_ADDRESS.test(location.pathname + location.search) ||
    titles.some((title) => SECTION_WORDS.received.test(title));
  return looksLike ? ["no-requests-found"] : [];
}

/**
 * @param {Contract.Request} request
 * @returns {string[]} the fields that were not read
 */
function unreadFields(request) {
  return Object.entries(request)
    .filter(([, value]) => value === null)
    .map(([field]) => field);
}
