// @ts-check
/** Wires the browser's events to what is to happen. Nothing is kept here: the browser may end this script anytime. */

import { deliver } from "./delivery.js";
import { Failure } from "./failures.js";
import { placeScriptsEverywhere, readPage } from "./frames.js";
import { judgeIfNeeded, judgeOpenRequests, judgePasted } from "./judging.js";
import { onMenu, renewMenus } from "./menus.js";
import { ask, greet, onHost } from "./port.js";
import { fixRequest, leavePage, selection, takeReading } from "./readings.js";
import { changeTab, forgetTab } from "./tabs.js";
import { forgetWaiting } from "./waiting.js";

/** Messages after which the open requests have to be judged again. */
const DECISIONS = new Set(["answer", "correct", "salute", "weigh"]);

/**
 * What pages of the extension, and its content scripts, may ask for.
 * @type {Record<string, (message: any, sender: chrome.runtime.MessageSender) => Promise<unknown>>}
 */
const DUTIES = {
  reading: async ({ reading, notes }, { tab, frameId }) => {
    if (tab?.id !== undefined) await takeReading(tab.id, frameId ?? 0, reading, notes);
  },
  left: async (_, { tab }) => {
    if (tab?.id !== undefined) await leavePage(tab.id);
  },
  look: async ({ tab }) => {
    await Promise.all([greet(), readPage(tab)]);
    await judgeIfNeeded(tab);
  },
  ask: async ({ message }) => {
    const answer = await ask(message);
    if (DECISIONS.has(message.type)) await judgeOpenRequests();
    return answer;
  },
  paste: ({ tab, text }) => judgePasted(tab, selection(text)),
  "forget-pasted": ({ tab }) => changeTab(tab, () => ({ pasted: null })),
  fix: ({ tab, requestId, fields }) => fixRequest(tab, requestId, fields),
  insert: (delivery) => deliver(delivery),
  "forget-waiting": ({ person }) => forgetWaiting(person),
};

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  const duty = DUTIES[message?.type];
  if (!duty) return false;
  duty(message, sender).then(
    (answer) => respond({ answer: answer ?? null }),
    (error) => {
      if (!(error instanceof Failure)) console.error(error);
      respond({ failure: error instanceof Failure ? error.plain : { kind: "host-broken", detail: String(error) } });
    },
  );
  return true;
});

onHost((failure) => {
  if (failure) void chrome.storage.session.set({ host: failure.plain });
  else void chrome.storage.session.remove("host");
});

chrome.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
chrome.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
  // The address of a foreign site stays hidden from us: then the tab has left XING.
  if (status === "loading" && !url?.startsWith("https://www.xing.com/")) void forgetTab(tabId);
});
chrome.contextMenus.onClicked.addListener((click, tab) => void onMenu(click, tab));
chrome.storage.local.onChanged.addListener(() => void renewMenus());
chrome.runtime.onStartup.addListener(() => void renewMenus());
chrome.runtime.onInstalled.addListener(() => {
  void renewMenus();
  void placeScriptsEverywhere();
});
