// @ts-check
// Finds the groups of elements that are one request each: around one person's profile link, with a control to
// confirm or decline.

/** @typedef {{element: Element, address: string, order: number}} PersonLink */
/** @typedef {{element: Element, kind: "confirm" | "decline" | "add" | "withdraw", order: number}} Choice */
/** @typedef {{element: Element, title: string}} Heading */
/** @typedef {{links: PersonLink[], choices: Choice[], headings: Heading[]}} Holding what is found below an element */
/** @typedef {{root: Element, all: Holding, below: Map<Element, Holding>, order: Map<Element, number>}} Census */

/**
 * One request's elements: usually one, several where the page has no element around it all.
 * @typedef {{parts: Element[], address: string | null, choices: Choice[]}} Card
 */

const LISTS =
  "ul, ol, dl, table, thead, tbody, main, body, html, [role='list'], [role='table'], [role='grid'], [role='rowgroup'], " +
  "[role='feed'], [role='main'], [role='tabpanel'], [role='tablist']";
const ITEMS =
  `li, article, tr, dialog, [role='listitem'], [role='row'], [role='article'], [role='dialog'], [role='alertdialog'], ` +
  `${ATTRIBUTE_HINTS.requestTile}, ${ATTRIBUTE_HINTS.listItem}, ${ATTRIBUTE_HINTS.card}, ${ATTRIBUTE_HINTS.dialog}`;

/**
 * Counts persons, choices and headings of the page, and what each element holds of them.
 * @param {Element} root
 * @returns {Generator<void, Census>}
 */
function* takeCensus(root) {
  /** @type {Census} */
  const census = { root, all: { links: [], choices: [], headings: [] }, below: new Map(), order: new Map() };
  yield* visitElements(root, (element) => {
    census.order.set(element, census.order.size);
    if (element.matches(SIDE_PARTS) || isPageEdge(element)) return false;
    count(census, element, census.order.size);
    return !element.matches("[contenteditable='true'], [role='textbox']");
  });
  return census;
}

/**
 * The head or foot of the page, not that of a card.
 * @param {Element} element
 */
function isPageEdge(element) {
  if (element.matches("[role='banner'], [role='contentinfo']")) return true;
  const parent = element.matches("header, footer") ? shownParent(element) : null;
  if (!parent || nearest(parent, `main, [role='main'], section, ${ITEMS}`)) return false;
  const content = parent.querySelector("main, [role='main'], h1");
  return parent === document.body || (content !== null && !element.contains(content));
}

/**
 * @param {Census} census
 * @param {Element} element
 * @param {number} order
 */
function count(census, element, order) {
  const address = linkedProfile(element);
  const kind = choiceOf(element);
  if (kind) enter(census, "choices", { element, kind, order }, element);
  else if (address && isSender(element)) enter(census, "links", { element, address, order }, element);
  if (element.matches(HEADINGS) && !nearest(element, CONTROLS))
    enter(census, "headings", { element, title: plainText(element) }, element);
}

/**
 * Enters a find for the whole page and for every element around it.
 * @template {keyof Holding} Kind
 * @param {Census} census
 * @param {Kind} kind
 * @param {Holding[Kind][number]} find
 * @param {Element} element
 */
function enter(census, kind, find, element) {
  /** @type {any[]} */ (census.all[kind]).push(find);
  for (let around = /** @type {Element | null} */ (element); around; around = shownParent(around)) {
    const holding = census.below.get(around) ?? { links: [], choices: [], headings: [] };
    /** @type {any[]} */ (holding[kind]).push(find);
    census.below.set(around, holding);
    if (around === census.root) return;
  }
}

/**
 * @param {Element} element
 * @returns {Choice["kind"] | null} what this control does to one person
 */
function choiceOf(element) {
  if (!isControl(element)) return null;
  const labels = labelsOf(element).filter((label) => label.length <= 120);
  if (labels.some((label) => NO_CHOICE.test(label))) return null;
  const kinds = /** @type {Choice["kind"][]} */ (["withdraw", "confirm", "decline", "add"]);
  const named = kinds.find((kind) => labels.some((label) => saysChoice(label, kind)));
  return named ?? (labels.length === 0 && showsConfirmIcon(element) ? "confirm" : null);
}

