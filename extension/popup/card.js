// @ts-check
import { button, element, part } from "../shared/dom.js";
import { counted, number, t } from "../shared/words.js";
import { tellWorker } from "../shared/worker.js";
import { correction } from "./correction.js";
import { family } from "./family.js";
import { fields } from "./fields.js";
import { messageView } from "./message.js";
import { isAboutCollecting, totalOf } from "./points.js";
import { questions } from "./questions.js";
import { reasonList, unknownList } from "./reasons.js";
import { ReplyBox } from "./reply.js";

/**
 * One request: who writes, the verdict and why, and the reply.
 *
 * @typedef {import("./requests.js").Shown} Shown
 * @typedef {{root: HTMLElement, update: (shown: Shown) => void}} Card
 */

let made = 0;

/**
 * @param {number} tabId
 * @param {string} requestId
 * @param {import("./reply.js").Draft | undefined} draft what the user left unfinished when the popup closed
 * @returns {Card}
 */
export function requestCard(tabId, requestId, draft) {
  const head = element("header");
  const forget = button(t("pastedForget"), () => tellWorker({ type: "forget-pasted", tab: tabId }), { class: "link" });
  const parts = [messageView(), reasonList(), questions(requestId), family(), unknownList()];
  const reply = new ReplyBox(tabId, requestId, draft);
  const more = [fields(tabId, requestId), correction(requestId)];
  const id = `request-${++made}`;
  const root = element(
    "article",
    { id, class: "card", "data-request-id": requestId, "aria-labelledby": `${id}-name` },
    head,
    forget,
    ...parts.map((each) => each.root),
    reply.root,
    ...more.map((each) => each.root),
  );
  const showHead = part(head, (/** @type {Shown} */ shown) => headOf(shown, id));
  return {
    root,
    update(shown) {
      root.dataset.verdict = shown.verdict.verdict;
      showHead(shown);
      forget.hidden = !shown.pasted;
      for (const each of [...parts, reply, ...more]) each.update(shown);
    },
  };
}

/**
 * @param {Shown} shown
 * @param {string} id
 */
function headOf({ request, verdict, pasted }, id) {
  const name = request.name || verdict.name || t(pasted ? "nameless_pasted" : "nameless");
  const facts = [request.headline, request.location].filter(Boolean).join(" · ");
  return [
    element(
      "div",
      { class: "who" },
      element("h2", { id: `${id}-name`, tabindex: "-1", dir: "auto" }, name),
      element("span", { class: "chip", "data-of": verdict.verdict }, t(`verdict_${verdict.verdict}`)),
    ),
    ...(facts ? [element("p", { class: "facts", dir: "auto" }, facts)] : []),
    element("p", { class: "score" }, scoreText(verdict)),
    meter(verdict),
  ];
}

/** @param {Contract.RequestVerdict} verdict */
function scoreText(verdict) {
  const total = totalOf(verdict);
  if (verdict.corrected) return t("scoreCorrected", t(`verdict_${verdict.verdict}`));
  if (!isAboutCollecting(verdict)) return counted("scoreFor", total);
  const key = verdict.verdict === "collector" ? "scoreSure" : total < 0 ? "scoreAgainst" : "scoreOther";
  return counted(key, total, number(verdict.threshold));
}

/**
 * The points as a bar; for collecting with a mark where it becomes sure. The text above says the same.
 * @param {Contract.RequestVerdict} verdict
 */
function meter(verdict) {
  const bar = element("span");
  bar.style.width = `${Math.min(100, Math.max(0, (totalOf(verdict) / (2 * verdict.threshold)) * 100))}%`;
  const mark = isAboutCollecting(verdict) && element("i");
  return element("div", { class: "meter", "data-of": verdict.verdict, "aria-hidden": "true" }, bar, mark);
}
