// @ts-check
import { button, element, find, part } from "../shared/dom.js";
import { t } from "../shared/words.js";

/** What the popup says where there are no requests to show. */

/**
 * @typedef {import("../background/tabs.js").TabState} TabState
 * @typedef {{url: string | undefined, state: TabState | undefined, permitted: boolean, looking: boolean,
 *   failed: boolean}} Known
 * @typedef {{askPermission: () => void, look: () => void}} Ways
 * @typedef {"permission" | "refused" | "judging" | "empty" | "nothing" | "profile" | "visitors" | "conversation"
 *   | "elsewhere" | "looking" | "none"} Situation
 */

/** Situations in which more is said in a list. */
const STEPS = /** @type {Partial<Record<Situation, number>>} */ ({ empty: 2, nothing: 4, elsewhere: 2, none: 2 });

/** @type {Ways} */
let ways;
const showText = part(find("#situation"), (/** @type {{situation: Situation | null, refused: string}} */ shown) =>
  shown.situation ? build(shown.situation, shown.refused) : []);

/**
 * @param {Known} known
 * @param {Ways} theWays
 */
export function showSituation(known, theWays) {
  ways = theWays;
  const situation = situationOf(known);
  find("#situation").setAttribute("aria-busy", String(situation === "looking" || situation === "judging"));
  showText({ situation, refused: known.state?.refused ?? "" });
}

/**
 * @param {Known} known
 * @returns {Situation | null}
 */
function situationOf({ url, state, permitted, looking, failed }) {
  if (!permitted) return "permission";
  if (state?.refused) return "refused";
  const reading = state?.reading;
  if (state?.pasted || state?.judged?.answer.verdicts.length) return null;
  if (reading?.requests?.length) return failed ? null : "judging";
  if (reading?.page === "requests") return state?.notes.length ? "nothing" : "empty";
  if (reading?.page && reading.page !== "selection") return reading.page;
  if (!url?.startsWith("https://www.xing.com/")) return "elsewhere";
  return looking ? "looking" : "none";
}

/**
 * @param {Situation} situation
 * @param {string} refused
 */
function build(situation, refused) {
  const steps = Array.from({ length: STEPS[situation] ?? 0 }, (_, index) => t(`situation_${situation}_${index + 1}`));
  return [
    element(
      "section",
      { class: "situation", "data-situation": situation },
      element("h2", {}, t(`situation_${situation}`)),
      element("p", { dir: "auto" }, refused || t(`situation_${situation}_help`)),
      steps.length > 0 && element("ul", {}, ...steps.map((step) => element("li", {}, step))),
      situation === "permission" &&
        button(t("permissionAsk"), () => ways.askPermission(), { class: "primary", "data-action": "permission" }),
      situation === "refused" && button(t("retry"), () => ways.look(), { "data-action": "retry" }),
    ),
  ];
}
