// @ts-check
// Which line of a card is which field: by labels, pictures, patterns, the way people write, and by what stands
// in the same place of the other cards. What cannot be told apart stays null.

/** @typedef {"name" | "headline" | "location" | "contacts" | "mutual_contacts" | "received" | "message"} Field */

/**
 * A line with what it was found to be.
 * @typedef {object} Row
 * @property {Line} line
 * @property {string} text
 * @property {Field | "interface" | "label" | null} kind null while unknown
 * @property {Field | null} names the field that a label names
 * @property {string} place where in the card it stands, the same for the same part of other cards
 */

/**
 * What one card shows.
 * @typedef {object} Sheet
 * @property {Card} card
 * @property {Row[]} rows
 * @property {Line[]} hidden lines that nobody sees
 * @property {{place: string, field: Field | null}[]} empty places without text, and the field that a label names there
 * @property {string | null} name
 */

/** @typedef {Map<string, Map<Field, number>>} Places how often each place showed which field for certain */

/** Characters: no date, place or number of contacts is longer, mutual contacts with all their names included. */
const LONGEST_FACT = 300;

const FORMATTING = /^(?:A|B|BR|EM|FONT|I|IMG|MARK|S|SMALL|STRONG|U|WBR|TIME)$/;

/**
 * @param {Card} card
 * @returns {Generator<void, Sheet>}
 */
function* readSheet(card) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Element[]} */
  const empty = [];
  for (const part of card.parts) {
    const read = yield* readLines(part);
    if (lines.length && read.lines.length) read.lines[0].gap = lineBreaks(part);
    lines.push(...read.lines);
    empty.push(...read.empty);
  }
  const shown = lines
    .filter((line) => !line.hiddenIn && !isChoiceLabel(card, line))
    .flatMap((line) => cutAtBreaks(card, line));
  const rows = shown.flatMap((line) => toRows(card, line));
  const name = nameOf(card, rows);
  const sheet = {
    card,
    rows: splitNames(rows, name),
    hidden: lines.filter((line) => line.hiddenIn),
    empty: empty.map((element) => ({ place: spotOf(card, element), field: fieldAround(card, element) })),
    name,
  };
  readLabels(sheet.rows);
  return sheet;
}

/**
 * @param {Card} card
 * @param {Line} line
 */
function isChoiceLabel(card, line) {
  return card.choices.some(({ element }) => shows(element, line.source));
}

/**
 * A block whose line breaks part the fields of the card, not the lines of a message, as several lines.
 * @param {Card} card
 * @param {Line} line
 * @returns {Line[]}
 */
function cutAtBreaks(card, line) {
  const parts = line.text.split(/(\n+)/);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const showsOwner = line.links.some(
    (link) => linkedProfile(link) === card.address && plainText(link) !== squeeze(line.text),
  );
  const isMixed =
    !GREETING.test(line.text) &&
    texts.some((text) => kindOf(card, line, text) !== null || labelledField(text) !== null);
  if (texts.length < 2 || !(showsOwner || isMixed)) return [line];
  return texts.map((text, index) => ({
    ...line,
    text,
    pieces: [text],
    gap: index ? parts[index * 2 - 1].length : line.gap,
  }));
}

/**
 * One row for a line, or several where a line holds for instance a place and a date.
 * @param {Card} card
 * @param {Line} line
 * @returns {Row[]}
 */
function toRows(card, line) {
  const place = spotOf(card, line.source);
  const row = (/** @type {string} */ shown) => {
    const text = withoutSign(shown);
    const kind = kindOf(card, line, text) ?? (shown.startsWith("📍") ? "location" : null);
    return { line, text: kind && kind !== "message" ? text : shown, kind, names: null, place };
  };
  const isTold = (/** @type {Row} */ { kind }) => kind !== null && kind !== "interface";
  if (fieldAround(card, line.element)) return [row(line.text)];
  const facts = partsOf(line.text.split(/\s*[·•∙|]\s*|\s+[–—-]\s+/)).map(row);
  if (facts.length && facts.every(isTold)) return facts;
  if (line.text.length > 160 || isSpoken(line.text)) return [row(line.text)];
  if (facts.length > 1 && facts.some(isTold)) return facts;
  const pieces = partsOf(line.pieces).map(row);
  return !row(line.text).kind && pieces.some(isTold) ? pieces : [row(line.text)];
}

/**
 * A picture sign before a fact is no part of it: "📍 Ulm".
 * @param {string} text
 */
function withoutSign(text) {
  return /[\p{L}\d]/u.test(text)
    ? text.replace(/^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}\s]+/u, "")
    : text;
}

/**
 * @param {string[]} parts
 * @returns {string[]} those that hold words, without the signs between them
 */
function partsOf(parts) {
  return parts.map((part) => part.replace(/^[\s·•|,]+|[\s·•|,]+$/gu, "")).filter((part) => /[\p{L}\d]/u.test(part));
}

/**
 * @param {Card} card
 * @param {Line} line
 * @param {string} text
 * @returns {Row["kind"]}
 */
