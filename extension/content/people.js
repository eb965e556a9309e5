// @ts-check
// Persons on a page: their profile's address, the name that links and pictures give them, the user's own.

/**
 * @param {string | null} href
 * @returns {string | null} `https://www.xing.com/profile/<Page_Name>`, without query and sub-pages; null for other links
 */
function profileAddress(href) {
  if (!href?.includes("/profile/")) return null;
  const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : null;
  if (!url || !(/(?:^|\.)xing\.com$/.test(url.hostname) || url.hostname === location.hostname)) return null;
  const pageName = /^(?:\/[a-z]{2})?\/profile\/([^/;,]+)/.exec(url.pathname)?.[1];
  return pageName && !NO_PERSON.test(pageName) ? `https://www.xing.com/profile/${pageName}` : null;
}

/**
 * @param {Element} element
 * @returns {string | null} the profile that this link leads to
 */
function linkedProfile(element) {
  return profileAddress(element.getAttribute("href") ?? element.getAttribute("data-href"));
}

/**
 * The name as shown, without badges and the words that links put around it.
 * @param {string} text
 * @returns {string | null} null when it cannot be a name
 */
function cleanName(text) {
  let name = squeeze(text.split("\n")[0]);
  if (!couldBeName(name)) return null;
  for (const around of AROUND_NAME) name = around.exec(name)?.[1] ?? name;
  while (NAME_BADGE.test(name) && name.replace(NAME_BADGE, "").includes(" ")) name = name.replace(NAME_BADGE, "");
  name = name.replace(/[\s,·|:–-]+$/u, "");
  return couldBeName(name) ? name : null;
}

/** @param {string} text */
function couldBeName(text) {
  return (
    text.length > 1 &&
    text.length <= 100 &&
    /\p{Ll}|\p{Lo}|\s/u.test(text) &&
    /\p{L}/u.test(text) &&
    !INTERFACE_WORDS.test(text) &&
    !OWN_PROFILE.test(text) &&
    !/^https?:|^(?:www\.)?xing\.com/i.test(text) &&
    !MUTUAL_TEXT.test(text) &&
    !DATE_TEXT.test(text)
  );
}

/**
 * How much of the page name is found in a text: the address of Dr. Jürgen Groß ends in Juergen_Gross3.
 * @param {string} text
 * @param {string | null} address
 * @returns {number} 0 to 1
 */
function likeness(text, address) {
  const words = letters(decodePart(address?.split("/").pop() ?? ""))
    .split(" ")
    .filter((word) => word.length > 1);
  const shown = ` ${letters(text)} `;
  return words.length ? words.filter((word) => shown.includes(` ${word} `)).length / words.length : 0;
}

/** @param {string} part */
function decodePart(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Letters without marks, umlauts written out, other signs as spaces.
 * @param {string} text
 */
function letters(text) {
  const written = text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  return written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/**
 * The name that links to this person give: their text first, then labels and pictures.
 * @param {Element[]} links
 * @param {string | null} address
 * @returns {string | null}
 */
function nameFromLinks(links, address) {
  const texts = links.flatMap((link) => [...headingsIn(link), ...linkTexts(link)]);
  const labels = links.flatMap((link) => labelsOf(link).filter((label) => label !== plainText(link)));
  const names = [...texts, ...labels].map(cleanName).filter((name) => name !== null);
  return names.find((name) => likeness(name, address) > 0.6) ?? names[0] ?? null;
}

/**
 * @param {Element} link
 * @returns {string[]}
 */
function headingsIn(link) {
  return [...link.querySelectorAll(HEADINGS)].map(nameText);
}

/**
 * The lines of a link, each a candidate; a link may hold a whole card.
 * @param {Element} link
 * @returns {string[]}
 */
function linkTexts(link) {
  const lines = atOnce(readLines(link)).lines.filter((line) => !line.hiddenIn);
  return lines.flatMap((line) => [line.text, line.pieces.join(" "), ...line.pieces]);
}

/**
 * A name split over elements with only margins between them is put together with spaces.
 * @param {Element} element
 */
function nameText(element) {
  const lines = atOnce(readLines(element)).lines.filter((line) => !line.hiddenIn);
  const text = lines.map((line) => line.text).join(" ");
  return /\s/.test(text) ? text : lines.flatMap((line) => line.pieces).join(" ");
}

/**
 * The user's own name and profile, where the head of the page links to it.
 * @returns {Generator<void, Contract.Profile | null>}
 */
function* readMe() {
  const own = yield* ownProfileLinks();
  const address = own.length ? linkedProfile(own[0]) : null;
  return address ? { name: nameFromLinks(own, address), profile_url: address } : null;
}

/** @returns {Generator<void, Element[]>} */
function* ownProfileLinks() {
  /** @type {Element[]} */
  const links = [];
  const heads = `header, [role='banner'], nav, [role='navigation']`;
  yield* visitElements(document.body, (element) => {
    if (linkedProfile(element) && isOwnProfileLink(element, heads)) links.push(element);
    return !element.matches(`main, [role='main'], ${ATTRIBUTE_HINTS.cookieBanner}`);
  });
  const named = links.find((link) => labelsOf(link).some((label) => OWN_PROFILE.test(label))) ?? links[0];
  return links.filter((link) => linkedProfile(link) === linkedProfile(named));
}

/**
 * @param {Element} link
 * @param {string} heads
 */
function isOwnProfileLink(link, heads) {
  const head = nearest(link, heads);
  const inContent =
    nearest(link, "article, li[data-xds], [role='listitem'], footer, aside, [role='dialog'], dialog") !== null;
  return head
    ? nearest(head, "main, [role='main'], article, section") === null
    : !inContent && labelsOf(link).some((label) => OWN_PROFILE.test(label) && label.length < 40);
}
