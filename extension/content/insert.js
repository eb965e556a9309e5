// @ts-check
// Puts a reply into a box, by the way that each kind of box takes like the user's own typing, and reads it back.
// The worker calls offerBox, startInsert and, where content is editable, finishInsert; see background/insert.js.

/**
 * @typedef {Person & {text: string, existing?: "ask" | "replace" | "append", pointed?: boolean}} Reply
 *   `existing`: what to do with text of the user's own
 * @typedef {{status: "inserted" | "no-box" | "own-text"} | {status: "failed", reason: "too-long" | "not-held"}} Outcome
 * @typedef {{status: "paste", text: string, html: string | null}} Paste what is to be pasted in the page's own world
 */

/** Editors that lose blank lines when they are given HTML: Draft.js and Slate. */
const PLAIN_TEXT_EDITORS = ".DraftEditor-root, [data-slate-editor]";

/** What an editor shows within an empty box, and is no text: Slate, and others by their class. */
const PLACEHOLDERS = "[data-slate-placeholder], [contenteditable='false'][class*='placeholder' i]";

/** Milliseconds until every editor has seen where the cursor is: Slate looks ten times a second. */
const CURSOR_PAUSE = 200;

/** How often the box is looked at until the text counts as not held. */
const LOOKS = 30;

/** @type {{box: HTMLElement, before: string, reply: Reply} | null} */
let unfinished = null;

/**
 * How well this frame's best box fits; null without one.
 * @param {Reply} reply
 */
function offerBox(reply) {
  const place = findBox(reply);
  return place && { rank: place.rank, since: place.since };
}

/**
 * Writes into a field; prepares editable content for a paste.
 * @param {Reply} order
 * @returns {Promise<Outcome | Paste>}
 */
async function startInsert(order) {
  const box = findBox(order)?.box;
  if (!box) return { status: "no-box" };
  const reply = { ...order, text: fitted(box, order.text) };
  const before = textIn(box);
  if (hasReply(before, reply)) return { status: "inserted" };
  if (tidy(before).trim() && (reply.existing ?? "ask") === "ask") return { status: "own-text" };
  if (isField(box)) return writeIntoField(box, reply);
  unfinished = { box, before, reply };
  const ready = await placeCursor(box, reply.existing);
  return ready ? pasteFor(box, added(before, reply)) : { status: "failed", reason: "not-held" };
}

/**
 * After the paste: reads back, and types where nothing took it.
 * @param {boolean} handled whether the page took the paste; nothing else is tried then
 * @returns {Promise<Outcome>}
 */
async function finishInsert(handled) {
  if (!unfinished) return { status: "no-box" };
  const { box, before, reply } = unfinished;
  unfinished = null;
  await nextFrames();
  if (!handled && textIn(box) === before && focusedElement() === box) typeLines(added(before, reply));
  const held = await eventually(() => box.isConnected && holds(textIn(box), before, reply));
  // While the popup has the focus, Draft.js and CKEditor leave the cursor at the start, and would type there.
  if (held) selectionAround(box)?.collapse(...endOf(box));
  return outcome(held);
}

/**
 * @param {HTMLTextAreaElement | HTMLInputElement} box
 * @param {Reply} reply
 * @returns {Promise<Outcome>}
 */
async function writeIntoField(box, reply) {
  const before = box.value;
  const text = fitted(box, added(before, reply));
  const kept = text === reply.text ? "" : before;
  if (box.maxLength >= 0 && kept.length + text.length > box.maxLength) return { status: "failed", reason: "too-long" };
  box.focus();
  box.setSelectionRange(kept.length, before.length);
  if (focusedElement() === box) document.execCommand("insertText", false, text);
  await nextFrames();
  if (box.value === before) setValue(box, kept + text);
  return outcome(await eventually(() => box.isConnected && box.value === kept + text));
}

/**
 * The last way into a field: undo is lost. Content scripts reach the browser's own setter, past React's.
 * @param {HTMLTextAreaElement | HTMLInputElement} box
 * @param {string} value
 */
function setValue(box, value) {
  box.value = value;
  box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: value }));
}

/**
 * A field of one line takes no line breaks.
 * @param {HTMLElement} box
 * @param {string} text
 */
function fitted(box, text) {
  return box instanceof HTMLInputElement ? text.replace(/\s+/g, " ") : text.replace(/\r\n?/g, "\n");
}

/**
 * What is to be written: after the user's own text, below a blank line.
 * @param {string} before
 * @param {Reply} reply
 */
function added(before, { text, existing }) {
  const own = existing === "append" && tidy(before).trim();
  return own ? "\n".repeat(before.endsWith("\n") ? 1 : 2) + text : text;
}

/**
 * Puts the cursor where the paste is to go, and lets the editor notice.
 * @param {HTMLElement} box
 * @param {Reply["existing"]} existing
 */
async function placeCursor(box, existing) {
  box.focus();
  if (!document.hasFocus()) feignFocus(box);
  const selection = selectionAround(box);
  if (existing === "replace") selection?.selectAllChildren(box);
  else selection?.collapse(...endOf(box));
  await new Promise((resolve) => setTimeout(resolve, CURSOR_PAUSE));
  return focusedElement() === box;
}

/**
 * While the popup has the focus, Draft.js and CKEditor take no notice of where the cursor is put.
 * @param {HTMLElement} box
 */
function feignFocus(box) {
  box.dispatchEvent(new FocusEvent("focus", { composed: true }));
  box.dispatchEvent(new FocusEvent("focusin", { bubbles: true, composed: true }));
}