function kindOf(card, line, text) {
  if (isOtherPersons(card, line)) return "interface";
  const labelled = fieldAround(card, line.element);
  if (labelled && !labelledField(text)) return labelled;
  const kind = patternKind(line, text);
  if (line.control)
    return kind === "contacts" || kind === "mutual_contacts" || kind === "received" ? kind : controlKind(text);
  return kind;
}

/**
 * A control may hold the message itself, which unfolds by a click; all other controls are interface.
 * @param {string} text
 */
function controlKind(text) {
  return strength(text) > 1 && text.split(/\s/).length > 5 ? null : "interface";
}

/**
 * @param {Line} line
 * @param {string} text
 * @returns {Row["kind"]}
 */
function patternKind(line, text) {
  if (text.length > LONGEST_FACT) return null;
  if (
    INTERFACE_WORDS.test(text) ||
    INTERFACE_SENTENCE.test(text) ||
    (text.length < 40 && UNFOLD_TEXT.test(text) && !isSpoken(text))
  )
    return "interface";
  if (MUTUAL_TEXT.test(text)) return "mutual_contacts";
  if (CONTACTS_TEXT.test(text)) return "contacts";
  if (DATE_TEXT.test(text) || (nearest(line.source, "time") && text.length < 60)) return "received";
  if (NO_MESSAGE.test(text)) return "message";
  if ((PLACE_TEXT.test(text) && !isOccupation(text)) || (PLACE_ICON.test(line.icon) && text.length < 80))
    return "location";
  return JOB_ICON.test(line.icon) && strength(text) < 2 ? "headline" : null;
}

/**
 * Text that is only a link to somebody else: a mutual contact.
 * @param {Card} card
 * @param {Line} line
 */
function isOtherPersons(card, line) {
  const others = line.links.filter((link) => linkedProfile(link) !== null && linkedProfile(link) !== card.address);
  return (
    others.length > 0 &&
    squeeze(others.map(plainText).join("")).replace(/\W/g, "").length >= line.text.replace(/\W/g, "").length
  );
}

/**
 * The field that a table's head, a definition term or a label attribute around the element names.
 * @param {Card} card
 * @param {Element} start
 * @returns {Field | null}
 */
function fieldAround(card, start) {
  for (
    let element = /** @type {Element | null} */ (start);
    element && !card.parts.includes(element);
    element = shownParent(element)
  ) {
    const label =
      ["data-label", "data-title", "aria-label"].map((name) => element?.getAttribute(name) ?? "").find(Boolean) ??
      (element.tagName === "DD" ? termOf(element) : element.tagName === "TD" ? columnOf(element) : "");
    const field = label && !element.matches(`${CONTROLS}, a`) ? fieldNamed(label) : null;
    if (field) return field;
  }
  return null;
}

/** @param {Element} definition */
function termOf(definition) {
  let before = definition.previousElementSibling;
  while (before?.tagName === "DD") before = before.previousElementSibling;
  return before?.textContent ?? "";
}

/** @param {Element} cell */
function columnOf(cell) {
  const row = /** @type {HTMLTableCellElement} */ (cell).closest("table")?.rows[0];
  const head = row?.cells[/** @type {HTMLTableCellElement} */ (cell).cellIndex];
  return head?.tagName === "TH" ? (head.textContent ?? "") : "";
}

/**
 * @param {string} label
 * @returns {Field | null}
 */
function fieldNamed(label) {
  const text = squeeze(label).replace(/\s*:$/, "");
  const fields = /** @type {Field[]} */ (Object.keys(FIELD_LABELS));
  return fields.find((field) => FIELD_LABELS[field].test(text)) ?? null;
}

/**
 * @param {string} text
 * @returns {{field: Field, value: string} | null} for "Ort: Berlin" or "Ort:"
 */
function labelledField(text) {
  const [, label, value] = /^([^:\n]{2,80}):(?!\/)\s*([\s\S]*)$/.exec(text) ?? [];
  const field = label ? fieldNamed(label) : null;
  return field ? { field, value } : null;
}

/**
 * Where an element stands in its card: tags and classes from the card downwards.
 * @param {Card} card
 * @param {Element} start
 */
function spotOf(card, start) {
  const steps = [];
  for (
    let element = /** @type {Element | null} */ (start);
    element && !card.parts.includes(element);
    element = shownParent(element)
  ) {
    const cell = element.tagName === "TD" ? /** @type {HTMLTableCellElement} */ (element).cellIndex : "";
    if (!FORMATTING.test(element.tagName))
      steps.push(`${element.tagName}${cell}.${element.getAttribute("class") ?? ""}`);
  }
  return steps.join("<");
}

/**
 * @param {Card} card
 * @param {Row[]} rows
 * @returns {string | null}
 */
function nameOf(card, rows) {
  const links = card.parts
    .flatMap((part) => [part, ...atOnce(elementsIn(part))])
    .filter((element) => card.address && linkedProfile(element) === card.address);
  const short = rows.filter(
    ({ text, kind, line }) =>
      text.length <= 80 && strength(text) < 2 && (kind === null || kind === "name") && !line.control,
  );
  const linked = nameFromLinks(links, card.address);
  if (linked && likeness(linked, card.address) > 0.6 && links.some((link) => plainText(link).includes(linked)))
    return linked;
  const alike = short.find(({ text }) => likeness(text, card.address) > 0.6);
  const headed = short.find(({ line }) => line.element.closest(HEADINGS) || line.source.closest("b, strong"));
  return cleanName(alike?.text ?? "") ?? linked ?? cleanName(headed?.text ?? short[0]?.text ?? "");
}

