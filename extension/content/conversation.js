// @ts-check
// The open conversation: its partner, and both sides' messages in order.

/** @typedef {{element: Element, lines: Line[]}} Bubble */
/** @typedef {"them" | "me"} Side */

/**
 * @param {Contract.Profile | null} me
 * @returns {Generator<void, Contract.Conversation>}
 */
function* readConversation(me) {
  const root = conversationRoot();
  const census = yield* takeCensus(root);
  const { lines } = yield* readLines(root);
  const partner = partnerOf(census, me);
  const own = lines.filter((line) => isOfConversation(root, line)).flatMap((line) => apart(line, partner, me));
  const bubbles = toBubbles(own, partner, me);
  return { ...partner, messages: sidesOf(bubbles, partner, me) };
}

/** The innermost part of the page that holds the messages and the box to answer. */
function conversationRoot() {
  const logs = document.querySelector("[role='log']");
  return logs?.closest("main, [role='main']") ?? document.querySelector("main, [role='main']") ?? document.body;
}

/**
 * The person whom the head of the conversation links to or names.
 * @param {Census} census
 * @param {Contract.Profile | null} me
 * @returns {{name: string | null, profile_url: string | null}}
 */
function partnerOf(census, me) {
  const others = census.all.links.filter(({ address }) => address !== me?.profile_url);
  const address = others[0]?.address ?? null;
  const links = others.filter((link) => link.address === address).map(({ element }) => element);
  const titles = census.all.headings
    .map(({ element }) => nameText(element))
    .filter((text) => !CONVERSATION_NOTE.test(text) && !DATE_TEXT.test(text));
  return { name: nameFromLinks(links, address) ?? cleanName(titles[0] ?? ""), profile_url: address };
}

/**
 * Not of the list of other conversations, nor of controls.
 * @param {Element} root
 * @param {Line} line
 */
function isOfConversation(root, line) {
  const inOtherChat = line.links.some((link) =>
    PAGE_ADDRESSES[0].path.test(new URL(link.getAttribute("href") ?? "", document.baseURI).pathname),
  );
  const aside = nearest(line.element, SIDE_PARTS);
  return !line.control && !inOtherChat && !(aside && shows(root, aside)) && !nearest(line.element, "header, h1");
}

/**
 * Sender, time and state that share a line, as lines of their own.
 * @param {Line} line
 * @param {{name: string | null}} partner
 * @param {Contract.Profile | null} me
 * @returns {Line[]}
 */
function apart(line, partner, me) {
  const isNote = (/** @type {string} */ text) =>
    DATE_TEXT.test(text) || MESSAGE_STATUS.test(text) || senderNamed(text, partner, me) !== null;
  const pieces = line.pieces.filter((text) => /[\p{L}\d]/u.test(text));
  if (pieces.length < 2 || isSpoken(line.text) || !pieces.some(isNote)) return [line];
  return pieces.map((text, index) => ({ ...line, text, pieces: [text], gap: index ? 0 : line.gap }));
}

/**
 * Lines that belong to one message each.
 * @param {Line[]} lines
 * @param {{name: string | null}} partner
 * @param {Contract.Profile | null} me
 * @returns {Bubble[]}
 */
function toBubbles(lines, partner, me) {
  const all = commonElement(lines.map(({ element }) => element));
  /** @type {Map<Element, Line[]>} */
  const bubbles = new Map();
  for (const line of lines) {
    const element = bubbleOf(line, lines, all);
    bubbles.set(element, [...(bubbles.get(element) ?? []), line]);
  }
  return [...bubbles]
    .map(([element, own]) => ({ element, lines: own }))
    .filter((bubble) => textLines(bubble, partner, me).length > 0);
}

/**
 * @param {Element[]} elements
 * @returns {Element | null} the innermost that shows them all
 */
function commonElement(elements) {
  /** @type {Element | null} */
  let common = elements[0] ?? null;
  const isCommon = (/** @type {Element} */ outer) => elements.every((element) => shows(outer, element));
  while (common && !isCommon(common)) common = shownParent(common);
  return common;
}

/**
 * The item of a list, else the largest element around the line with at most one time in it.
 * @param {Line} line
 * @param {Line[]} lines
 * @param {Element | null} all
 */
function bubbleOf(line, lines, all) {
  const item = nearest(line.element, ITEMS);
  if (item && all && item !== all && shows(all, item)) return item;
  const times = lines.filter(({ text }) => DATE_TEXT.test(text));
  let element = line.element;
  for (let around = shownParent(element); around && around !== all; around = shownParent(around)) {
    if (times.filter((time) => shows(/** @type {Element} */ (around), time.element)).length > 1) break;
    element = around;
  }
  return element;
}

