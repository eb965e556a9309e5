// @ts-check
// A person's profile: head, contacts, and the sections by their headings.

/** @typedef {"wants" | "haves" | "about" | "occupations" | "other"} Section */

/**
 * @returns {Generator<void, Contract.Profile>}
 */
function* readProfile() {
  const root = document.querySelector("main, [role='main']") ?? document.body;
  const lines = (yield* readLines(root)).lines.filter((line) => !line.hiddenIn && !nearest(line.element, SIDE_PARTS));
  const address = profileAddress(location.pathname);
  const title = titleOf(lines, address);
  const name = title ? (cleanName(title.text) ?? cleanName(title.pieces[0])) : null;
  const sections = sectionsOf(lines);
  return { name, profile_url: address, ...headOf(lines, title, name), ...contentsOf(sections) };
}

/**
 * The line that is the person's name.
 * @param {Line[]} lines
 * @param {string | null} address
 */
function titleOf(lines, address) {
  const inHead = lines.filter((line) => nearest(line.element, ATTRIBUTE_HINTS.profileHead));
  const headings = [...inHead, ...lines].filter((line) => nearest(line.source, "h1, h2, [role='heading']"));
  const alike = [...headings, ...lines.slice(0, 40)].find(
    (line) => line.text.length < 100 && likeness(line.text, address) > 0.6,
  );
  return alike ?? headings.find((line) => nearest(line.source, "h1")) ?? null;
}

/**
 * Headline, place and contacts: the lines below the name, down to the next heading.
 * @param {Line[]} lines
 * @param {Line | null} title
 * @param {string | null} name
 */
function headOf(lines, title, name) {
  const start = title ? lines.indexOf(title) : 0;
  const length = lines.slice(start + 1).findIndex((line) => sectionNamed(line) !== null);
  const head = title ? lines.slice(start, length < 0 ? undefined : start + 1 + length) : [];
  /** @type {Card} */
  const card = { parts: [document.body], address: profileAddress(location.pathname), choices: [] };
  const rows = splitNames(
    head.flatMap((line) => toRows(card, line)),
    name,
  );
  readLabels(rows);
  settleHeadline(
    rows,
    rows.filter(({ kind, line, text }) => kind === null && !line.control && text.length < 300),
  );
  const contacts =
    rows.find(({ kind }) => kind === "contacts") ??
    (title ? lines : []).flatMap((line) => toRows(card, line)).find(({ kind }) => kind === "contacts");
  const headlines = rows.filter(({ kind }) => kind === "headline").map(({ text }) => text);
  return {
    headline: [...new Set(headlines)].join(", ") || null,
    location: rows.find(({ kind }) => kind === "location")?.text ?? null,
    contacts: contacts?.text ?? null,
  };
}

/**
 * The section that a line is the heading of: by its element, or by its words alone.
 * @param {Line} line
 * @returns {Section | null}
 */
function sectionNamed(line) {
  const text = line.text.replace(/ (?:von|of) .+$/, "").replace(/\s*[:(]?\s*\d*\)?$/, "");
  const names = /** @type {Section[]} */ (Object.keys(PROFILE_SECTIONS));
  const name = line.text.length < 60 ? names.find((section) => PROFILE_SECTIONS[section].test(text)) : undefined;
  const isHeading =
    nearest(line.source, `h2, h3, h4, dt, th, legend, [role='heading'], ${ATTRIBUTE_HINTS.heading}`) !== null;
  if (name && (isHeading || name === "wants" || name === "haves" || line.control === null)) return name;
  return nearest(line.source, "h2") ? "other" : null;
}

/**
 * A section reaches as far as the element that its heading shares with the first line below.
 * @param {Line[]} lines
 * @returns {Map<Section, Line[]>}
 */
function sectionsOf(lines) {
  /** @type {Map<Section, Line[]>} */
  const sections = new Map();
  /** @type {{section: Section, heading: Element, scope: Element | null} | null} */
  let current = null;
  for (const line of lines) {
    const section = sectionNamed(line);
    if (section) current = { section, heading: line.element, scope: null };
    if (section && !sections.has(section)) sections.set(section, []);
    if (section || !current || isInterface(line)) continue;
    current.scope ??= commonElement([current.heading, line.element]);
    if (current.scope && shows(current.scope, line.element)) sections.get(current.section)?.push(line);
  }
  return sections;
}

/** @param {Line} line */
function isInterface(line) {
  return (
    line.control !== null || INTERFACE_WORDS.test(line.text) || (line.text.length < 40 && UNFOLD_TEXT.test(line.text))
  );
}

/** @param {Map<Section, Line[]>} sections */
function contentsOf(sections) {
  const about = sections.get("about");
  return {
    wants: entries(sections.get("wants")),
    haves: entries(sections.get("haves")),
    about: about ? joinLines(about) : null,
    occupations: occupations(sections.get("occupations")),
  };
}

/**
 * What is wanted or offered: one entry a line, or separated by commas in one line.
 * @param {Line[] | undefined} lines
 * @returns {string[] | null}
 */
function entries(lines) {
  if (!lines) return null;
  const parts =
    lines.length === 1
      ? lines[0].text.split(/\s*[,;\n•·]\s*/)
      : lines.flatMap(({ text }) => text.replace(/[,;]$/, "").split("\n"));
  return parts.map(squeeze).filter(Boolean);
}

/**
 * One text for each station: the lines of its item.
 * @param {Line[] | undefined} lines
 * @returns {string[] | null}
 */
function occupations(lines) {
  if (!lines) return null;
  /** @type {Map<Element, string[]>} */
  const items = new Map();
  for (const line of lines) {
    const item =
      nearest(line.element, "li, article, tr, dd, [role='listitem'], [data-xds='ListItem'], [data-xds='Card']") ??
      shownParent(line.element) ??
      line.element;
    items.set(item, [...(items.get(item) ?? []), squeeze(line.text)]);
  }
  return [...items.values()].map((texts) => texts.join(", "));
}

/**
 * @param {Contract.Profile} profile
 * @param {Contract.Profile | null} me
 */
function isOwnProfile(profile, me) {
  if (me?.profile_url && me.profile_url === profile.profile_url) return true;
  return [...document.querySelectorAll("main button, main a, [role='main'] a")].some((control) =>
    OWN_PROFILE_CONTROL.test(plainText(control)),
  );
}
