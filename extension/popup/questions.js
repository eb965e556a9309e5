// @ts-check
import { button, element } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { askHost } from "../shared/worker.js";

/**
 * What only the user can know, with yes and no. A second press on the answer takes it back.
 * @param {string} requestId
 */
export function questions(requestId) {
  const root = element("div", { class: "questions" });
  /** @type {Map<string, ReturnType<typeof questionRow>>} */
  const rows = new Map();
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update({ verdict }) {
      const names = new Set(verdict.questions.map(({ name }) => name));
      for (const [name, row] of rows) if (!names.has(name) && rows.delete(name)) row.root.remove();
      for (const question of verdict.questions) {
        const row = rows.get(question.name) ?? questionRow(requestId, question.name);
        rows.set(question.name, row);
        if (!row.root.isConnected) root.append(row.root);
        row.update(question);
      }
    },
  };
}

/**
 * @param {string} requestId
 * @param {string} name
 */
function questionRow(requestId, name) {
  const text = element("p", { dir: "auto" });
  const choices = [true, false].map((value) => {
    const choice = button(t(value ? "yes" : "no"), () => {
      const answer = choice.getAttribute("aria-pressed") === "true" ? null : value;
      return askHost({ type: "answer", request_id: requestId, question: name, answer }).catch(() => {});
    });
    return { value, choice };
  });
  const root = element("div", { class: "question", role: "group" }, text, ...choices.map(({ choice }) => choice));
  return {
    root,
    /** @param {Contract.Question} question */
    update(question) {
      text.textContent = question.text;
      root.setAttribute("aria-label", question.text);
      for (const { value, choice } of choices) choice.setAttribute("aria-pressed", String(question.answer === value));
    },
  };
}
