// @ts-check
// Cards to requests: what each card shows, once for each person.

/** @typedef {{request: Contract.Request, card: Card, complete: boolean}} ReadRequest `complete`: false when a text is cut off */

/**
 * @param {Census} census
 * @returns {Generator<void, ReadRequest[]>} one for each person, in the order of the page
 */
function* readRequests(census) {
  /** @type {Sheet[]} */
  const sheets = [];
  for (const card of yield* findCards(census)) {
    const sheet = yield* readSheet(card);
    if (!isNoRequest(sheet)) sheets.push(sheet);
  }
  const places = yield* commonPlaces(sheets);
  const read = [];
  for (const sheet of sheets) {
    yield;
    read.push(toRequest(sheet, places));
  }
  return mergePersons(read.filter(({ request }) => request.name || request.profile_url || request.message));
}

/**
 * The text of the card tells of something else: an advertisement, an invitation to a group or an event.
 * @param {Sheet} sheet
 */
function isNoRequest({ rows, name }) {
  const told = (/** @type {string} */ text) => (name && text.startsWith(name) ? text.slice(name.length).trim() : text);
  const facts = rows.filter(({ kind, text }) => kind !== "message" && text.length <= LONGEST_FACT);
  return facts.some(({ text }) => ADVERTISEMENT.test(text) || OTHER_INVITATION.exec(told(text))?.index === 0);
}

/**
 * Learns from the cards whose fields are certain where each field stands.
 * @param {Sheet[]} sheets
 * @returns {Generator<void, Places>}
 */
function* commonPlaces(sheets) {
  /** @type {Places} */
  const places = new Map();
  for (const sheet of sheets) {
    yield;
    for (const row of settleRows(sheet, new Map())) {
      if (!row.kind || row.kind === "interface" || row.kind === "label") continue;
      const counts = places.get(row.place) ?? new Map();
      counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
      places.set(row.place, counts);
    }
  }
  return places;
}

/**
 * What alone of the fields that have no pattern was seen in this place.
 * @param {Places} places
 * @param {string} place
 * @returns {Field | null}
 */
function fieldAt(places, place) {
  const fields = [...(places.get(place)?.keys() ?? [])].filter(
    (field) => field === "headline" || field === "location" || field === "message",
  );
  return fields.length === 1 ? fields[0] : null;
}

/**
 * Decides on the rows that no label, picture or pattern told.
 * @param {Sheet} sheet
 * @param {Places} places
 * @returns {Row[]} copies
 */
function settleRows(sheet, places) {
  const rows = sheet.rows.map((row) => ({ ...row }));
  for (const row of rows) if (row.kind === null) row.kind = knownPlace(places, row);
  const named = rows.findIndex(({ kind }) => kind === "name");
  const open = rows.filter(({ kind }, index) => kind === null && index > named);
  settleMessage(rows, open);
  settleHeadline(rows, open);
  return rows;
}

/**
 * @param {Places} places
 * @param {Row} row
 * @returns {Field | null}
 */
function knownPlace(places, row) {
  const field = fieldAt(places, row.place);
  if (field === "headline") return strength(row.text) < 2 ? field : null;
  return field === "message" || field === "location" ? field : null;
}

/**
 * The message is the first row in which somebody surely speaks; the row right after the name is rather a headline
 * when another row speaks.
 * @param {Row[]} rows changed in place
 * @param {Row[]} open
 */
function settleMessage(rows, open) {
  let first = rows.find(({ kind }) => kind === "message");
  if (!first) {
    const [top, ...rest] = open;
    const speaking = top && !couldBeSlogan(top) ? open : rest;
    first =
      speaking.find(isSaid) ??
      speaking.find(({ text }) => strength(text) > 0 && text.length > 3) ??
      (top && isSaid(top) ? top : undefined);
  }
  if (first) spreadMessage(rows, first);
}

/**
 * A headline may speak too: "Ich helfe Menschen, ihr Ziel zu finden".
 * @param {Row} row the first after the name
 */
function couldBeSlogan(row) {
  const { text } = row;
  const isRequest = text.length > 60 && /[.!?]$/.test(text) && REQUEST_TALK.test(text);
  return !isRequest && !GREETING.test(text) && !text.includes("\n") && text.length < 200 && !isQuotation(row);
}

/** @param {Row} row */
function isSaid(row) {
  return strength(row.text) > 1 || isQuotation(row);
}

/** @param {Row} row */
function isQuotation(row) {
  return nearest(row.line.source, "blockquote, q") !== null;
}

