// @ts-check
import { forgetWaiting, waitingReplies } from "../background/waiting.js";
import { button, element, find, part } from "../shared/dom.js";
import { isolated, t } from "../shared/words.js";
import { tellWorker } from "../shared/worker.js";

/** The replies that wait for their message box, those of the person on the page first. */

/** @typedef {import("../background/waiting.js").Waiting} Waiting */

let tab = 0;
const showList = part(find("#waiting"), (/** @type {Waiting[]} */ replies) => replies.map(entry));

/**
 * @param {number} tabId
 * @param {import("../background/tabs.js").TabState | undefined} state
 */
export async function showWaiting(tabId, state) {
  tab = tabId;
  const here = state?.reading?.conversation ?? state?.reading?.profile;
  const isHere = (/** @type {Waiting} */ { profileUrl, name }) =>
    Boolean(here && ((profileUrl && profileUrl === here.profile_url) || (name && name === here.name)));
  const replies = await waitingReplies();
  showList([...replies].sort((one, other) => Number(isHere(other)) - Number(isHere(one))));
}

/** @param {Waiting} reply */
function entry({ person, requestId, name, profileUrl, text }) {
  const told = element("p", { class: "told", role: "status" });
  /** @param {string} existing */
  const insert = async (existing) => {
    const message = { type: "insert", tab, requestId, name, profileUrl, text, existing };
    const { status } = await tellWorker(message).catch(() => ({ status: "failed" }));
    if (status === "own-text") told.replaceChildren(t("ownText"), " ", ...ownTextChoices(insert));
    else told.textContent = t(status === "no-box" ? "noBox" : status === "failed" ? "insertFailed" : "inserted");
  };
  return element(
    "li",
    { class: "notice" },
    element("h2", {}, name ? t("waitingFor", isolated(name)) : t("waitingForNobody")),
    element("p", { class: "excerpt", dir: "auto" }, text),
    element(
      "div",
      { class: "actions" },
      button(t("insert"), () => insert("ask"), { class: "primary", "data-action": "insert-waiting" }),
      button(t("waitingForget"), () => forgetWaiting(person), { "data-action": "forget-waiting" }),
    ),
    told,
  );
}

/** @param {(existing: string) => void} insert */
const ownTextChoices = (insert) => [
  button(t("ownTextReplace"), () => insert("replace"), { class: "link" }),
  " ",
  button(t("ownTextAppend"), () => insert("append"), { class: "link" }),
];
