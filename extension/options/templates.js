// @ts-check
import { button, element, find, whenQuiet } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { askHost } from "../shared/worker.js";

/** The templates of the replies, with a preview that follows each key. */

/** Milliseconds after a key until the preview follows. */
const PAUSE = 300;

/** @returns {() => Promise<void>} loads the templates */
export function prepareTemplates() {
  const select = /** @type {HTMLSelectElement} */ (find("#template"));
  const text = /** @type {HTMLTextAreaElement} */ (find("#template-text"));
  const told = find("#templates .told");
  /** @type {Map<string, Contract.Template>} */
  const templates = new Map();
  /** Texts not saved yet, by template. @type {Map<string, string>} */
  const unsaved = new Map();
  const previewSoon = whenQuiet(() => send(text.value, false), PAUSE);

  select.addEventListener("change", open);
  text.addEventListener("input", () => {
    unsaved.set(select.value, text.value);
    tell();
    previewSoon();
  });
  find("#save-template").addEventListener("click", () => send(text.value, true));
  find("#restore-template").addEventListener("click", () => send(null, true));

  function open() {
    text.value = unsaved.get(select.value) ?? current().text;
    tell();
    void send(text.value, false);
  }

  const current = () => /** @type {Contract.Template} */ (templates.get(select.value));

  /**
   * @param {string | null} written null for the shipped text
   * @param {boolean} save
   */
  async function send(written, save) {
    const name = select.value;
    try {
      /** @type {Contract.TemplateAnswer} */
      const { template, preview } = await askHost({ type: "template", name, text: written, save });
      if (save) keep(template, written === null);
      if (name === select.value) show(preview, "");
    } catch (error) {
      if (name === select.value) show(null, /** @type {Error} */ (error).message);
    }
  }

  /**
   * @param {Contract.Template} template
   * @param {boolean} restored
   */
  function keep(template, restored) {
    templates.set(template.name, template);
    unsaved.delete(template.name);
    if (template.name === select.value) text.value = template.text;
    tell(t(restored ? "templateRestored" : "saved"));
  }

  /**
   * @param {string | null} preview null leaves the last one, grey
   * @param {string} problem
   */
  function show(preview, problem) {
    if (preview !== null) find("#preview").textContent = preview;
    find("#preview").classList.toggle("stale", preview === null);
    find("#template-error").replaceChildren(problem, ...wayToLine(problem));
    text.setAttribute("aria-invalid", String(problem !== ""));
  }

  /** @param {string} problem which names a line, in German or English */
  function wayToLine(problem) {
    const line = Number(problem.match(/\b(?:Zeile|line) (\d+)/i)?.[1] ?? 0);
    return line ? [" ", button(t("templateLine", line), () => markLine(text, line), { class: "link" })] : [];
  }

  function tell(words = "") {
    const state = unsaved.has(select.value) ? "templateUnsaved" : current().changed ? "templateOwn" : "templateShipped";
    told.textContent = words || t(state);
    find("#restore-template").toggleAttribute("disabled", !current().changed && !unsaved.has(select.value));
  }

  return async () => {
    /** @type {Contract.TemplatesAnswer} */
    const answer = await askHost({ type: "templates" });
    const before = select.value;
    for (const template of answer.templates) templates.set(template.name, template);
    select.replaceChildren(...groups(answer.templates));
    if (templates.has(before)) select.value = before;
    if (answer.templates.length > 0) open();
  };
}

/**
 * Selects a line and brings it into sight.
 * @param {HTMLTextAreaElement} text
 * @param {number} line counted from 1
 */
function markLine(text, line) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  // Chromium does not scroll to a selection by itself; about there is near enough.
  text.scrollTop = (start / text.value.length) * text.scrollHeight - text.clientHeight / 2;
}

/**
 * The templates to choose from, one group a tone.
 * @param {Contract.Template[]} templates
 */
function groups(templates) {
  const tones = [...new Set(templates.map(({ tone }) => tone))];
  return tones.map((tone) => element(
    "optgroup",
    { label: t(`tone_${tone}`) },
    ...templates.filter((template) => template.tone === tone).map(choice),
  ));
}

/** @param {Contract.Template} template */
function choice({ name, tone, language, address }) {
  const words = [t(`tone_${tone}`), t(`language_${language}`), t(`address_${address}`)];
  return element("option", { value: name }, words.join(" · "));
}
