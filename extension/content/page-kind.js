// @ts-check
// Which page this is, by its address and what it says of itself.

/** @typedef {"requests" | "profile" | "visitors" | "conversation"} ReadablePage */

/**
 * @returns {ReadablePage | null} null for pages that are not read at all
 */
function pageKind() {
  const address = location.pathname.replace(/^\/(?:de|en)(?=\/)/i, "") + location.search;
  if (OTHER_ROOMS.test(address)) return null;
  const known = PAGE_ADDRESSES.find(({ path }) => path.test(address));
  if (known) return /** @type {ReadablePage} */ (known.kind);
  return kindByTitle();
}

/**
 * The address may change; what the page calls itself does less.
 * @returns {ReadablePage | null}
 */
function kindByTitle() {
  const titles = [...document.querySelectorAll("h1")].map(plainText);
  if (titles.some((title) => SECTION_WORDS.visitors.test(title))) return "visitors";
  const isRequests = (/** @type {string} */ title) => /kontaktanfrage|contact request/i.test(title);
  return titles.some(isRequests) ? "requests" : null;
}

/** @returns {"de" | "en"} language of the interface */
function pageLocale() {
  const language = document.documentElement.lang || navigator.language;
  return language.toLowerCase().startsWith("en") ? "en" : "de";
}

/** @returns {string} local time with its offset from UTC, to the second */
function now() {
  const date = new Date();
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
}
