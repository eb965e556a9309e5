// @ts-check
// The message box that a reply belongs into: the one the user last had the cursor in, else the one in the
// request's own card or dialog, else the conversation with that person.

/**
 * @typedef {{name: string | null, profileUrl: string | null}} Person
 * @typedef {{me: string, others: string[]}} Known the user's own profile, and the names of other persons on the page
 * @typedef {{box: HTMLElement, rank: number, since: number}} Place `since`: when the cursor was last there
 */

/** What a box calls itself, in its labels and its placeholder. */
const BOX_WORDS = Object.freeze({
  search: wholeWord("suchen?|durchsuchen?|suchbegriffe?|suchfeld|suchwort|finden?|filtern?|search(?:ing)?|find|filter|look up"),
  message: wholeWord("nachricht(?:en)?|mitteilung|antwort(?:en)?|schreib(?:en?|st)?|text|message|reply|respond|response|write|type"),
  other: wholeWord("kommentare?|kommentieren|comment|beiträge?|post(?:en)?|neuigkeit(?:en)?|status|update|feedback|bewertung|"
    + "review|notiz(?:en)?|note|betreff|subject|headline|überschrift|titel|title"),
});

/** The same in names that only the page's own code sees. */
const SEARCH_NAME = /(?:^|[^a-z])such(?!t)|Such|search|query/;

const SEARCH_PARTS = "[role='search'], search, [role='searchbox'], [role='combobox'], [inputmode='search'], "
  + "[enterkeyhint='search'], nav, [role='navigation'], [role='banner'], form[action*='search'], form[action*='suche']";
const DIALOGS = `dialog[open], [role='dialog'], [role='alertdialog'], [aria-modal='true'], ${ATTRIBUTE_HINTS.dialog}`;
const UNREACHABLE = "[inert], [aria-hidden='true'], [aria-readonly='true'], [aria-disabled='true']";
const ITEMS_OF_LISTS = "li, [role='listitem'], [role='row'], [role='option'], [role='treeitem']";

/** @type {{box: WeakRef<HTMLElement>, since: number} | null} */
let lastCursor = null;

document.addEventListener("focusin", (event) => rememberCursor(event.composedPath()[0]), true);
rememberCursor(focusedElement());

/** @param {EventTarget | null} target */
function rememberCursor(target) {
  const box = target instanceof HTMLElement ? editingHost(target) : null;
  if (box && isBox(box)) lastCursor = { box: new WeakRef(box), since: Date.now() };
}

/** @returns {Element | null} the focused element, within open shadow roots too */
function focusedElement() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * The whole of the editable content that an element belongs to.
 * @param {HTMLElement} element
 */
function editingHost(element) {
  let host = element;
  while (host.isContentEditable && host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/**
 * The box of this page for a reply.
 * @param {Person & {pointed?: boolean}} reply `pointed`: the user chose the box of the cursor for this very person
 * @returns {Place | null}
 */
function findBox(reply) {
  const known = { me: readMe()?.profile_url ?? "", others: namesOfOthers(reply) };
  const boxes = [...editables(document)].filter(isBox);
  const places = boxes.map((box) => placeOf(box, reply, known)).filter((place) => place.rank > 0);
  return places.sort((one, other) => other.rank - one.rank)[0] ?? null;
}

/**
 * @param {Document | ShadowRoot} root
 * @returns {Generator<HTMLElement, void>}
 */
function* editables(root) {
  for (const element of root.querySelectorAll("*")) {
    if (element instanceof HTMLElement && isEditable(element)) yield element;
    if (element.shadowRoot) yield* editables(element.shadowRoot);
  }
}

/** @param {HTMLElement} element */
function isEditable(element) {
  if (isField(element)) return !element.readOnly && !element.matches(":disabled");
  return element.isContentEditable && !element.parentElement?.isContentEditable;
}

/**
 * A field for text; of those with one line, only one that asks for a message.
 * @param {Element} element
 * @returns {element is HTMLTextAreaElement | HTMLInputElement}
 */
function isField(element) {
  if (element instanceof HTMLInputElement) return element.type === "text" && BOX_WORDS.message.test(wordsOf(element));
  return element instanceof HTMLTextAreaElement;
}

/** @param {HTMLElement} element */
function isBox(element) {
  return isEditable(element) && isReachable(element) && !isSearch(element);
}

/** @param {HTMLElement} element */
function isReachable(element) {
  const { width, height, right } = element.getBoundingClientRect();
  // Editors keep helpers of their own one pixel high, or far out to the left.
  if (width < 20 || height < 8 || right < -5000) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !nearest(element, UNREACHABLE);
}

/** @param {HTMLElement} box */
function isSearch(box) {
  const names = ["id", "name", "data-testid", "data-qa"].map((name) => box.getAttribute(name)).join(" ");
  return SEARCH_NAME.test(names) || BOX_WORDS.search.test(wordsOf(box)) || nearest(box, SEARCH_PARTS) !== null;
}

/** @param {HTMLElement} box */
function wordsOf(box) {
  const attributes = ["aria-label", "placeholder", "aria-placeholder", "data-placeholder", "title"];
  const labels = "labels" in box ? [.../** @type {HTMLTextAreaElement} */ (box).labels].map(plainText) : [];
  return [...attributes.map((name) => box.getAttribute(name)), ...labels, labelledBy(box)].join(" ");
}

/** @param {Element} element */
function labelledBy(element) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => root.getElementById(id)).map((label) => (label ? plainText(label) : "")).join(" ");
}

