// @ts-check
// A skeleton of the page for the maintainers: its structure, with every text, name, address and picture replaced.
// Words of the interface stay, so that the file can be read as a stored page.

/** Styles by which the reader tells blocks, hidden parts and sides apart, with the values that say nothing. */
const KEPT_STYLES = Object.freeze({
  visibility: /^visible$/,
  position: /^(?:static|relative)$/,
  clip: /^auto$/,
  "clip-path": /^none$/,
  overflow: /^(?:visible|clip)$/,
  "white-space": /^normal$/,
  "flex-direction": /^row$/,
  "align-items": /^(?:normal|stretch)$/,
  "align-self": /^(?:auto|normal)$/,
  "justify-content": /^normal$/,
  "text-align": /^(?!right|end)/,
  float: /^none$/,
});

/** Attributes kept as they are; their values are words of HTML. */
const PLAIN_ATTRIBUTES = new Set([
  "role",
  "type",
  "hidden",
  "open",
  "tabindex",
  "contenteditable",
  "aria-hidden",
  "aria-expanded",
  "aria-selected",
  "aria-modal",
  "aria-level",
  "aria-current",
  "lang",
  "dir",
  "colspan",
  "rowspan",
  "slot",
  "inert",
]);
const TEXT_ATTRIBUTES = new Set(["aria-label", "title", "alt", "placeholder", "data-label", "data-title", "datetime"]);
const ID_ATTRIBUTES = new Set(["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"]);
const EMPTY_TAGS = /^(?:area|br|col|hr|img|input|wbr)$/;
const LEFT_OUT =
  /^(?:script|style|noscript|template|link|meta|iframe|object|embed|video|audio|canvas|source|track|base|head)$/;

/** What a skeleton must not tell, and the stand-ins already given. */
class Masks {
  constructor() {
    /** @type {Map<string, string>} */ this.persons = new Map();
    /** @type {Map<string, string>} */ this.ids = new Map();
    /** @type {Set<string>} */ this.names = new Set();
  }

  /**
   * The same person always gets the same stand-in.
   * @param {string} address
   */
  person(address) {
    if (!this.persons.has(address)) this.persons.set(address, `/profile/X_${this.persons.size + 1}`);
    return this.persons.get(address);
  }

  /**
   * Ids may hold names and numbers of persons: only those that the reader knows stay.
   * @param {string} value one or several ids
   */
  id(value) {
    return value
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => {
        if (Object.values(ATTRIBUTE_HINTS).some((hint) => hint === `#${id}`) || id === "content") return id;
        if (!this.ids.has(id)) this.ids.set(id, `id${this.ids.size + 1}`);
        return this.ids.get(id);
      })
      .join(" ");
  }
}

/** @returns {string} an HTML document */
function pageSkeleton() {
  const masks = new Masks();
  for (const element of atOnce(elementsIn(document.body))) {
    const address = linkedProfile(element);
    for (const word of letters(decodePart(address?.split("/").pop() ?? "")).split(" "))
      if (word.length > 2) masks.names.add(word);
  }
  const body = skeletonOf(document.body, masks);
  const address = maskedPath(location.pathname, masks);
  return `<!doctype html>\n<html lang="${pageLocale()}" data-address="${address}">\n<head><meta charset="utf-8"><title>x</title></head>\n${body}\n</html>\n`;
}

/**
 * @param {Node} node
 * @param {Masks} masks
 * @returns {string}
 */
function skeletonOf(node, masks) {
  if (node instanceof Text) return escapeHtml(maskedText(node.data, node.assignedSlot ?? node.parentElement, masks));
  if (!(node instanceof Element)) return "";
  const tag = node.localName;
  if (LEFT_OUT.test(tag)) return "";
  const start = `<${tag}${attributesOf(node, masks)}>`;
  if (EMPTY_TAGS.test(tag)) return start;
  const shadow = node.shadowRoot
    ? `<template shadowrootmode="open">${childrenOf(node.shadowRoot, masks)}</template>`
    : "";
  const isTyped = node.matches("textarea, select, [contenteditable]:not([contenteditable='false']), [role='textbox']");
  return `${start}${shadow}${isTyped ? "" : childrenOf(node, masks)}</${tag}>`;
}

/**
 * @param {Node} node
 * @param {Masks} masks
 */
function childrenOf(node, masks) {
  return [...node.childNodes].map((child) => skeletonOf(child, masks)).join("");
}

/**
 * @param {Element} element
 * @param {Masks} masks
 */
function attributesOf(element, masks) {
  const kept = [...element.attributes].map(({ name, value }) => [name, maskedAttribute(element, name, value, masks)]);
  const style = keptStyle(element);
  if (style) kept.push(["style", style]);
  return kept
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? "")}"`)
    .join("");
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 * @param {Masks} masks
 * @returns {string | null} null for attributes that are left out
 */