/**
 * The paragraphs of the same message: rows beside it up to the next that is surely something else.
 * @param {Row[]} rows changed in place
 * @param {Row} first
 */
function spreadMessage(rows, first) {
  const start = rows.indexOf(first);
  const isBeside = (/** @type {Row} */ row) => shownParent(row.line.element) === shownParent(first.line.element);
  const said = rows.findLastIndex(
    (row) =>
      isBeside(row) && row.place === first.place && (row.kind === "message" || (row.kind === null && isSaid(row))),
  );
  const blocks = new Set(rows.slice(0, start).map(({ line }) => line.element));
  const goesOn = (/** @type {Row} */ next, /** @type {Row} */ last) =>
    (next.line.element === last.line.element && !next.line.control && !blocks.has(next.line.element)) ||
    (isBeside(next) && (next.kind === null || next.kind === "name"));
  let end = Math.max(start, said);
  while (rows[end + 1] && goesOn(rows[end + 1], rows[end])) end += 1;
  for (const row of rows.slice(start, end + 1)) if (!row.line.control) row.kind = "message";
}

/**
 * The first open row after the name, and what surely is an occupation or firm too.
 * @param {Row[]} rows changed in place
 * @param {Row[]} open
 */
function settleHeadline(rows, open) {
  const message = rows.findIndex(({ kind }) => kind === "message");
  const left = open.filter((row) => row.kind === null && (message < 0 || rows.indexOf(row) < message));
  const told = rows.find(({ kind }) => kind === "headline");
  const isAlone = (/** @type {Row} */ { line, text }) => line.text === text || !/[·•∙]/.test(line.text);
  const first = told ?? left.find((row) => !PLACE_SHAPE.test(row.text) && (isAlone(row) || isOccupation(row.text)));
  if (first && (message >= 0 || couldBeHeadline(first.text))) first.kind = "headline";
  for (const row of left.filter(({ kind }) => kind === null)) row.kind = besideHeadline(rows, first, row);
}

/**
 * A sentence or words of a request without any occupation are rather a message: it stays open which of both.
 * @param {string} text
 */
function couldBeHeadline(text) {
  return isOccupation(text) || /[|@]/.test(text) || !(REQUEST_TALK.test(text) || /[.!?…]$/.test(text));
}

/**
 * A further row is a firm or a place; without a sign of either it stays open.
 * @param {Row[]} rows
 * @param {Row | undefined} headline
 * @param {Row} row
 * @returns {Field | null}
 */
function besideHeadline(rows, headline, row) {
  if (isOccupation(row.text)) return "headline";
  const placeIsKnown = rows.some(({ kind }) => kind === "location");
  if (PLACE_SHAPE.test(row.text)) return placeIsKnown ? null : "location";
  const isNext = rows[rows.indexOf(row) - 1]?.kind === "headline";
  const isOpenEnded =
    headline !== undefined && (row.line.element === headline.line.element || EMPLOYMENT_STATUS.test(headline.text));
  return isNext && (placeIsKnown || isOpenEnded) ? "headline" : null;
}

/**
 * @param {Sheet} sheet
 * @param {Places} places
 * @returns {ReadRequest}
 */
function toRequest(sheet, places) {
  const rows = settleRows(sheet, places);
  const shown = (/** @type {Field} */ field) => rows.find(({ kind }) => kind === field)?.text ?? null;
  const headlines = [...new Set(rows.filter(({ kind }) => kind === "headline").map(({ text }) => text))];
  const message = messageOf(sheet, rows, places);
  const request = {
    name: sheet.name,
    profile_url: sheet.card.address,
    headline: headlines.join(", ") || null,
    location: shown("location"),
    contacts: shown("contacts"),
    mutual_contacts: shown("mutual_contacts"),
    received: receivedOf(sheet, shown("received")),
    message: message.text,
  };
  return { request, card: sheet.card, complete: message.complete };
}

/**
 * The date as shown, without the words around it; else the attribute of an element that shows none.
 * @param {Sheet} sheet
 * @param {string | null} shown
 */
function receivedOf(sheet, shown) {
  if (shown) return DATE_TEXT.exec(shown)?.[1] ?? shown;
  for (const part of sheet.card.parts) {
    const time = part.querySelector("time[datetime]");
    if (time) return time.getAttribute("datetime");
  }
  return null;
}

/**
 * @param {Sheet} sheet
 * @param {Row[]} rows
 * @param {Places} places
 * @returns {{text: string | null, complete: boolean}}
 */
