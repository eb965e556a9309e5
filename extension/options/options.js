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
const sections = [prepareSettings(), prepareTemplates(), prepareWeights()];
chrome.storage.session.onChanged.addListener(() => void showNotice());
await load();

async function load() {
  for (const fill of sections) await fill().catch(() => {}); // why it failed is stored, and shown
  await showNotice();
}

async function showNotice() {
  const { host = null } = /** @type {Record<string, any>} */ (await chrome.storage.session.get("host"));
  showHostNotice(host, load);
  for (const panel of document.querySelectorAll(".panel")) panel.toggleAttribute("inert", host !== null);
  find("main").classList.toggle("waiting", host !== null);
}