/**
 * @param {HTMLElement} box
 * @param {Person & {pointed?: boolean}} reply
 * @param {Known} known
 * @returns {Place} rank 3: last cursor, 2: own card or dialog, 1: conversation, 0: none of these
 */
function placeOf(box, reply, known) {
  const since = lastCursor?.box.deref() === box ? lastCursor.since : 0;
  if (since && reply.pointed) return { box, since, rank: 3 };
  const whose = addresseeOf(box, reply, known);
  const rank = whose === "another" ? 0 : since ? 3 : isForOther(box) ? 0 : rankOf(box, reply, whose);
  return { box, since, rank: rank && rank + (BOX_WORDS.message.test(wordsOf(box)) ? 0.5 : 0) };
}

/**
 * @param {HTMLElement} box
 * @param {Person} person
 * @param {"theirs" | "unknown"} whose
 */
function rankOf(box, { profileUrl, name }, whose) {
  const card = elementOfRequest(profileUrl, name);
  if (card && shows(card, box)) return 2.25;
  if (nearestAround(box, DIALOGS)) return whose === "theirs" ? 2.25 : 2;
  return whose === "theirs" ? 1 : 0;
}

/**
 * A box for a comment, a post or a note, by its own words or those of its dialog.
 * @param {HTMLElement} box
 */
function isForOther(box) {
  const words = wordsOf(box);
  if (BOX_WORDS.other.test(words)) return true;
  const dialog = nearestAround(box, DIALOGS);
  const title = dialog && [dialog.getAttribute("aria-label"), labelledBy(dialog)].join(" ");
  return Boolean(title && BOX_WORDS.other.test(title) && !BOX_WORDS.message.test(title));
}

/**
 * Whom a box speaks to: the first person named on the way from the box outwards, in its dialog or pane.
 * Of lists on the way only the box's own entry counts. Many persons at once tell nothing.
 * @param {HTMLElement} box
 * @param {Person} person
 * @param {Known} known
 * @returns {"theirs" | "another" | "unknown"}
 */
function addresseeOf(box, person, { me, others }) {
  if (!person.name && !person.profileUrl) return "unknown";
  for (let inner = /** @type {Element} */ (box), part = elementAround(inner); part; inner = part, part = elementAround(part)) {
    const nodes = [...partsBeside(part, inner)];
    const profiles = new Set(nodes.map((node) => node instanceof Element && linkedProfile(node)).filter(Boolean));
    profiles.delete(me);
    const words = ` ${letters(nodes.map((node) => (node instanceof Text ? node.data : "")).join(" "))} `;
    const named = person.name && words.includes(wordsOfName(person.name));
    if (profiles.size > 2) return "unknown";
    if (named || (person.profileUrl && profiles.has(person.profileUrl))) return "theirs";
    if (profiles.size || others.some((other) => words.includes(other))) return "another";
  }
  return "unknown";
}

/**
 * Everything in a part of the page beside the inner one, without the entries of lists.
 * @param {Node} part
 * @param {Node} inner
 * @returns {Generator<Node, void>}
 */
function* partsBeside(part, inner) {
  for (const node of shownChildren(part)) {
    if (node === inner || (node instanceof Element && (SILENT_TAGS.has(node.tagName) || node.matches(ITEMS_OF_LISTS)))) continue;
    yield node;
    yield* partsBeside(node, inner);
  }
}

/**
 * The names of the other persons that the page links to.
 * @param {Person} person
 */
function namesOfOthers({ profileUrl, name }) {
  const own = name ? wordsOfName(name) : "";
  const links = [...document.querySelectorAll("a[href*='/profile/']")];
  const names = links.filter((link) => linkedProfile(link) !== profileUrl).map((link) => wordsOfName(plainText(link)));
  return [...new Set(names)].filter((words) => words !== own && /^ \S+(?: \S+){1,3} $/.test(words));
}

/**
 * A name as words between spaces, without titles and degrees: pages add and leave them.
 * @param {string} name
 */
function wordsOfName(name) {
  return ` ${letters(name.split(",")[0].replace(/\p{L}{1,5}\.(?=\s)/gu, ""))} `;
}

/**
 * The element that shows this one, out of a frame too when it is of the same site.
 * @param {Element} element
 */
function elementAround(element) {
  return shownParent(element) ?? element.ownerDocument.defaultView?.frameElement ?? null;
}

/**
 * @param {Element} start
 * @param {string} selector
 */
function nearestAround(start, selector) {
  for (let element = /** @type {Element | null} */ (start); element; element = elementAround(element)) {
    if (element.matches(selector)) return element;
  }
  return null;
}
