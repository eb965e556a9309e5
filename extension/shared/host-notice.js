// @ts-check
import { button, element, find, part } from "./dom.js";
import { copy } from "./clipboard.js";
import { t } from "./words.js";

/** What is wrong with the companion program, and what to do about it. */

/** @typedef {{kind: import("../background/failures.js").FailureKind, detail: string}} Failed */

/**
 * Commands that help, by class of failure. They install from the folder: no package index has Gegenfrage, and whoever
 * took its name there would be let in.
 * @type {Partial<Record<import("../background/failures.js").FailureKind, string[]>>}
 */
const COMMANDS = {
  "host-missing": ["pipx install .", "gegenfrage install"],
  "host-forbidden": ["gegenfrage install"],
  "host-broken": ["pipx install --force .", "gegenfrage install"],
  "host-too-old": ["pipx install --force .", "gegenfrage install"],
};

/** @type {() => void} */
let again = () => {};
const showNotice = part(find("#notice"), (/** @type {Failed | null} */ failed) => (failed ? [notice(failed)] : []));

/**
 * @param {Failed | null} failed
 * @param {() => void} retry
 */
export function showHostNotice(failed, retry) {
  again = retry;
  showNotice(failed);
}

/** @param {Failed} failed */
function notice({ kind, detail }) {
  const key = kind.replaceAll("-", "_");
  const commands = COMMANDS[kind] ?? [];
  return element(
    "section",
    { class: "notice warning", "data-failure": kind },
    element("h2", {}, t(`failure_${key}`)),
    element("p", {}, t(`failure_${key}_help`)),
    commands.length > 0 && element("ol", { class: "commands" }, ...commands.map(command)),
    isAboutRegistration(kind) && element("p", { class: "hint" }, t("failure_hint")),
    element("div", { class: "actions" }, button(t("retry"), () => again(), { class: "primary", "data-action": "retry" })),
    Boolean(detail) && element("p", { class: "hint" }, t(isAboutVersion(kind) ? "failure_version" : "failure_detail", detail)),
  );
}

/** @param {Failed["kind"]} kind */
const isAboutRegistration = (kind) => kind === "host-missing" || kind === "host-forbidden";

/** @param {Failed["kind"]} kind */
const isAboutVersion = (kind) => kind === "host-too-old" || kind === "extension-too-old";

/** @param {string} line */
function command(line) {
  const copied = button(t("copy"), async () => {
    if (await copy(line)) copied.textContent = t("commandCopied");
  }, { class: "quiet", "aria-label": t("commandCopy", line) });
  return element("li", {}, element("code", {}, line), copied);
}