function maskedAttribute(element, name, value, masks) {
  if (PLAIN_ATTRIBUTES.has(name)) return /^[\w -]*$/.test(value) ? value : "x";
  if (name === "name") return element.localName === "slot" ? withoutNames(value, masks) : null;
  if (name === "class" || KEPT_ATTRIBUTES.includes(name)) return withoutNames(value, masks);
  if (ID_ATTRIBUTES.has(name)) return masks.id(value);
  if (TEXT_ATTRIBUTES.has(name)) return maskedText(value, element, masks);
  if (name === "value" && element.matches("input[type='button'], input[type='submit']"))
    return maskedText(value, element, masks);
  if (name === "href" || name === "data-href")
    return element.localName === "use"
      ? withoutNames(value.replace(/^[^#]*/, ""), masks)
      : maskedHref(element, value, masks);
  return name.startsWith("data-") ? "x" : null;
}

/**
 * Names of parts, in which digits and the persons' names are masked.
 * @param {string} value
 * @param {Masks} masks
 */
function withoutNames(value, masks) {
  const isTelling = [...masks.names].some((name) => letters(value).includes(name));
  return (isTelling ? mask(value) : value).replace(/\d{4,}/g, (digits) => "0".repeat(digits.length));
}

/**
 * @param {Element} element
 * @param {string} value
 * @param {Masks} masks
 */
function maskedHref(element, value, masks) {
  if (linkedProfile(element)) return maskedPath(new URL(value, document.baseURI).pathname, masks);
  const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
  return url?.host === location.host ? maskedPath(url.pathname, masks) : "#";
}

/**
 * The pattern of an address: its first step, and the words of the interface further on.
 * @param {string} path
 * @param {Masks} masks
 */
function maskedPath(path, masks) {
  const address = profileAddress(`https://www.xing.com${path}`);
  const steps = path.split("/");
  if (address)
    return (
      masks.person(address) +
      steps
        .slice(steps.indexOf("profile") + 2)
        .map((step) => `/${mask(step)}`)
        .join("")
    );
  return steps.map((step) => (KEPT_STEPS.has(step) ? step : mask(step))).join("/");
}

/**
 * Letters to x, digits to 0, signs and white space as they are.
 * @param {string} text
 */
function mask(text) {
  return text
    .replace(/\p{L}\p{M}*/gu, "x")
    .replace(/\p{N}/gu, "0")
    .replace(/\p{Extended_Pictographic}/gu, "x");
}

/**
 * A text that as a whole belongs to the interface keeps the interface's words; all other text is masked.
 * @param {string} text
 * @param {Element | null} parent
 * @param {Masks} masks
 */
function maskedText(text, parent, masks) {
  const bare = squeeze(text);
  if (bare.length > 100 || !(isInterfacePattern(bare) || isInterfaceElement(bare, parent))) return mask(text);
  const isKept = (/** @type {string} */ word) => KEPT_WORDS.has(word.toLowerCase()) && !masks.names.has(letters(word));
  return text.replace(/[\p{L}'’]+|[^\p{L}'’]+/gu, (part) => (isKept(part) ? part : mask(part)));
}

/**
 * @param {string} text
 * @param {Element | null} parent
 */
function isInterfaceElement(text, parent) {
  const link = nearest(parent, "a");
  return (
    nearest(parent, `${CONTROLS}, ${HEADINGS}`) !== null || (link !== null && !linkedProfile(link) && text.length < 40)
  );
}

/** @param {string} text */
function isInterfacePattern(text) {
  const patterns = [
    MUTUAL_TEXT,
    CONTACTS_TEXT,
    DATE_TEXT,
    NO_MESSAGE,
    INTERFACE_WORDS,
    INTERFACE_SENTENCE,
    OTHER_INVITATION,
    ADVERTISEMENT,
    VISIT_TEXT,
    HIDDEN_VISITOR,
    MESSAGE_STATUS,
    CONVERSATION_NOTE,
    MINE,
    NO_REQUESTS,
    ...AROUND_NAME,
    ...Object.values(PROFILE_SECTIONS),
  ];
  return patterns.some((words) => words.test(text)) || fieldNamed(text) !== null || labelledField(text)?.value === "";
}

/**
 * @param {Element} element
 * @returns {string} the styles that say something; only words and numbers, never addresses
 */
function keptStyle(element) {
  const style = getComputedStyle(element);
  const rules = usualDisplay(element).test(style.display) ? [] : [`display:${style.display}`];
  for (const [name, silent] of Object.entries(KEPT_STYLES)) {
    const value = style.getPropertyValue(name);
    if (value && !silent.test(value)) rules.push(`${name}:${value}`);
  }
  if (style.cursor === "pointer" && !nearest(element, `${CONTROLS}, a`)) rules.push("cursor:pointer");
  if (isForScreenReaders(element, style)) rules.push("width:1px;height:1px");
  return rules.filter((rule) => /^[\w-]+:[\w .,()%:;-]+$/.test(rule) && !rule.includes("url")).join(";");
}

/**
 * @param {Element} element
 * @returns {RegExp} the values of `display` that its tag has by itself
 */
function usualDisplay(element) {
  if (element.localName === "slot") return /^contents$/;
  if (isTextFlow(element) || EMPTY_TAGS.test(element.localName) || element.localName.includes("-")) return /^inline$/;
  return element.matches(CONTROLS) ? /^(?:inline-)?block$/ : /^(?:block|list-item|table.*|inline-block)$/;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
