// @ts-check
import { button, element, find } from "../shared/dom.js";
import { t } from "../shared/words.js";
import { askHost } from "../shared/worker.js";

/** The user's signature, and the articles that a reply may point to. */

/** @returns {() => Promise<void>} fills the form with what the host has */
export function prepareSettings() {
  const signature = /** @type {HTMLTextAreaElement} */ (find("#signature"));
  const list = find("#articles");
  const told = find("#settings .told");
  find("#add-article").addEventListener("click", () => {
    const row = articleRow({ title: "", url: "" });
    list.append(row);
    row.querySelector("input")?.focus();
  });
  find("#settings").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await askHost({ type: "settings", settings: { signature: signature.value, articles: articlesIn(list) } });
      told.textContent = t("saved");
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  });
  return async () => {
    /** @type {Contract.SettingsAnswer} */
    const { settings } = await askHost({ type: "settings" });
    signature.value = settings.signature;
    list.replaceChildren(...settings.articles.map(articleRow));
  };
}

/** @param {Contract.Article} article */
function articleRow({ title, url }) {
  const row = element("li", { class: "article" });
  row.append(
    labelled(t("articleTitle"), { type: "text", name: "title", value: title, maxlength: 200, required: true }),
    labelled(t("articleUrl"), { type: "url", name: "url", value: url, maxlength: 2000, required: true, pattern: "https?://\\S+" }),
    button(t("articleRemove"), () => row.remove()),
  );
  return row;
}

/**
 * @param {string} label
 * @param {Record<string, unknown>} attributes
 */
const labelled = (label, attributes) =>
  element("label", { class: "field" }, element("span", {}, label), element("input", attributes));

/**
 * @param {HTMLElement} list
 * @returns {Contract.Article[]}
 */
function articlesIn(list) {
  return [...list.querySelectorAll(".article")].map((row) => {
    const [title, url] = [...row.querySelectorAll("input")].map((input) => input.value.trim());
    return { title, url };
  });
}
