// @ts-check
import { find, translate } from "../shared/dom.js";
import { showHostNotice } from "../shared/host-notice.js";
import { t } from "../shared/words.js";
import { prepareSettings } from "./settings.js";
import { prepareTemplates } from "./templates.js";
import { prepareWeights } from "./weights.js";

/** The options page: what the user sets of replies, and the weights of the traits. */

translate(document);
document.title = t("optionsTitle");
/** What still has to be filled. What is filled is the user's, and no second try may overwrite it. */
let waiting = [prepareSettings(), prepareTemplates(), prepareWeights()];
chrome.storage.session.onChanged.addListener(() => void showNotice());
await load();

async function load() {
  /** @type {typeof waiting} */
  const failed = [];
  for (const fill of waiting) await fill().catch(() => failed.push(fill)); // why it failed is stored, and shown
  waiting = failed;
  await showNotice();
}

async function showNotice() {
  const { host = null } = /** @type {Record<string, any>} */ (await chrome.storage.session.get("host"));
  showHostNotice(host, load);
  for (const panel of document.querySelectorAll(".panel")) panel.toggleAttribute("inert", host !== null || waiting.length > 0);
  find("main").classList.toggle("waiting", host !== null);
}
