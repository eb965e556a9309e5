// @ts-check
import { button, element, whenQuiet } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { askHost } from "../shared/worker.js";
import { lengthView } from "./length.js";
import { replyOptions } from "./reply-options.js";
import { ReplyTaker } from "./take.js";

/**
 * @typedef {Partial<Pick<Contract.ReplyMessage, "tone" | "language" | "address" | "salutation" | "blocks">>} Choice
 * @typedef {{reply: Contract.Reply, text: string, choice: Choice}} Draft
 */

/** Milliseconds after a key until a draft is kept. */
const PAUSE = 300;

/** The reply: its text, which the user may edit and choose differently, and the ways to take it. */
export class ReplyBox {
  /**
   * @param {number} tabId
   * @param {string} requestId
   * @param {Draft} [draft] what the user left unfinished when the popup closed
   */
  constructor(tabId, requestId, draft) {
    this.requestId = requestId;
    /** @type {Contract.Reply | null} */
    this.reply = null;
    /** @type {Choice} */
    this.choice = {};
    this.asked = 0;
    /** What the host last proposed by itself. @type {{verdict: string, text: string | undefined} | null} */
    this.proposed = null;
    this.keepDraft = whenQuiet(() => this.storeDraft(`draft:${tabId}:${requestId}`), PAUSE);
    this.length = lengthView();
    this.text = element("textarea", {
      "data-reply": true, rows: 7, dir: "auto", "aria-label": t("reply"), oninput: () => this.onEdit(),
    });
    this.taker = new ReplyTaker(tabId, requestId, this.text, this.length.root);
    this.options = replyOptions((change) => this.choose(change), (salutation) => this.salute(salutation));
    this.replaced = element("p", { class: "hint", hidden: true });
    this.problem = element("p", { class: "told", dir: "auto" });
    const parts = [
      this.options.main, this.text, ...this.taker.parts, this.replaced, this.problem, this.options.more,
    ];
    this.root = element("section", { class: "reply", "aria-label": t("reply") }, ...parts);
    if (draft?.reply) this.resume(draft);
    this.askWhenSeen();
  }

  /** A page with very many requests comes without replies: each is asked for when it comes into sight. */
  askWhenSeen() {
    new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting && !this.reply) void this.choose({});
    }).observe(this.root);
  }

  /** @param {import("./requests.js").Shown} shown */
  update({ request, verdict: { verdict, reply } }) {
    this.taker.request = request;
    const before = this.proposed;
    this.proposed = { verdict, text: reply?.text };
    if (this.isEdited) return;
    // A tone chosen for another verdict might insult.
    if (before && before.verdict !== verdict) this.choice = { ...this.choice, tone: null, blocks: null };
    if (!this.isChosen) reply && this.show(reply);
    else if (before && before.text !== reply?.text) void this.choose({});
  }

  get isEdited() {
    return this.reply !== null && this.text.value !== this.reply.text;
  }

  get isChosen() {
    return Object.values(this.choice).some((value) => value !== null);
  }

  /**
   * @param {Contract.Reply} reply
   * @param {string} [edited]
   */
  show(reply, edited = reply.text) {
    this.reply = reply;
    this.text.value = edited;
    this.length.update(edited);
    this.options.update(reply);
    this.problem.textContent = reply.problem ? t("replyProblem", reply.problem) : "";
  }

  /** @param {Draft} draft */
  resume({ reply, text, choice }) {
    this.choice = choice;
    this.show(reply, text);
  }

  /** @param {string} key */
  storeDraft(key) {
    const { reply, text, choice } = this;
    void chrome.storage.session.set({ [key]: { reply, text: text.value, choice } });
  }

  onEdit() {
    this.length.update(this.text.value);
    this.taker.tell("", "");
    this.keepDraft();
  }

  /**
   * Has the host write the reply as chosen.
   * @param {Choice} change
   */
  async choose(change) {
    // Another tone has other blocks.
    this.choice = { ...this.choice, ...(change.tone && { blocks: null }), ...change };
    const turn = ++this.asked;
    try {
      const { reply } = await askHost({ type: "reply", request_id: this.requestId, ...this.choice });
      if (turn !== this.asked) return; // The user has chosen on meanwhile.
      this.offerBack(this.isEdited ? this.text.value : null);
      this.show(reply);
      this.keepDraft();
    } catch (error) {
      this.taker.tell("failed", /** @type {Error} */ (error).message);
    }
  }

  /**
   * The salutation is remembered for the person.
   * @param {Contract.Reply["salutation"]} salutation
   */
  async salute(salutation) {
    try {
      await askHost({ type: "salute", request_id: this.requestId, salutation });
      await this.choose({ salutation });
    } catch (error) {
      this.taker.tell("failed", /** @type {Error} */ (error).message);
    }
  }

  /** @param {string | null} earlier an edited text that is being replaced */
  offerBack(earlier) {
    this.replaced.hidden = earlier === null;
    const back = button(t("replyBack"), () => this.bringBack(earlier ?? ""), { class: "link" });
    this.replaced.replaceChildren(t("replyReplaced"), " ", back);
  }

  /** @param {string} earlier */
  bringBack(earlier) {
    this.text.value = earlier;
    this.replaced.hidden = true;
    this.onEdit();
  }
}
