// @ts-check
import { button, element, whenQuiet } from "../shared/dom.js";
import { copy } from "../shared/clipboard.js";
import { locale, t } from "../shared/words.js";
import { askHost, tellWorker } from "../shared/worker.js";
import { replyOptions } from "./reply-options.js";
import { lengthView } from "./length.js";

/**
 * The reply: its text, which the user may edit and choose differently, and the ways to take it.
 *
 * @typedef {Partial<Pick<Contract.ReplyMessage, "tone" | "language" | "address" | "salutation" | "blocks">>} Choice
 * @typedef {{reply: Contract.Reply, text: string, choice: Choice}} Draft
 * @typedef {"" | "inserted" | "copied" | "failed"} Status
 */

/** Milliseconds after a key until a draft is kept. */
const PAUSE = 300;

/**
 * @param {number} tabId
 * @param {string} requestId
 * @param {Draft} [draft]
 */
export function replyBox(tabId, requestId, draft) {
  /** @type {Contract.Request} */
  let request = {};
  /** @type {Contract.Reply | null} */
  let reply = null;
  /** @type {Choice} */
  let choice = {};
  let asked = 0;
  /** What the host last proposed by itself. @type {{verdict: string, text: string | undefined} | undefined} */
  let proposed;

  const length = lengthView();
  const text = element("textarea", { "data-reply": true, rows: 7, dir: "auto", "aria-label": t("reply"), oninput: onEdit });
  const options = replyOptions(choose, salute);
  const replaced = element("p", { class: "hint", hidden: true }, t("replyReplaced"), " ");
  const status = element("p", { class: "told", "data-status": "", role: "status" });
  const ownText = element("div", { class: "own-text", role: "group", hidden: true, "aria-label": t("ownText") });
  const insertButton = button(t("insert"), () => insert("ask"), { class: "primary", "data-action": "insert" });
  const root = element(
    "section",
    { class: "reply", "aria-label": t("reply") },
    options.main,
    text,
    element("div", { class: "actions" }, insertButton, button(t("copy"), copyText, { "data-action": "copy" }), length.root),
    status,
    ownText,
    replaced,
    options.more,
  );
  ownText.append(
    element("p", {}, t("ownText")),
    button(t("ownTextReplace"), () => insert("replace")),
    button(t("ownTextAppend"), () => insert("append")),
    button(t("cancel"), () => askOwnText(false)),
  );
  const keepDraft = whenQuiet(() => chrome.storage.session.set({
    [`draft:${tabId}:${requestId}`]: { reply, text: text.value, choice },
  }), PAUSE);
  if (draft?.reply) {
    show(draft.reply, draft.text);
    choice = draft.choice;
  }
  // A page with very many requests comes without replies: each is asked for when it comes into sight.
  new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && !reply) void choose({});
  }).observe(root);

  /**
   * @param {Contract.Reply} next
   * @param {string} [edited]
   */
  function show(next, edited = next.text) {
    reply = next;
    text.value = edited;
    length.update(edited);
    options.update(next);
  }

  function onEdit() {
    length.update(text.value);
    tell("", "");
    keepDraft();
  }

  const isEdited = () => reply !== null && text.value !== reply.text;

  /** @param {Choice} change */
  async function choose(change) {
    // Another tone has other blocks.
    choice = change.tone ? { ...choice, blocks: null, ...change } : { ...choice, ...change };
    const turn = ++asked;
    try {
      const answer = await askHost({ type: "reply", request_id: requestId, locale, ...choice });
      if (turn !== asked) return; // The user has chosen on meanwhile.
      offerBack(isEdited() ? text.value : null);
      show(answer.reply);
      keepDraft();
    } catch (error) {
      tell("failed", /** @type {Error} */ (error).message);
    }
  }

  /**
   * The salutation is remembered for the person.
   * @param {Contract.Reply["salutation"]} salutation
   */
  async function salute(salutation) {
    try {
      await askHost({ type: "salute", request_id: requestId, salutation });
      await choose({ salutation });
    } catch (error) {
      tell("failed", /** @type {Error} */ (error).message);
    }
  }

  /** @param {string | null} earlier an edited text that has just been replaced */
  function offerBack(earlier) {
    replaced.hidden = earlier === null;
    replaced.querySelector("button")?.remove();
    if (earlier === null) return;
    replaced.append(button(t("replyBack"), () => {
      text.value = earlier;
      replaced.hidden = true;
      onEdit();
    }, { class: "link" }));
  }

  /** @param {"ask" | "replace" | "append"} existing */
  async function insert(existing) {
    askOwnText(false);
    const { name = null, profile_url: profileUrl = null } = request;
    const message = { type: "insert", tab: tabId, requestId, name, profileUrl, text: text.value, existing };
    const { status: outcome, reason } = await tellWorker(message).catch(() => ({ status: "failed" }));
    if (outcome === "inserted") tell("inserted", t("inserted"));
    else if (outcome === "own-text") askOwnText(true);
    else if (outcome === "no-box") tell("failed", t("noBox"), "waiting");
    else if (reason === "too-long") tell("failed", t("boxTooShort"));
    else tell("failed", t((await copy(text.value)) ? pasteKey() : "copyFailed"));
  }

  /** @param {boolean} open */
  function askOwnText(open) {
    ownText.hidden = !open;
    if (open) {
      tell("", "");
      ownText.querySelector("button")?.focus();
    }
  }

  async function copyText() {
    if (await copy(text.value)) return tell("copied", t("copied"));
    text.select(); // The user's own Ctrl+C still works.
    tell("failed", t("copyFailed"));
  }

  /**
   * @param {Status} value
   * @param {string} words
   * @param {"waiting" | ""} [consolation] not inserted, and yet no harm done
   */
  function tell(value, words, consolation = "") {
    status.dataset.status = value;
    status.dataset.consolation = consolation;
    status.textContent = words;
  }

  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update(shown) {
      request = shown.request;
      const { verdict, reply: next } = shown.verdict;
      const before = proposed;
      proposed = { verdict, text: next?.text };
      if (isEdited()) return;
      // A tone chosen for another verdict might insult.
      if (before && before.verdict !== verdict) choice = { ...choice, tone: null, blocks: null };
      if (!Object.values(choice).some((value) => value !== null)) next && show(next);
      else if (before && before.text !== next?.text) void choose({});
    },
  };
}

const pasteKey = () => (/Mac/.test(navigator.platform) ? "pasteYourselfMac" : "pasteYourself");