/**
 * The word stands at the edge of the label, or beside the word for a request.
 * @param {string} label
 * @param {Choice["kind"]} kind
 */
function saysChoice(label, kind) {
  const found = CHOICE_WORDS[kind].exec(label);
  if (!found) return false;
  const isAtEdge = found.index === 0 || /^[^\p{L}]*$/u.test(label.slice(found.index + found[0].length));
  return isAtEdge || REQUEST_NOUN.test(label);
}

/**
 * Buttons, links that act as such, and clickable elements whose whole text is one word of choice.
 * @param {Element} element
 */
function isControl(element) {
  if (element.matches(CONTROLS)) return true;
  if (element.matches("a, area"))
    return linkedProfile(element) === null && (element.textContent ?? "").trim().length <= 40;
  const isShort = element.childElementCount <= 2 && (element.textContent?.length ?? 99) <= 40;
  const text = isShort ? squeeze(element.textContent || element.getAttribute("label") || "") : "";
  const isWord =
    text !== "" && text.split(" ").length <= 3 && Object.values(CHOICE_WORDS).some((words) => words.test(text));
  return isWord && isClickable(element);
}

/** @param {Element} element */
function isClickable(element) {
  if (nearest(shownParent(element), `${CONTROLS}, a`)) return false;
  return (
    element.matches("[onclick], [tabindex]") ||
    element.tagName.includes("-") ||
    getComputedStyle(element).cursor === "pointer"
  );
}

/** @param {Element} element */
function showsConfirmIcon(element) {
  return [...element.querySelectorAll("svg, img, i")].some((picture) =>
    iconName(picture)
      .split(" ")
      .some((name) => CONFIRM_ICON.test(name)),
  );
}

/**
 * Not the link of a mutual contact, nor one within somebody's message.
 * @param {Element} link
 */