/**
 * The lines of a bubble that are its message: no time, no state, and no sender above it.
 * @param {Bubble} bubble
 * @param {{name: string | null}} partner
 * @param {Contract.Profile | null} me
 */
function textLines({ lines }, partner, me) {
  const shown = lines.filter(
    (line) =>
      !line.hiddenIn &&
      ![DATE_TEXT, MESSAGE_STATUS, CONVERSATION_NOTE, INTERFACE_WORDS].some((words) => words.test(line.text)),
  );
  const first = shown.findIndex(({ text }) => senderNamed(text, partner, me) === null);
  return first < 0 ? [] : shown.slice(first);
}

/**
 * @param {string} text
 * @param {{name: string | null}} partner
 * @param {Contract.Profile | null} me
 * @returns {Side | null}
 */
function senderNamed(text, partner, me) {
  const bare = squeeze(text)
    .replace(/\s*:$/, "")
    .replace(/^(?:nachricht von|message from|von|from) /i, "")
    .replace(/ (?:schrieb|schreibt|sagte|wrote|said)$/i, "");
  if (isNameOf(bare, partner.name)) return "them";
  return MINE.test(bare) || isNameOf(bare, me?.name ?? null) ? "me" : null;
}

/**
 * @param {string} text
 * @param {string | null} name
 */
function isNameOf(text, name) {
  if (!name || !text) return false;
  return text === name || (name.split(" ").length > 1 && text.length > 2 && name.startsWith(`${text} `));
}

/**
 * Gives each message its side. A message whose side cannot be told is left out.
 * @param {Bubble[]} bubbles
 * @param {{name: string | null, profile_url: string | null}} partner
 * @param {Contract.Profile | null} me
 * @returns {Contract.ChatMessage[]}
 */
function sidesOf(bubbles, partner, me) {
  const told = bubbles.map((bubble) => toldSide(bubble, partner, me));
  const seen = told.some((side) => side === null)
    ? shownSides(bubbles.map((bubble) => textLines(bubble, partner, me)[0]))
    : [];
  /** @type {Contract.ChatMessage[]} */
  const messages = [];
  /** @type {Side | null} */
  let last = null;
  bubbles.forEach((bubble, index) => {
    const side = told[index] ?? seen[index] ?? last;
    last = told[index] ?? last;
    if (side) messages.push({ from: side, text: joinLines(textLines(bubble, partner, me)), sent: timeOf(bubble) });
  });
  return messages;
}

/**
 * What the bubble says of its sender: a name, a label, a link, a picture, a state of delivery.
 * @param {Bubble} bubble
 * @param {{name: string | null, profile_url: string | null}} partner
 * @param {Contract.Profile | null} me
 * @returns {Side | null}
 */
function toldSide({ element, lines }, partner, me) {
  const [text] = textLines({ element, lines }, partner, me);
  const pictures = [element, ...element.querySelectorAll("img[alt], [aria-label]")].flatMap(pictureLabels);
  const names = [
    ...lines.slice(0, lines.indexOf(text)).map((line) => line.text),
    ...pictures.map((label) => cleanName(label) ?? label),
  ];
  for (const name of names) {
    const side = senderNamed(name, partner, me);
    if (side) return side;
  }
  const linked = [element, ...element.querySelectorAll("[href]")]
    .map(linkedProfile)
    .find((address) => address !== null);
  if (linked) return linked === partner.profile_url ? "them" : linked === me?.profile_url ? "me" : null;
  return lines.some((line) => MESSAGE_STATUS.test(line.text)) ? "me" : null;
}

/**
 * Sides by where the texts stand: one's own on the right.
 * @param {Line[]} lines one of each bubble
 * @returns {(Side | null)[]}
 */
function shownSides(lines) {
  const frame = commonElement(lines.map(({ element }) => element))?.getBoundingClientRect();
  if (!frame?.width) return lines.map(() => null);
  return lines.map(({ element }) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const shift = (text.left - frame.left - (frame.right - text.right)) / frame.width;
    const isBubble = element.getBoundingClientRect().width < frame.width * 0.9;
    return shift > 0.1 ? "me" : shift < -0.1 && isBubble ? "them" : null;
  });
}

/** @param {Bubble} bubble */
function timeOf({ lines }) {
  return lines.find((line) => DATE_TEXT.test(line.text))?.text ?? null;
}
