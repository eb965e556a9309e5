// @ts-check
import { button, element } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { askHost } from "../shared/worker.js";

const VERDICTS = /** @type {const} */ (["collector", "sales", "recruiter", "personal", "unclear"]);

/**
 * "Das stimmt nicht": the user's own verdict on a person, and taking it back.
 * @param {string} requestId
 */
export function correction(requestId) {
  const told = element("p", { class: "told", role: "status" });
  /** @param {string | null} verdict */
  const correct = async (verdict) => {
    try {
      await askHost({ type: "correct", request_id: requestId, verdict });
      told.textContent = t(verdict ? "correctionKept" : "correctionUndone");
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  };
  const choices = VERDICTS.map((verdict) => ({
    verdict,
    choice: button(t(`verdict_${verdict}`), () => correct(verdict), { "data-correct": verdict }),
  }));
  const undo = button(t("correctionUndo"), () => correct(null), { class: "link", "data-correct": "" });
  const group = element("div", { class: "choices", role: "group", "aria-label": t("correctionHint") });
  group.append(...choices.map(({ choice }) => choice));
  const hint = element("p", { class: "hint" }, t("correctionHint"));
  const root = element("details", { class: "correction" }, element("summary", {}, t("correction")), hint, group, undo, told);
  return {
    root,
    /** @param {import("./requests.js").Shown} shown */
    update({ verdict: { verdict: now, corrected } }) {
      undo.hidden = !corrected;
      for (const { verdict, choice } of choices) choice.setAttribute("aria-pressed", String(corrected && verdict === now));
    },
  };
}
