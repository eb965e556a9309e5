// @ts-check
/** The words, numbers and dates that the user sees. */

/**
 * A text of _locales in the language of the user interface.
 * @param {string} key
 * @param {...(string | number)} parts
 */
export const t = (key, ...parts) => chrome.i18n.getMessage(key, parts.map(String));

/** "de" or "en": the language of the texts, which may differ from the browser's. */
const locale = t("locale");

const plurals = new Intl.PluralRules(locale);
const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });

/** @param {number} value with a true minus sign */
export const number = (value) => points.format(value).replace("-", "−");

/** @param {number} value */
export const signedNumber = (value) => signed.format(value).replace("-", "−");

/** @param {string} day "2026-11-19" */
export const date = (day) => dates.format(new Date(`${day}T00:00:00Z`));

/**
 * The text for a count: `key_one` or `key_other`.
 * @param {string} key
 * @param {number} count
 * @param {...(string | number)} parts what else the text names
 */
export const counted = (key, count, ...parts) =>
  t(`${key}_${plurals.select(count) === "one" ? "one" : "other"}`, number(count), ...parts);

/**
 * A name inside a sentence, whose writing direction must not spill over.
 * @param {string} text
 */
export const isolated = (text) => `\u2068${text}\u2069`;