/**
 * @param {HTMLElement} box
 * @returns {Selection | null} in Chromium a shadow root has a selection of its own
 */
function selectionAround(box) {
  const root = /** @type {ShadowRoot & {getSelection?: () => Selection | null}} */ (box.getRootNode());
  return root.getSelection?.() ?? getSelection();
}

/**
 * The place after the last letter, as deep as an editor would have it.
 * @param {HTMLElement} box
 * @returns {[Node, number]}
 */
function endOf(box) {
  let node = /** @type {Node} */ (box);
  while (node.lastChild && /** @type {HTMLElement} */ (node.lastChild).contentEditable !== "false") {
    if (node.lastChild instanceof HTMLBRElement) return [node, node.childNodes.length - 1];
    node = node.lastChild;
  }
  return [node, node instanceof Text ? node.length : node.childNodes.length];
}

/**
 * @param {HTMLElement} box
 * @param {string} text
 * @returns {Paste}
 */
function pasteFor(box, text) {
  const html = nearest(box, PLAIN_TEXT_EDITORS) ? null : text.split("\n").map(paragraph).join("");
  return { status: "paste", text, html };
}

/** @param {string} line */
function paragraph(line) {
  const made = document.createElement("p");
  made.textContent = shownSpaces(line);
  return made.outerHTML;
}

/**
 * HTML drops spaces that stand at the edge or beside another.
 * @param {string} line
 */
function shownSpaces(line) {
  return line.replace(/^ | (?= |$)/g, "\u00a0");
}

/**
 * Content without an editor of its own: typed as the browser types.
 * @param {string} text
 */
function typeLines(text) {
  for (const [index, line] of text.split("\n").entries()) {
    if (index) document.execCommand("insertLineBreak");
    if (line) document.execCommand("insertText", false, shownSpaces(line));
  }
}

/**
 * Whether there is nothing left to do.
 * @param {string} before
 * @param {Reply} reply
 */
function hasReply(before, { text, existing }) {
  const [now, wanted] = [tidy(before), tidy(text)];
  return now === wanted || (existing === "append" && now.includes(wanted));
}

/**
 * Whether the box has the reply, exactly, and the user's own text before it where that was to stay.
 * @param {string} now
 * @param {string} before
 * @param {Reply} reply
 */
function holds(now, before, { text, existing }) {
  if (existing !== "append") return tidy(now) === tidy(text);
  const between = tidy(now).slice(tidy(before).length, -tidy(text).length || undefined);
  return tidy(now).startsWith(tidy(before)) && tidy(now).endsWith(tidy(text)) && !between.trim();
}

/**
 * Without what browsers and editors change for their own ends: no-break spaces, zero-width fillers, ends of lines.
 * @param {string} text
 */
function tidy(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\u00a0/g, " ").replace(/[\ufeff\u200b]/g, "");
  return plain.replace(/[ \t]+$/gm, "").replace(/\n+$/, "");
}

/** @param {HTMLElement} box */
function textIn(box) {
  return isField(box) ? box.value : new TypedLines(box).lines.join("\n");
}

/** The lines of editable content. `innerText` would tell margins between paragraphs as blank lines. */
class TypedLines {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.lines = [""];
    /** The last line has something in it, be it an empty text. */
    this.filled = false;
    /** A break has come that counts only if something follows in its block. */
    this.broken = false;
    box.childNodes.forEach((node) => this.read(node));
    if (!this.filled) this.lines.pop();
  }

  /** @param {Node} node */
  read(node) {
    if (node instanceof Text) this.readText(node);
    else if (node instanceof HTMLBRElement) this.breakLine();
    else if (node instanceof HTMLElement && !node.matches(PLACEHOLDERS)) this.readElement(node);
  }

  /** @param {HTMLElement} element */
  readElement(element) {
    const isBlock = !/^(?:inline|contents|none)/.test(getComputedStyle(element).display);
    if (isBlock && this.filled) this.begin();
    element.childNodes.forEach((node) => this.read(node));
    if (isBlock && this.filled) this.begin();
  }

  /** @param {Text} node */
  readText(node) {
    const style = getComputedStyle(/** @type {Element} */ (node.parentElement));
    const keepsBreaks = /^(?:pre|break-spaces)/.test(style.whiteSpace);
    const parts = keepsBreaks ? node.data.split("\n") : [node.data.replace(/\s*\n\s*/g, " ")];
    for (const [index, part] of parts.entries()) {
      if (index) this.breakLine();
      if (part.trim() || (part && (keepsBreaks || (this.filled && !this.broken)))) this.write(part);
    }
  }

  /** @param {string} text */
  write(text) {
    if (this.broken) this.begin();
    this.lines[this.lines.length - 1] += text;
    this.filled = true;
  }

  breakLine() {
    this.write("");
    this.broken = true;
  }

  begin() {
    this.lines.push("");
    this.filled = this.broken = false;
  }
}

/**
 * Whether something is so, now or in a moment: some editors commit late, and a hidden tab is slow.
 * @param {() => boolean} check
 */
async function eventually(check) {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await nextFrames();
    if (check()) return true;
  }
  return false;
}

/** @returns {Promise<void>} after two frames; where the tab is hidden there are none, and a moment must do */
function nextFrames() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 150);
  });
}

/**
 * @param {boolean} held
 * @returns {Outcome}
 */
const outcome = (held) => (held ? { status: "inserted" } : { status: "failed", reason: "not-held" });
