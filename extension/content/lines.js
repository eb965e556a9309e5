// @ts-check
// The text of a part of the page as lines: one for each block, unclamped, with its line breaks.

/**
 * One block of text, or the part of a block that is hidden or a control.
 * @typedef {object} Line
 * @property {string} text line breaks kept
 * @property {string[]} pieces the same, cut where inline elements begin and end
 * @property {Element} element the block
 * @property {Element} source the parent of its first text
 * @property {number} gap line breaks before it; 0 continues the block of the line before
 * @property {string} glue what stands between it and that line: a space or nothing
 * @property {Element | null} hiddenIn the element that hides it
 * @property {Element | null} control the control whose label it is
 * @property {Element[]} links the links within, or around it
 * @property {string} icon names of the pictures just before it
 */

/** @typedef {{lines: Line[], empty: Element[]}} Lines `empty`: blocks that have no text at all */

/** Collects the lines of one part of the page. */
class LineCollector {
  constructor() {
    /** @type {Line[]} */ this.lines = [];
    /** @type {Element[]} */ this.empty = [];
    /** @type {string[]} */ this.pieces = [];
    /** @type {Element | null} */ this.source = null;
    /** @type {Element[]} */ this.links = [];
    /** @type {Element[]} */ this.around = [];
    this.gap = 0;
    this.glue = "";
    this.icon = "";
    /** @type {Element | null} */ this.hiddenIn = null;
    /** @type {Element | null} */ this.control = null;
  }

  /**
   * @param {Element} root read as if shown, even if hidden itself
   * @returns {Generator<void, void>}
   */
  *read(root) {
    yield* this.readChildren(root, root, getComputedStyle(root));
    this.finish(root);
  }

  /**
   * @param {Element} parent
   * @param {Element} block
   * @param {CSSStyleDeclaration} style the parent's
   * @returns {Generator<void, void>}
   */
  *readChildren(parent, block, style) {
    for (const child of shownChildren(parent)) {
      if (child instanceof Text) this.addText(child.data, parent, style.whiteSpace);
      else if (child instanceof Element) yield* this.readElement(child, block);
    }
  }

  /**
   * @param {Element} element
   * @param {Element} block
   * @returns {Generator<void, void>}
   */
  *readElement(element, block) {
    yield;
    if (element.tagName === "BR") this.pieces.push("\n");
    else if (/^(?:svg|IMG|I)$/i.test(element.tagName) && !plainText(element)) this.addPicture(element, block);
    else if (!isUnread(element)) yield* this.readPart(element, block, getComputedStyle(element));
  }

  /**
   * @param {Element} element
   * @param {Element} block
   * @param {CSSStyleDeclaration} style
   * @returns {Generator<void, void>}
   */
  *readPart(element, block, style) {
    if (isIconFont(element, style)) return;
    const hides = !this.hiddenIn && isHiddenItself(element, style);
    const controls = !this.control && element.matches(CONTROLS);
    const isBlock = !/^(?:inline|contents|none|ruby)/.test(style.display);
    if (isBlock || hides || controls) this.finish(block, isBlock ? lineBreaks(element) : 0);
    if (hides) this.hiddenIn = element;
    if (controls) this.control = element;
    yield* this.readInside(element, isBlock ? element : block, style);
    if (isBlock || hides || controls) this.finish(isBlock ? element : block, isBlock ? lineBreaks(element) : 0);
    if (hides) this.hiddenIn = null;
    if (controls) this.control = null;
  }

  /**
   * @param {Element} element
   * @param {Element} block
   * @param {CSSStyleDeclaration} style
   * @returns {Generator<void, void>}
   */
  *readInside(element, block, style) {
    const before = this.lines.length;
    const isLink = element.tagName === "A" || element.hasAttribute("href");
    if (isLink) this.around.push(element);
    if (this.pieces.length) this.pieces.push("");
    yield* this.readChildren(element, block, style);
    if (isLink) this.around.pop();
    if (this.pieces.length) this.pieces.push("");
    const isEmpty =
      block === element && this.lines.length === before && !this.pieces.length && !element.querySelector("img, svg");
    if (isEmpty) this.empty.push(element);
  }

