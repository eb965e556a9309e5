// @ts-check
// The message box that a reply belongs into: the one the user last had the cursor in, else the one in the
// request's own card or dialog, else the conversation with that person.

/**
 * @typedef {{name: string | null, profileUrl: string | null}} Person
 * @typedef {{card: Element | null, me: string, others: string[]}} Known the card of the request, the user's own
 *   profile, and the names of other persons on the page
 * @typedef {{box: HTMLElement, rank: number, since: number}} Place `since`: when the cursor was last there
 */

/** What a box calls itself, in its labels and its placeholder. */
const BOX_WORDS = Object.freeze({
  search: wholeWord("suchen?|durchsuchen?|suchbegriffe?|suchfeld|suchwort|filtern?|search(?:ing)?|find|filter"),
  message: wholeWord("nachricht(?:en)?|mitteilung|antwort(?:en)?|schreib(?:en?|st)?|text|message|reply|respond|response|write|type"),
  other: wholeWord("kommentare?|kommentieren|comment|beitrag|beiträge|post(?:en)?|neuigkeit(?:en)?|neues|teilen|share|status|"
    + "update|feedback|bewertung|review|notiz(?:en)?|note|betreff|subject|headline|überschrift|titel|title"),
});

/** The same in names that only the page's own code sees. */
const SEARCH_NAME = /(?:^|[^a-z])such(?!t)|Such|(?<!re)search|(?<!j)query/;

const SEARCH_PARTS = "[role='search'], search, [role='searchbox'], [role='combobox'], [inputmode='search'], [enterkeyhint='search'], "
  + "nav, [role='navigation'], [role='banner'], body > header, form[action*='search'], form[action*='suche']";
const DIALOGS = `dialog[open], [role='dialog'], [role='alertdialog'], [aria-modal='true'], ${ATTRIBUTE_HINTS.dialog}`;
const UNREACHABLE = "[inert], [aria-hidden='true'], [aria-readonly='true'], [aria-disabled='true']";

/** Where persons are named that the box does not speak to: messages, other conversations, side columns. */
const ASIDE = `li, [role='listitem'], [role='row'], [role='option'], [role='treeitem'], ${SIDE_PARTS}`;

/** @type {{box: WeakRef<HTMLElement>, since: number} | null} */
let lastCursor = null;

for (const moment of ["focusin", "contextmenu"]) {
  document.addEventListener(moment, (event) => rememberCursor(event.composedPath()[0]), true);
}
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
  const card = elementOfRequest(reply.profileUrl, reply.name);
  const me = atOnce(readMe())?.profile_url ?? "";
  const known = { card, me, others: namesOfOthers(reply, me) };
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
  if (!(element instanceof HTMLInputElement)) return element instanceof HTMLTextAreaElement;
  const words = wordsOf(element);
  return element.type === "text" && BOX_WORDS.message.test(words) && !BOX_WORDS.other.test(words);
}

/** @param {HTMLElement} element */
function isBox(element) {
  return isEditable(element) && isReachable(element) && !isSearch(element);
}

/** @param {HTMLElement} element */
function isReachable(element) {
  const { height, right } = element.getBoundingClientRect();
  // Editors keep helpers of their own one pixel high, or far out to the left.
  if (height < 8 || right < -5000) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !nearestAround(element, UNREACHABLE);
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
  const rank = since && reply.pointed ? 3 : rankOf(box, reply, known, since > 0);
  // Of several boxes in one dialog or pane, the one that calls itself a box for messages.
  const isNamed = rank > 0 && rank < 3 && BOX_WORDS.message.test(wordsOf(box));
  return { box, since, rank: isNamed ? rank + 0.5 : rank };
}

/**
 * @param {HTMLElement} box
 * @param {Person} person
 * @param {Known} known
 * @param {boolean} hadCursor
 */
function rankOf(box, person, known, hadCursor) {
  const isInCard = known.card !== null && shows(known.card, box);
  const whose = isInCard ? "theirs" : addresseeOf(box, person, known);
  if (whose === "another") return 0;
  if (hadCursor) return 3;
  if (isForOther(box)) return 0;
  if (isInCard || nearestAround(box, DIALOGS)) return whose === "theirs" ? 2.25 : 2;
  return whose === "theirs" ? 1 : 0;
}