function messageOf(sheet, rows, places) {
  const said = rows.filter(({ kind }) => kind === "message");
  if (said.length) return wholeMessage(sheet, said);
  const isLabelled = rows.some(({ kind, names }) => kind === "label" && names === "message");
  if (isLabelled || sheet.empty.some(({ place, field }) => field === "message" || fieldAt(places, place) === "message"))
    return { text: "", complete: true };
  return { text: foldedMessage(sheet), complete: true };
}

/**
 * The rows as one text; what is cut off is looked up in hidden text and in attributes.
 * @param {Sheet} sheet
 * @param {Row[]} said
 */
function wholeMessage(sheet, said) {
  const text = unquote(joinRows(said));
  if (NO_MESSAGE.test(text)) return { text: "", complete: true };
  const last = said[said.length - 1].line;
  const next = sheet.hidden.filter((line) => line.gap === 0 && line.element === last.element);
  const cut = /\s*(?:…|\.\.\.)$/.test(text);
  if (!cut && !next.length) return { text, complete: true };
  const start = text.replace(/\s*(?:…|\.\.\.)$/, "");
  const full =
    longerText(sheet, start) ?? (next.length ? start + next.map(({ glue, text: more }) => glue + more).join("") : null);
  return { text: full ?? text, complete: full !== null };
}

/** @param {Row[]} said */
function joinRows(said) {
  return said
    .map(({ text, line }, index) => (index ? "\n".repeat(line.gap) || line.glue : "") + text)
    .join("")
    .trim();
}

/**
 * Quotation marks that the page sets around the whole message are not the sender's.
 * @param {string} text
 */
function unquote(text) {
  return /^[„“"»«]([^„“”"»«]+)[“”"«»]$/su.exec(text)?.[1].trim() ?? text;
}

/**
 * A hidden text or an attribute in the card that begins in the same way and goes on.
 * @param {Sheet} sheet
 * @param {string} start
 * @returns {string | null}
 */
function longerText(sheet, start) {
  const wanted = squeeze(start);
  if (wanted.length < 5) return null;
  const hidden = hiddenTexts(sheet);
  const attributes = sheet.card.parts
    .flatMap((part) => [part, ...atOnce(elementsIn(part))])
    .flatMap((element) => [...element.attributes].map(({ value }) => value.trim()));
  return (
    [...hidden, ...sheet.hidden.map(({ text }) => text), ...attributes].find((text) => text.length > start.length && squeeze(text).startsWith(wanted)) ?? null
  );
}

/**
 * @param {Sheet} sheet
 * @returns {string[]} the texts of hidden parts
 */
function hiddenTexts(sheet) {
  const parts = [...new Set(sheet.hidden.map(({ hiddenIn }) => hiddenIn))];
  return parts.map((part) => joinLines(sheet.hidden.filter(({ hiddenIn, control }) => hiddenIn === part && !control)));
}

/**
 * A message that is folded away until the user unfolds it; not a second build of the card for other screens.
 * @param {Sheet} sheet
 * @returns {string | null}
 */
function foldedMessage(sheet) {
  return (
    hiddenTexts(sheet).find(
      (text) => isSpoken(text) && text.length > 20 && !INTERFACE_SENTENCE.test(text) && !text.startsWith(sheet.name ?? "\n"),
    ) ?? null
  );
}

/**
 * One request for one person, however often the page shows it; fields complete each other.
 * @param {ReadRequest[]} read
 * @returns {ReadRequest[]}
 */
function mergePersons(read) {
  /** @type {Map<string, ReadRequest>} */
  const persons = new Map();
  for (const item of read) {
    const key = requestKey(item.request);
    const known = persons.get(key);
    if (!known) persons.set(key, item);
    else persons.set(key, isShown(item) && !isShown(known) ? mergeTwo(item, known) : mergeTwo(known, item));
  }
  return [...persons.values()];
}

/** @param {ReadRequest} item */
function isShown(item) {
  return item.card.parts[0].checkVisibility();
}

/**
 * @param {Contract.Request} request
 * @returns {string} the same for the same person's request
 */
function requestKey(request) {
  return request.profile_url ?? `${request.name}\n${request.message}`;
}

/**
 * @param {ReadRequest} first
 * @param {ReadRequest} second
 * @returns {ReadRequest}
 */
function mergeTwo(first, second) {
  const present = Object.entries(first.request).filter(([, value]) => value !== null);
  const request = { ...second.request, ...Object.fromEntries(present) };
  const goesOn =
    !first.complete &&
    (second.complete || (second.request.message ?? "").length > (first.request.message ?? "").length);
  if (first.request.message === "" || goesOn) request.message = second.request.message ?? first.request.message;
  return { request, card: first.card, complete: first.complete || second.complete };
}