/**
 * @param {Element} root
 * @returns {Generator<void, Element[]>}
 */
function* elementsIn(root) {
  /** @type {Element[]} */
  const elements = [];
  yield* visitElements(root, (element) => elements.push(element) > 0);
  return elements;
}

/**
 * Marks the rows that show the name, and sets apart what follows it in the same line.
 * @param {Row[]} rows
 * @param {string | null} name
 * @returns {Row[]}
 */
function splitNames(rows, name) {
  if (!name) return rows;
  return rows.flatMap((row) => {
    const isName = cleanName(row.text) === name || squeeze(row.line.pieces.join(" ")) === name;
    if (isName || row.kind)
      return [isName && !row.line.control ? { ...row, kind: /** @type {Field} */ ("name") } : row];
    const rest = row.text.startsWith(name) ? row.text.slice(name.length).replace(/^[\s,·|:–-]+/u, "") : "";
    const isCut = cleanName(row.line.pieces[0] ?? "") === name;
    if (!rest || (!isCut && /^\p{L}/u.test(row.text.slice(name.length)))) return [row];
    return [
      { ...row, text: name, kind: /** @type {Field} */ ("name") },
      { ...row, text: rest, kind: patternKind(row.line, rest) },
    ];
  });
}

/**
 * Labels written as text before their values, and numbers beside the word for contacts.
 * @param {Row[]} rows changed in place
 */
function readLabels(rows) {
  rows.forEach((row, index) => {
    const labelled = row.line.control ? null : (labelledField(row.text) ?? bareLabel(row));
    if (labelled?.value && labelled.field === row.kind) return;
    if (labelled?.value) Object.assign(row, { kind: labelled.field, text: labelled.value });
    else if (labelled) labelFollowing(rows, index, labelled.field);
    if (/^\d[\d.,'’ ]*\+?$/.test(row.text) && row.kind === null) numberBesideWord(rows, index);
  });
}

/**
 * A label without a colon, told by its element.
 * @param {Row} row
 */
function bareLabel(row) {
  const isLabel =
    row.line.element.matches("dt, th, label") ||
    row.line.source.matches("label") ||
    (row.kind !== "interface" &&
      (row.line.element.matches("h2, h3, h4, h5, h6") || row.line.source.matches("strong, b")));
  const field = isLabel || /grund für/i.test(row.text) ? fieldNamed(row.text) : null;
  return field ? { field, value: "" } : null;
}

/**
 * @param {Row[]} rows
 * @param {number} index of the label
 * @param {Field} field
 */
function labelFollowing(rows, index, field) {
  Object.assign(rows[index], { kind: "label", names: field });
  for (const row of rows.slice(index + 1)) {
    if (row.kind === "interface" || row.line.control || labelledField(row.text) || bareLabel(row)) return;
    const dateIsMissing = row.kind === "received" && !rows.some((other) => other !== row && other.kind === "received");
    if (field === "message" && dateIsMissing) return;
    row.kind = field;
    if (field !== "message") return;
  }
}

/**
 * @param {Row[]} rows
 * @param {number} index of a bare number
 */
function numberBesideWord(rows, index) {
  for (const other of [rows[index + 1], rows[index - 1]]) {
    const field = other && other.text.length < 30 ? fieldNamed(other.text) : null;
    if (field !== "contacts" && field !== "mutual_contacts") continue;
    Object.assign(rows[index], { kind: field });
    Object.assign(other, { kind: "label", names: field });
    return;
  }
}

/** @param {string} text */
function isOccupation(text) {
  return OCCUPATION_TEXT.test(text) || OCCUPATION_NOUN.test(text);
}

/**
 * Somebody speaks in it: greeting, farewell, sentences, line breaks, quotation marks.
 * @param {string} text
 */
function isSpoken(text) {
  if (text.length > 240 || GREETING.test(text) || CLOSING.test(text) || SHORT_CLOSING.test(text)) return true;
  const isSentence = SENTENCE_END.test(text);
  const isQuoted = /^[„“"«»‚].{8,}[“”"»«‘]$/su.test(text);
  const isSmiley = /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\d]/u.test(text);
  if (isQuoted || isSmiley || (REQUEST_TALK.test(text) && /[?!]$/.test(text))) return true;
  return SPEAKER.test(text) && (isSentence || text.includes("\n"));
}

/**
 * @param {string} text
 * @returns {0 | 1 | 2} how surely it is somebody's message and no headline
 */
function strength(text) {
  if (isSpoken(text) || (SPEAKER.test(text) && REQUEST_TALK.test(text))) return 2;
  return SPEAKER.test(text) || REQUEST_TALK.test(text) || /[.!?…]$/.test(text) ? 1 : 0;
}