/**
 * A box for a comment, a post or a note, by its own words or those of its dialog.
 * @param {HTMLElement} box
 */
function isForOther(box) {
  if (BOX_WORDS.other.test(wordsOf(box))) return true;
  const dialog = nearestAround(box, DIALOGS);
  const heading = dialog?.querySelector(HEADINGS);
  const title = dialog && [dialog.getAttribute("aria-label"), labelledBy(dialog), heading && plainText(heading)].join(" ");
  return Boolean(title && BOX_WORDS.other.test(title) && !BOX_WORDS.message.test(title));
}

/**
 * Whom a box speaks to: the first person named on the way from the box outwards, up to its dialog.
 * @param {HTMLElement} box
 * @param {Person} person
 * @param {Known} known
 * @returns {"theirs" | "another" | "unknown"}
 */
function addresseeOf(box, person, known) {
  if (!person.name && !person.profileUrl) return "unknown";
  const dialog = nearestAround(box, DIALOGS);
  if (dialog && personsBeside(dialog, box, person, known) === "theirs") return "theirs";
  let inner = /** @type {Element} */ (box);
  while (inner !== dialog) {
    const part = elementAround(inner);
    if (!part) break;
    const persons = personsBeside(part, inner, person, known);
    if (persons) return persons;
    inner = part;
  }
  return "unknown";
}

/**
 * Who is named in a part of the page beside its inner part. Many persons at once tell nothing.
 * @param {Element} part
 * @param {Element} inner
 * @param {Person} person
 * @param {Known} known
 * @returns {"theirs" | "another" | "unknown" | null} null when nobody is
 */
function personsBeside(part, inner, person, { me, others }) {
  const nodes = [...partsBeside(part, inner)];
  const profiles = new Set(nodes.map((node) => isElement(node) && linkedProfile(node)).filter(Boolean));
  profiles.delete(me);
  if (profiles.size > 2) return "unknown";
  const texts = nodes.filter((node) => node.nodeType === Node.TEXT_NODE && !isInLinkOfOther(node, person));
  const words = ` ${letters(texts.map((text) => text.nodeValue).join(" "))} `;
  if (person.profileUrl && profiles.has(person.profileUrl)) return "theirs";
  if (person.name && words.includes(wordsOfName(person.name))) return "theirs";
  if (profiles.size || others.some((other) => words.includes(other))) return "another";
  return nodes.some((node) => isElement(node) && node.matches(HEADINGS) && couldNameOther(plainText(node))) ? "unknown" : null;
}

/**
 * Whether a heading looks like a person's name.
 * @param {string} text
 */
function couldNameOther(text) {
  const isOfInterface = [BOX_WORDS.message, BOX_WORDS.other, CONVERSATION_NOTE, ...Object.values(SECTION_WORDS)].some((words) => words.test(text));
  return !isOfInterface && cleanName(text) !== null && /^(?:\p{Lu}\S* ){1,4}\p{Lu}\S*$/u.test(text);
}

/**
 * Everything in a part of the page beside the inner one. Of lists on the way only the box's own entry counts.
 * @param {Node} part
 * @param {Node} inner
 * @returns {Generator<Node, void>}
 */
function* partsBeside(part, inner) {
  for (const node of shownChildren(part)) {
    if (node === inner || (isElement(node) && (SILENT_TAGS.has(node.tagName) || node.matches(ASIDE)))) continue;
    yield node;
    yield* partsBeside(node, inner);
  }
}

/**
 * `instanceof` knows only this frame's own elements.
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}

/**
 * A namesake's name is not the person's.
 * @param {Node} text
 * @param {Person} person
 */
function isInLinkOfOther(text, { profileUrl }) {
  const link = profileUrl && nearest(text.parentElement, "a[href*='/profile/']");
  return Boolean(link && linkedProfile(link) !== profileUrl);
}

/**
 * The names of the other persons that the page links to.
 * @param {Person} person
 * @param {string} me
 */
function namesOfOthers({ profileUrl, name }, me) {
  const own = name ? wordsOfName(name) : "";
  const links = [...document.querySelectorAll("a[href*='/profile/']")];
  const others = links.filter((link) => ![profileUrl, me].includes(linkedProfile(link)));
  const names = others.map((link) => wordsOfName(cleanName(plainText(link)) ?? ""));
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