function isSender(link) {
  const text = plainText(link);
  if (/^https?:|xing\.com\//i.test(text)) return false;
  let around = shownParent(link);
  while (around && around !== document.body && plainText(around) === text) around = shownParent(around);
  const line = around ? plainText(around) : "";
  if (line.length < 250 && MUTUAL_TEXT.test(line)) return false;
  return !isWithinRunningText(link, text);
}

/**
 * @param {Element} link
 * @param {string} text
 */
function isWithinRunningText(link, text) {
  const before = link.previousSibling;
  const parent = shownParent(link);
  if (!text || !parent || !/^inline/.test(getComputedStyle(link).display)) return false;
  const line = plainText(parent);
  return before instanceof Text && before.data.trim().length > 3 && line.length > text.length + 12;
}

/**
 * @param {Census} census
 * @returns {Generator<void, Card[]>} in the order of the page
 */
function* findCards(census) {
  const groups = yield* groupChoices(census);
  const cards = [];
  for (const card of groups) {
    yield;
    const whole = { ...card, parts: wholeParts(census, card, groups) };
    if (isRequest(census, whole)) cards.push(whole);
  }
  return cards;
}

/**
 * Choices that belong to one person in one smallest group.
 * @param {Census} census
 * @returns {Generator<void, Card[]>}
 */
function* groupChoices(census) {
  /** @type {Card[]} */
  const cards = [];
  /** @type {Map<Element, Card[]>} */
  const byGroup = new Map();
  for (const choice of census.all.choices.filter(({ kind }) => kind === "confirm" || kind === "decline")) {
    yield;
    const group = smallestGroup(census, choice);
    if (!group) continue;
    const there = byGroup.get(group.element) ?? [];
    const known = there.find(({ address }) => address === group.address);
    if (known) known.choices.push(choice);
    else there.push({ parts: [group.element], address: group.address, choices: [choice] });
    if (!known) cards.push(there[there.length - 1]);
    byGroup.set(group.element, there);
  }
  return cards;
}

/**
 * The smallest element that shows a person together with this choice. Without any person's link, the one that
 * shows both a way to confirm and a way to decline.
 * @param {Census} census
 * @param {Choice} choice
 * @returns {{element: Element, address: string | null} | null}
 */
function smallestGroup(census, choice) {
  let pair = null;
  for (let element = shownParent(choice.element); element; element = shownParent(element)) {
    const holding = census.below.get(element);
    if (!holding) return null;
    const isNamedBefore = holding.links.some(({ order }) => order < choice.order);
    if (isNamedBefore || (holding.links.length && !element.matches(LISTS)))
      return { element, address: ownerOf(holding, choice) };
    pair ??= isPair(holding) ? element : null;
    const alike = holding.choices.filter((other) => other.kind === choice.kind && other.element.checkVisibility());
    if (alike.length > 1 || element === census.root) break;
  }
  return pair ? { element: pair, address: null } : null;
}

/** @param {Holding} holding */
function isPair(holding) {
  return (
    holding.choices.some(({ kind }) => kind === "confirm") && holding.choices.some(({ kind }) => kind === "decline")
  );
}

/**
 * Whose request the choice is about: where several requests stand in one element, the person named last before.
 * @param {Holding} holding
 * @param {Choice} choice
 */
function ownerOf(holding, choice) {
  const confirms = holding.choices.filter(({ kind }) => kind === choice.kind).length;
  const before = holding.links.filter((link) => link.order < choice.order);
  const owner = confirms > 1 ? before.at(-1) : before[0];
  return (owner ?? holding.links[0]).address;
}

/**
 * All elements of the card: its message may stand beside the smallest group, or in the table's next row.
 * @param {Census} census
 * @param {Card} card
 * @param {Card[]} cards
 * @returns {Element[]}
 */
function wholeParts(census, card, cards) {
  const [group] = card.parts;
  const shared = cards.filter((other) => other.parts.includes(group) && other !== card);
  if (shared.length && shared.some((other) => other.address !== card.address)) return stretch(census, card, group);
  const element = widened(census, card, group);
  return element.tagName === "TR" ? [element, ...rowsBelow(census, element)] : [element];
}

/**
 * Widens the group to the whole card, as long as nothing of another person, heading or list comes in.
 * @param {Census} census
 * @param {Card} card
 * @param {Element} group
 * @returns {Element}
 */
function widened(census, card, group) {
  let element = group;
  let textSteps = 0;
  for (let around = shownParent(element); around; around = shownParent(around)) {
    if (element.matches(ITEMS) && !isInItem(census, card, around)) break;
    if (!belongsTogether(census, card, element, around)) break;
    if (plainText(around) !== plainText(element)) textSteps += 1;
    if (textSteps > 1 && !isInItem(census, card, around)) break;
    element = around;
  }
  return element;
}

/**
 * @param {Census} census
 * @param {Card} card
 * @param {Element} element
 * @param {Element} around
 */
function belongsTogether(census, card, element, around) {
  const holding = census.below.get(around);
  const inner = census.below.get(element);
  if (!holding || !inner || around.matches(LISTS) || around === census.root) return false;
  if (holding.headings.length > inner.headings.length) return false;
  if (holding.links.length > inner.links.length && holding.links.some(({ address }) => address !== card.address))
    return false;
  if (holding.choices.some((choice) => !inner.choices.includes(choice) && !card.choices.includes(choice))) return false;
  return card.address === null || !hasTextBefore(around, element);
}

/**
 * Text above the card is the title of a list, not the card's.
 * @param {Element} around
 * @param {Element} element
 */
function hasTextBefore(around, element) {
  for (const child of shownChildren(around)) {
    if (child instanceof Element && shows(child, element)) return false;
    if (plainText(child) !== "") return true;
  }
  return false;
}

/**
 * Whether some item of a list around this element still holds nobody else.
 * @param {Census} census
 * @param {Card} card
 * @param {Element} element
 */
function isInItem(census, card, element) {
  const item = nearest(element, ITEMS);
  const holding = item ? census.below.get(item) : undefined;
  return holding !== undefined && holding.choices.every((choice) => card.choices.includes(choice));
}

/**
 * @param {Census} census
 * @param {Element} row
 * @returns {Element[]} the rows below that show nobody and no choice
 */
function rowsBelow(census, row) {
  const rows = [];
  for (
    let next = row.nextElementSibling;
    next?.tagName === "TR" && !census.below.has(next);
    next = next.nextElementSibling
  )
    rows.push(next);
  return rows;
}

/**
 * Where nothing stands around one request, its part of the common element: from the person to the last choice.
 * @param {Census} census
 * @param {Card} card
 * @param {Element} group
 * @returns {Element[]}
 */
function stretch(census, card, group) {
  const children = shownChildren(group).filter((child) => child instanceof Element);
  const isOwn = (/** @type {Element} */ child) =>
    Boolean(census.below.get(child)?.links.some(({ address }) => address === card.address));
  const isChosen = (/** @type {Element} */ child) => card.choices.some((choice) => shows(child, choice.element));
  return children.slice(children.findIndex(isOwn), children.findLastIndex(isChosen) + 1);
}

/**
 * Incoming and for a contact: not sent, suggested or an invitation to something else.
 * @param {Census} census
 * @param {Card} card
 */
function isRequest(census, card) {
  if (!card.parts.length || card.parts.some((part) => part === document.body || part === document.documentElement))
    return false;
  const all = card.parts.flatMap((part) => census.below.get(part)?.choices ?? []);
  const confirms = card.choices.some(({ kind }) => kind === "confirm");
  if (all.some(({ kind }) => kind === "withdraw")) return false;
  if (!confirms && all.some(({ kind }) => kind === "add")) return false;
  const section = sectionKind(census, card.parts[0]);
  return section !== "other" && (card.address !== null || section === "received");
}

/**
 * What the nearest heading above says of the section; null where none says anything.
 * @param {Census} census
 * @param {Element} element
 * @returns {"other" | "received" | null}
 */
function sectionKind(census, element) {
  const kind = regionKind(element);
  if (kind) return kind;
  const words = Object.values(SECTION_WORDS);
  const title = titleAbove(census, element, (text) => words.some((section) => section.test(text)));
  return title === null ? null : titleKind(title);
}

/**
 * @param {string} title
 * @returns {"other" | "received" | null}
 */
function titleKind(title) {
  if (SECTION_WORDS.never.test(title)) return "other";
  return SECTION_WORDS.received.test(title) ? "received" : SECTION_WORDS.other.test(title) ? "other" : null;
}

/**
 * What the label of a list or region around the element says.
 * @param {Element} element
 * @returns {"other" | "received" | null}
 */
function regionKind(element) {
  for (let around = shownParent(element); around; around = shownParent(around)) {
    const label = around.getAttribute("aria-label");
    const kind = label && !around.matches(CONTROLS) ? titleKind(label) : null;
    if (kind) return kind;
  }
  return null;
}

/**
 * The text of the nearest heading above the element that says something to the point.
 * @param {Census} census
 * @param {Element} element
 * @param {(title: string) => boolean} isToThePoint
 * @returns {string | null}
 */
function titleAbove(census, element, isToThePoint) {
  for (const { element: heading, title } of [...census.all.headings].reverse()) {
    if (isToThePoint(title) && isBefore(census, heading, element) && heads(census, heading, element)) return title;
  }
  return null;
}

/**
 * @param {Census} census
 * @param {Element} heading
 * @param {Element} element
 */
function isBefore(census, heading, element) {
  return (census.order.get(heading) ?? 0) < (census.order.get(element) ?? 0);
}

/**
 * A heading that has persons or choices of its own around it heads those, not this element.
 * @param {Census} census
 * @param {Element} heading
 * @param {Element} element
 */
function heads(census, heading, element) {
  for (let around = /** @type {Element | null} */ (heading); around; around = shownParent(around)) {
    const holding = census.below.get(around);
    if (shows(around, element)) return true;
    if (holding?.links.length || holding?.choices.length) return false;
  }
  return false;
}