  /**
   * @param {string} data
   * @param {Element} parent
   * @param {string} whiteSpace
   */
  addText(data, parent, whiteSpace) {
    const keepsBreaks = /^(?:pre|break-spaces)/.test(whiteSpace);
    const text = data.replace(/[\u00ad\ue000-\uf8ff]/g, "").replace(keepsBreaks ? /[^\S\n]+/g : /\s+/g, " ");
    if (!this.pieces.length && text.startsWith(" ")) this.glue = " ";
    if (!text || (text === " " && !this.pieces.length)) return;
    if (text.trim() && !this.source) this.source = parent;
    for (const link of this.around) if (!this.links.includes(link)) this.links.push(link);
    this.pieces.push(text);
  }

  /**
   * Emoji drawn as pictures are text; other pictures only hint at what follows.
   * @param {Element} picture
   * @param {Element} block
   */
  addPicture(picture, block) {
    const alternative = picture.getAttribute("alt") ?? "";
    if (/^\p{Extended_Pictographic}/u.test(alternative)) this.addText(alternative, block, "normal");
    else this.icon = `${this.icon} ${iconName(picture)}`.trim();
  }

  /**
   * Ends the line that was being collected.
   * @param {Element} block
   * @param {number} [breaks] at least so many line breaks before the next line
   */
  finish(block, breaks = 0) {
    const raw = this.pieces.join("");
    const text = tidyBreaks(raw);
    if (text) this.lines.push(this.line(text, block));
    if (text) this.glue = raw.endsWith(" ") ? " " : "";
    const blank = !text && this.pieces.includes("\n") ? 1 : 0;
    this.gap = text ? breaks : Math.max(this.gap, breaks) + blank;
    if (text) this.icon = "";
    this.pieces = [];
    this.links = [];
    this.source = null;
  }

  /**
   * @param {string} text
   * @param {Element} block
   * @returns {Line}
   */
  line(text, block) {
    const pieces = joinPieces(this.pieces);
    return {
      text,
      pieces,
      element: block,
      source: this.source ?? block,
      gap: this.gap,
      glue: this.glue,
      hiddenIn: this.hiddenIn,
      control: this.control,
      links: this.links,
      icon: this.icon,
    };
  }
}

/**
 * Line breaks that a block asks for around itself: a paragraph a blank line, others none.
 * @param {Element} element
 */
function lineBreaks(element) {
  return element.tagName === "P" ? 2 : 1;
}

/**
 * Left out of all text: the user's own typing, menus, tooltips.
 * @param {Element} element
 */
function isUnread(element) {
  if (SILENT_TAGS.has(element.tagName)) return !element.matches(CONTROLS);
  const editable = element.getAttribute("contenteditable");
  return (
    (editable !== null && editable !== "false") || element.matches("[role='textbox'], [role='menu'], [role='tooltip']")
  );
}

/**
 * Icon fonts write words such as "place" or "close" that nobody sees.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isIconFont(element, style) {
  return (
    /icon|symbol/i.test(style.fontFamily) &&
    element.childElementCount === 0 &&
    /^[a-z_]*$/.test(element.textContent?.trim() ?? "")
  );
}

/** @param {string} text */
function tidyBreaks(text) {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/**
 * @param {string[]} parts
 * @returns {string[]} the texts between the marks of elements' edges
 */
function joinPieces(parts) {
  const pieces = [""];
  for (const part of parts) {
    if (part === "") pieces.push("");
    else pieces[pieces.length - 1] += part;
  }
  return pieces.map(tidyBreaks).filter(Boolean);
}

/**
 * @param {Element} root
 * @returns {Generator<void, Lines>}
 */
function* readLines(root) {
  const collector = new LineCollector();
  yield* collector.read(root);
  return { lines: collector.lines, empty: collector.empty };
}

/**
 * Several lines as one text, with the line breaks between them.
 * @param {Line[]} lines
 * @returns {string}
 */
function joinLines(lines) {
  return lines
    .map((line, index) => (index ? "\n".repeat(line.gap) || line.glue : "") + line.text)
    .join("")
    .trim();
}
