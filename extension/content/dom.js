// @ts-check
// The page as the user sees it: one tree, with open shadow roots and slots in their places.

/** Elements whose text nobody reads on the page, or that hold the user's own typing. */
const SILENT_TAGS = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "OBJECT",
  "CANVAS",
  "VIDEO",
  "AUDIO",
  "TEXTAREA",
  "INPUT",
  "SELECT",
  "OPTION",
  "DATALIST",
  "HEAD",
  "LINK",
  "META",
]);

/** Parts of a page that hold no requests: navigation, side columns, the cookie banner. */
const SIDE_PARTS = `nav, aside, [role='navigation'], [role='contentinfo'], [role='complementary'], [role='search'], ${ATTRIBUTE_HINTS.cookieBanner}`;

const HEADINGS = `h1, h2, h3, h4, h5, h6, legend, caption, [role='heading'], ${ATTRIBUTE_HINTS.heading}`;
const CONTROLS =
  "button, summary, [role='button'], [role='menuitem'], [role='tab'], [role='option'], [role='switch'], " +
  "input[type='button'], input[type='submit'], input[type='image']";

/**
 * The nodes below this one, as they are shown.
 * @param {Node} node
 * @returns {Node[]}
 */
function shownChildren(node) {
  if (node instanceof Element && node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    if (assigned.length) return assigned;
  }
  return [...node.childNodes];
}

/**
 * The element that shows this one; null above the root.
 * @param {Element} element
 * @returns {Element | null}
 */
function shownParent(element) {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentNode instanceof ShadowRoot) return element.parentNode.host;
  return element.parentElement;
}

/**
 * @param {Element} outer
 * @param {Element | null} inner
 * @returns {boolean} whether inner is outer or shown within it
 */
function shows(outer, inner) {
  for (let element = inner; element; element = shownParent(element)) if (element === outer) return true;
  return false;
}

/**
 * The nearest element of that kind, from this one upwards, across shadow roots.
 * @param {Element | null} start
 * @param {string} selector
 * @returns {Element | null}
 */
function nearest(start, selector) {
  for (let element = start; element; element = shownParent(element)) if (element.matches(selector)) return element;
  return null;
}

/**
 * Every element below the root, in the order shown. Yields between elements so that the reading can pause.
 * @param {Element} root
 * @param {(element: Element) => boolean} visit returns false to leave out what is below
 * @returns {Generator<void, void>}
 */
function* visitElements(root, visit) {
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield;
    if (SILENT_TAGS.has(element.tagName) && !element.matches(CONTROLS)) continue;
    if (!visit(element)) continue;
    const children = shownChildren(element);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child instanceof Element) stack.push(child);
    }
  }
}

/**
 * All text below, shown or not, in one line.
 * @param {Node} node
 * @returns {string}
 */
function plainText(node) {
  return squeeze(rawText(node));
}

/**
 * @param {Node} node
 * @returns {string}
 */
function rawText(node) {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || SILENT_TAGS.has(node.tagName) || node.tagName === "svg") return "";
  const inside = shownChildren(node).map(rawText).join("");
  return node.tagName === "BR" ? " " : isTextFlow(node) ? inside : ` ${inside} `;
}

/**
 * Whether the element stands within a line of text, by its tag alone: cheap, and enough to keep words apart.
 * @param {Element} element
 */
function isTextFlow(element) {
  return /^(?:A|ABBR|B|BDI|CITE|CODE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|U|WBR|TIME)$/.test(element.tagName);
}

/**
 * White space, no-break spaces and soft hyphens as the eye sees them, in one line.
 * @param {string} text
 */
function squeeze(text) {
  return text
    .replace(/[\u00ad\ue000-\uf8ff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/**
 * What a control or link calls itself, every way it does.
 * @param {Element} element
 * @returns {string[]} without empty ones
 */
function labelsOf(element) {
  const named = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => /** @type {Document | ShadowRoot} */ (element.getRootNode()).getElementById?.(id)?.textContent ?? "");
  const pictures = [...element.querySelectorAll("img[alt], svg, [aria-label], [title]")].flatMap(pictureLabels);
  const labels = [plainText(element), ...pictureLabels(element), ...named, ...pictures];
  if (element.tagName.includes("-")) labels.push(element.getAttribute("label") ?? "");
  if (element instanceof HTMLInputElement) labels.push(element.value, element.alt);
  return [...new Set(labels.map(squeeze))].filter(Boolean);
}

/**
 * @param {Element} element
 * @returns {string[]}
 */
function pictureLabels(element) {
  const title = element.tagName === "svg" ? element.querySelector("title")?.textContent : null;
  return [element.getAttribute("aria-label"), element.getAttribute("title"), element.getAttribute("alt"), title].map(
    (text) => text ?? "",
  );
}

/**
 * The name of a picture in its icon set; not shown to anyone, so only a hint.
 * @param {Element} picture an svg, img or i
 * @returns {string}
 */
function iconName(picture) {
  const use = picture.querySelector("use");
  const reference = use?.getAttribute("href") ?? use?.getAttribute("xlink:href") ?? "";
  const names = ["data-xds", "data-testid", "data-icon", "aria-label", "title", "alt", "name"].map((name) =>
    picture.getAttribute(name),
  );
  return [...names, picture.querySelector("title")?.textContent, reference.replace(/^.*#/, "")]
    .filter(Boolean)
    .join(" ");
}

/**
 * Hidden by its own style, whatever its ancestors are: so the parts of a hidden card can still be told apart.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isHiddenItself(element, style) {
  if (style.display === "none") return true;
  if (style.visibility === "hidden" && getComputedStyle(shownParent(element) ?? element).visibility !== "hidden")
    return true;
  return isForScreenReaders(element, style);
}

/**
 * Shown to screen readers only, by the usual one-pixel box.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isForScreenReaders(element, style) {
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  if (style.clip.startsWith("rect(") || /^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return style.overflow !== "visible" && (parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1);
}

/** Milliseconds of work before the page gets its turn: a third of a frame, since other work wants its share. */
const SLICE_MILLISECONDS = 5;

/** @returns {Promise<void>} after the page had its turn */
function pageTurn() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs the work in slices, with the page's turn between them.
 * @template T
 * @param {Generator<void, T>} work
 * @param {number} [milliseconds] longest slice
 * @returns {Promise<{value: T, slices: number}>}
 */
async function inSlices(work, milliseconds = SLICE_MILLISECONDS) {
  for (let slices = 1; ; slices += 1) {
    const end = performance.now() + milliseconds;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return { value: step.value, slices };
    await pageTurn();
  }
}

/**
 * Runs the work at once.
 * @template T
 * @param {Generator<void, T>} work
 * @returns {T}
 */
function atOnce(work) {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
