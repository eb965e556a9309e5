// @ts-check
import { element } from "../shared/dom.js";
import { date, number, t } from "../shared/words.js";
import { tellWorker } from "../shared/worker.js";

/** What was read of a request, field by field, to be corrected by hand. */

const NAMES = /** @type {const} */ ([
  "name", "profile_url", "headline", "location", "contacts", "mutual_contacts", "received", "message",
]);

/** @typedef {(typeof NAMES)[number]} FieldName */

/**
 * @param {number} tabId
 * @param {string} requestId
 */
export function fields(tabId, requestId) {
  /** @type {Contract.Request} */
  let read = {};
  const inputs = NAMES.map((name) => ({ name, input: inputFor(name) }));
  const understood = element("p", { class: "hint" });
  const told = element("p", { class: "told", role: "status" });
  const form = element(
    "form",
    {
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        void judgeAgain();
      },
    },
    ...inputs.map(({ name, input }) => element("label", { class: "field" }, element("span", {}, t(`field_${name}`)), input)),
    element("button", { type: "submit" }, t("fieldsJudge")),
    told,
  );
  const summary = element("summary");
  const root = element("details", { class: "fields" }, summary, understood, form);

  async function judgeAgain() {
    const changed = inputs.filter(({ name, input }) => input.value !== (read[name] ?? ""));
    const fixed = Object.fromEntries(changed.map(({ name, input }) => [name, fieldValue(name, input.value)]));
    try {
      await tellWorker({ type: "fix", tab: tabId, requestId, fields: fixed });
      told.textContent = t("fieldsJudged");
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  }

  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update({ request, verdict, here }) {
      root.hidden = !here;
      for (const { name, input } of inputs) {
        // What the user is typing stays.
        if (input.value === (read[name] ?? "")) input.value = request[name] ?? "";
        input.placeholder = t(request[name] === "" ? "fieldEmpty" : "fieldUnread");
      }
      read = request;
      summary.textContent = t("fields", NAMES.filter((name) => request[name] != null).length, NAMES.length);
      understood.textContent = understoodText(verdict.understood);
      understood.hidden = !understood.textContent;
    },
  };
}

/** @param {FieldName} name */
function inputFor(name) {
  return name === "message"
    ? element("textarea", { rows: 4, dir: "auto" })
    : element("input", { type: "text", dir: "auto" });
}

/**
 * A message may be empty; of anything else, an empty field says that it was not read.
 * @param {FieldName} name
 * @param {string} value
 */
const fieldValue = (name, value) => (name === "message" ? value : value || null);

/** @param {Contract.Understood} understood */
function understoodText({ contacts, contacts_at_least, mutual_contacts, received_on, language, address }) {
  const parts = [
    contacts != null && t(contacts_at_least ? "understoodAtLeast" : "understoodContacts", number(contacts)),
    mutual_contacts != null && t("understoodMutual", number(mutual_contacts)),
    received_on && t("understoodReceived", date(received_on)),
    language && t(`language_${language}`),
    address && language === "de" && t(`address_${address}`),
  ].filter(Boolean);
  return parts.length ? t("understood", parts.join(" · ")) : "";
}
