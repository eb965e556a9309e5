// @ts-check
// Who visited the user's profile: a page of visitors, or notices among others.

/**
 * @param {Census} census
 * @param {Contract.Profile | null} me
 * @returns {Generator<void, Contract.Visitor[] | null>} null where the page tells of no visit; a visitor whose
 *   name the site hides has neither name nor address
 */
function* readVisitors(census, me) {
  /** @type {Map<string, Contract.Visitor>} */
  const visitors = new Map();
  for (const [element, address] of yield* visitItems(census, me)) {
    const visitor = yield* readVisitor(element, address);
    const key = visitor.profile_url ?? visitor.name ?? `hidden ${visitors.size}`;
    if (!visitors.has(key)) visitors.set(key, visitor);
  }
  return visitors.size ? [...visitors.values()] : null;
}

/**
 * @param {Census} census
 * @param {Contract.Profile | null} me
 * @returns {Generator<void, Map<Element, string | null>>} the elements that tell of one visit each, in order
 */
function* visitItems(census, me) {
  const isVisitorsPage =
    VISITORS_ADDRESS.test(location.pathname + location.search) ||
    census.all.headings.some(({ element, title }) => element.tagName === "H1" && SECTION_WORDS.visitors.test(title));
  /** @type {Map<Element, string | null>} */
  const items = new Map();
  for (const link of census.all.links) {
    yield;
    const element = personGroup(census, link);
    const tells = VISIT_TEXT.test(plainText(element)) || (isVisitorsPage && isAmongVisitors(census, link.element));
    if (link.address !== me?.profile_url && tells) items.set(element, link.address);
  }
  for (const element of yield* elementsIn(census.root))
    if (isHiddenVisit(census, element, isVisitorsPage)) items.set(element, null);
  return new Map([...items].sort(([one], [other]) => (census.order.get(one) ?? 0) - (census.order.get(other) ?? 0)));
}

/**
 * The largest element that shows this person and nobody else.
 * @param {Census} census
 * @param {PersonLink} link
 */
function personGroup(census, link) {
  let element = link.element;
  for (let around = shownParent(element); around; around = shownParent(around)) {
    const holding = census.below.get(around);
    const isOwn = holding?.links.every(({ address }) => address === link.address);
    if (!isOwn || around.matches(LISTS) || element.matches(ITEMS) || hasTextBefore(around, element)) break;
    element = around;
  }
  return element;
}

/**
 * Not a suggestion beside the visitors.
 * @param {Census} census
 * @param {Element} element
 */
function isAmongVisitors(census, element) {
  const words = Object.values(SECTION_WORDS);
  const title = titleAbove(census, element, (text) => words.some((section) => section.test(text)));
  return title === null || SECTION_WORDS.visitors.test(title);
}

/**
 * @param {Census} census
 * @param {Element} element
 * @param {boolean} isVisitorsPage
 */
function isHiddenVisit(census, element, isVisitorsPage) {
  if (
    !element.matches(ITEMS) ||
    census.below.get(element)?.links.length ||
    atOnce(elementsIn(element))
      .slice(1)
      .some((inner) => inner.matches(ITEMS))
  )
    return false;
  const text = plainText(element);
  return VISIT_TEXT.test(text) || (isVisitorsPage && HIDDEN_VISITOR.test(text));
}

/**
 * @param {Element} element
 * @param {string | null} address
 * @returns {Generator<void, Contract.Visitor>}
 */
function* readVisitor(element, address) {
  /** @type {Card} */
  const card = { parts: [element], address, choices: [] };
  const { rows, name } = yield* readSheet(card);
  const visited = rows.find(({ kind }) => kind === "received")?.text ?? null;
  return {
    name: address ? name : null,
    profile_url: address,
    visited: visited && (DATE_TEXT.exec(visited)?.[1] ?? visited),
  };
}
