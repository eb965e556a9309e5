// @ts-check
import { t } from "./words.js";

/** Building pages without markup: all text goes in as text. */

/**
 * An element with attributes, listeners (`onclick: …`) and children; false and null leave something out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/**
 * A button with a text.
 * @param {string} text
 * @param {() => unknown} onclick
 * @param {Record<string, unknown>} [attributes]
 */
export const button = (text, onclick, attributes = {}) =>
  element("button", { type: "button", onclick, ...attributes }, text);

/**
 * A choice in a box, with its label.
 * @param {string} label
 * @param {[value: string, text: string][]} options
 * @param {(value: string) => void} onchoose
 */
export function chooser(label, options, onchoose) {
  const select = element("select", { onchange: () => onchoose(select.value) });
  select.append(...options.map(([value, text]) => element("option", { value }, text)));
  return { select, label: element("label", { class: "field" }, element("span", {}, label), select) };
}

/**
 * Fills in the texts of a page's fixed parts.
 * @param {ParentNode} root
 */
export function translate(root) {
  document.documentElement.lang = t("locale");
  for (const place of root.querySelectorAll("[data-i18n]")) place.textContent = t(attribute(place, "data-i18n"));
  for (const name of ["aria-label", "title", "placeholder"]) {
    const source = `data-i18n-${name}`;
    for (const place of root.querySelectorAll(`[${source}]`)) place.setAttribute(name, t(attribute(place, source)));
  }
}

/**
 * @param {Element} place
 * @param {string} name
 */
const attribute = (place, name) => /** @type {string} */ (place.getAttribute(name));

/**
 * The one element that a selector names.
 * @param {string} selector
 */
export const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/**
 * A part of a page that is built anew only when what it shows has changed, so that focus and selection stay.
 * @template Shown
 * @param {HTMLElement} place
 * @param {(shown: Shown) => (Node | string)[]} build
 * @returns {(shown: Shown) => void}
 */
export function part(place, build) {
  /** @type {string | undefined} */
  let last;
  return (shown) => {
    const next = JSON.stringify(shown) ?? "";
    if (next === last) return;
    last = next;
    place.replaceChildren(...build(shown));
  };
}

/**
 * Calls `action` once the calls have paused for `pause` milliseconds.
 * @template {unknown[]} Parts
 * @param {(...parts: Parts) => void} action
 * @param {number} pause
 */
export function whenQuiet(action, pause) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  return (/** @type {Parts} */ ...parts) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...parts), pause);
  };
}
