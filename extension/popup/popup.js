// @ts-check
import { find, translate } from "../shared/dom.js";
import { showHostNotice } from "../shared/host-notice.js";
import { tellWorker } from "../shared/worker.js";
import { showOverview } from "./overview.js";
import { preparePaste } from "./paste.js";
import { showRequests } from "./requests.js";
import { showSituation } from "./situation.js";
import { prepareSkeleton } from "./skeleton.js";
import { showWaiting } from "./waiting.js";

/**
 * The popup shows what is stored of one tab, and follows it as it changes.
 * `popup.html?tab=ID` shows the tab with that id, otherwise the active one.
 */

const XING = "https://www.xing.com/*";

/** @typedef {import("../background/tabs.js").TabState} TabState */

const asked = new URLSearchParams(location.search).get("tab");
document.body.classList.toggle("as-page", asked !== null);
translate(document);

const tabId = asked === null ? await activeTab() : Number(asked);
let looking = true;

find("#settings").addEventListener("click", () => chrome.runtime.openOptionsPage());
preparePaste(tabId);
prepareSkeleton(tabId);
chrome.storage.onChanged.addListener(() => void show());
chrome.tabs.onUpdated.addListener((changed) => void (changed === tabId && show()));
await show();
await look();

async function activeTab() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? chrome.tabs.TAB_ID_NONE;
}

/** Has the worker look at the tab once more; what it finds arrives by way of the storage. */
async function look() {
  looking = true;
  await show();
  await tellWorker({ type: "look", tab: tabId }).catch(() => {}); // why it failed is stored, and shown
  looking = false;
  await show();
}

async function show() {
  /** @type {Record<string, any>} */
  const stored = await chrome.storage.session.get(null);
  const permitted = await chrome.permissions.contains({ origins: [XING] });
  const url = (await chrome.tabs.get(tabId).catch(() => null))?.url; // unknown of other sites
  /** @type {TabState | undefined} */
  const state = stored[`tab:${tabId}`];
  const cards = showRequests(tabId, state, stored);
  showOverview(cards);
  showHostNotice(stored.host ?? null, look);
  showSituation({ url, state, permitted, looking, failed: Boolean(stored.host) }, { askPermission, look });
  await showWaiting(tabId, state);
  find("#summary").textContent = state?.judged?.answer.verdicts.length ? state.judged.answer.badge.title : "";
}

async function askPermission() {
  if (await chrome.permissions.request({ origins: [XING] })) await look();
}
