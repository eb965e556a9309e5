// @ts-check
import { copy } from "../shared/clipboard.js";
import { button, element } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { tellWorker } from "../shared/worker.js";

/**
 * The ways to take the reply: into the message box, or onto the clipboard; and what came of it.
 *
 * @typedef {"" | "inserted" | "copied" | "failed"} Status
 * @typedef {"ask" | "replace" | "append"} Existing what to do with text that the user has in the box
 */

export class ReplyTaker {
  /**
   * @param {number} tabId
   * @param {string} requestId
   * @param {HTMLTextAreaElement} text
   * @param {HTMLElement} length shown beside the buttons
   */
  constructor(tabId, requestId, text, length) {
    this.tabId = tabId;
    this.requestId = requestId;
    this.text = text;
    /** @type {Contract.Request} */
    this.request = {};
    this.status = element("p", { class: "told", "data-status": "", role: "status" });
    this.ownText = this.ownTextQuestion();
    const insert = button(t("insert"), () => this.insert("ask"), { class: "primary", "data-action": "insert" });
    const copying = button(t("copy"), () => this.copy(), { "data-action": "copy" });
    this.parts = [element("div", { class: "actions" }, insert, copying, length), this.status, this.ownText];
  }

  ownTextQuestion() {
    return element(
      "div",
      { class: "own-text", role: "group", hidden: true, "aria-label": t("ownText") },
      element("p", {}, t("ownText")),
      button(t("ownTextReplace"), () => this.insert("replace")),
      button(t("ownTextAppend"), () => this.insert("append")),
      button(t("cancel"), () => this.askAboutOwnText(false)),
    );
  }

  /** @param {Existing} existing */
  async insert(existing) {
    this.askAboutOwnText(false);
    const { name = null, profile_url: profileUrl = null } = this.request;
    const { tabId: tab, requestId } = this;
    const message = { type: "insert", tab, requestId, name, profileUrl, text: this.text.value, existing };
    const outcome = await tellWorker(message).catch(() => ({ status: "failed" }));
    if (outcome.status === "own-text") this.askAboutOwnText(true);
    else await this.tellOutcome(outcome);
  }

  /** @param {{status: string, reason?: string}} outcome */
  async tellOutcome({ status, reason }) {
    if (status === "inserted") this.tell("inserted", t("inserted"));
    else if (status === "no-box") this.tell("failed", t("noBox"), "waiting");
    else if (reason === "too-long") this.tell("failed", t("boxTooShort"));
    else this.tell("failed", t((await copy(this.text.value)) ? pasteKey() : "copyFailed"));
  }

  /** @param {boolean} open */
  askAboutOwnText(open) {
    this.ownText.hidden = !open;
    if (!open) return;
    this.tell("", "");
    this.ownText.querySelector("button")?.focus();
  }

  async copy() {
    if (await copy(this.text.value)) return this.tell("copied", t("copied"));
    this.text.select(); // The user's own Ctrl+C still works.
    this.tell("failed", t("copyFailed"));
  }

  /**
   * @param {Status} value
   * @param {string} words
   * @param {"waiting" | ""} [consolation] not inserted, and yet no harm done
   */
  tell(value, words, consolation = "") {
    this.status.dataset.status = value;
    this.status.dataset.consolation = consolation;
    this.status.textContent = words;
  }
}

const pasteKey = () => (/Mac/.test(navigator.platform) ? "pasteYourselfMac" : "pasteYourself");
