// @ts-check
// The living page: reads it again when it changes, keeps what a virtual list drops, forgets it with the address.

/** Milliseconds without a change before the page is read again, and the longest wait while it keeps changing. */
const QUIET = 120;
const LONGEST_WAIT = 1000;

/** Milliseconds after which a page that changed its address without a load no longer shows the person before. */
const SETTLING = 1500;

/** Attributes that change what is read; classes and styles change all the time and say nothing. */
const WATCHED_ATTRIBUTES = ["hidden", "open", "href", "aria-label", "aria-expanded", "lang", "datetime", "value"];

/** Watches the page and tells what it reads, whenever that has changed. */
class PageWatcher {
  /** @param {(state: PageState | null) => void} tell null when the address is of no interest */
  constructor(tell) {
    this.tell = tell;
    /** @type {Map<string, {request: Contract.Request, element: WeakRef<Element>}>} */
    this.remembered = new Map();
    /** @type {Set<string>} */ this.decided = new Set();
    /** @type {WeakSet<Node>} */ this.watchedRoots = new WeakSet();
    /** @type {PageState | null} */ this.state = null;
    this.address = "";
    this.told = "";
    this.changed = 0;
    this.timer = 0;
    this.settledAt = 0;
    this.reading = Promise.resolve();
    this.observer = new MutationObserver(() => this.wake());
  }

  start() {
    this.watchRoot(document);
    document.addEventListener("click", (event) => this.noteDecision(event), true);
    addEventListener("popstate", () => this.wake());
    addEventListener("hashchange", () => this.wake());
    this.wake();
  }

  /** @param {Document | ShadowRoot} root */
  watchRoot(root) {
    if (this.watchedRoots.has(root)) return;
    this.watchedRoots.add(root);
    this.observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  }

  /** Something changed: read soon, but not before the page is quiet, unless it never is. */
  wake() {
    this.changed ||= performance.now();
    const wait = Math.max(0, Math.min(QUIET, this.changed + LONGEST_WAIT - performance.now()));
    this.readLater(wait);
  }

  /** Reads the page as it is now and tells it, new or not. */
  async tellNow() {
    this.told = "";
    await this.readNow();
  }

  /** @returns {Promise<void>} when the page is read as it is now */
  readNow() {
    clearTimeout(this.timer);
    this.reading = this.reading.then(() => this.read()).catch((error) => console.error(error));
    return this.reading;
  }

  async read() {
    this.changed = 0;
    this.forgetOtherAddress();
    const kind = pageKind();
    if (!kind) return this.report(null);
    if (kind === "profile" && performance.now() < this.settledAt)
      return this.readLater(this.settledAt - performance.now());
    const { value } = await inSlices(readPage(kind));
    const elements = (await inSlices(elementsIn(document.body))).value;
    for (const { shadowRoot } of elements) if (shadowRoot) this.watchRoot(shadowRoot);
    if (this.address !== location.pathname) return this.wake();
    if (value.reading.requests) value.reading.requests = this.remember(value);
    this.report(value);
  }

  /** @param {number} wait milliseconds */
  readLater(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.readNow(), wait);
  }

  forgetOtherAddress() {
    if (this.address === location.pathname) return;
    if (this.address) this.settledAt = performance.now() + SETTLING;
    this.address = location.pathname;
    this.remembered.clear();
    this.decided.clear();
  }

  /**
   * Requests that scrolled out of a virtual list stay; those the user decided on go with their card.
   * @param {PageState} state
   * @returns {Contract.Request[]} in the order of the page
   */
  remember({ cards }) {
    if (!cards.length && NO_REQUESTS.test(plainText(document.body))) this.remembered.clear();
    const keys = cards.map(({ request }) => requestKey(request));
    for (const key of this.decided) if (!keys.includes(key)) this.remembered.delete(key);
    const order = mergeOrder([...this.remembered.keys()], keys);
    const found = new Map(
      cards.map(({ request, card }) => [requestKey(request), { request, element: new WeakRef(card.parts[0]) }]),
    );
    const all = order.map((key) => /** @type {const} */ ([key, found.get(key) ?? this.remembered.get(key)]));
    this.remembered = new Map(/** @type {any} */ (all));
    return [...this.remembered.values()].map(({ request }) => request);
  }

  /**
   * The user confirms or declines: the request may go. The click itself is left alone.
   * @param {Event} event
   */
  noteDecision(event) {
    const control = event.composedPath().find((target) => target instanceof Element && choiceOf(target) !== null);
    if (!control) return;
    for (const [key, { element }] of this.remembered) {
      const card = element.deref();
      if (card && event.composedPath().includes(card)) this.decided.add(key);
    }
  }

  /** @param {PageState | null} state */
  report(state) {
    this.state = state;
    const { seen_at: _, ...lasting } = state?.reading ?? { seen_at: "" };
    const told = JSON.stringify([lasting, state?.notes]);
    if (told === this.told) return;
    this.told = told;
    this.tell(state);
  }
}

/**
 * Puts new keys in after the one they follow on the page.
 * @param {string[]} known
 * @param {string[]} found
 * @returns {string[]}
 */
function mergeOrder(known, found) {
  const order = [...known];
  found.forEach((key, index) => {
    if (order.includes(key)) return;
    const next = found.slice(index + 1).find((other) => known.includes(other));
    const after = index > 0 ? order.indexOf(found[index - 1]) + 1 : next ? order.indexOf(next) : 0;
    order.splice(after, 0, key);
  });
  return order;
}
