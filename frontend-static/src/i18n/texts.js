// Message catalogues: Vietnamese first, English second. Reading a text in a component subscribes it to the language.
import { signal } from "../lib/core.js";

/** @typedef {Record<string, string>} Catalogue */

const STORE = "cv:language";

const vietnamese = /** @type {Catalogue} */ ({});
/** A signal, so that what was drawn before it came is drawn again. */
const english = signal(/** @type {Catalogue} */ ({}));

/** "vi" or "en". */
export const language = signal(remembered());

/**
 * Adds the catalogue of a page; called once by its main.js. Vietnamese travels with the page; English is fetched
 * when somebody asks for it, from the page's <link rel="alternate" hreflang="en">.
 * @param {Catalogue} vi @param {Catalogue} [en]
 */
export function addTexts(vi, en) {
  Object.assign(vietnamese, vi);
  english.value = { ...english.value, ...en };
  document.documentElement.lang = "vi";
  if (language.value === "en") {
    switchLanguage("en");
  }
}

/** @param {"vi" | "en"} next */
export async function switchLanguage(next) {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[hreflang="en"]'));
  if (next === "en" && link) {
    try {
      english.value = { ...english.value, ...(await (await fetch(link.href)).json()) };
    } catch {
      return; // no network now: Vietnamese stays
    }
  }
  language.value = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(STORE, next);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

/**
 * The text of a key with {name} placeholders filled in. A missing English text falls back to Vietnamese,
 * a missing key to the key itself, so that a hole is seen and not hidden.
 * @param {string} key @param {Record<string, string | number>} [params]
 */
export function t(key, params) {
  const text = (language.value === "en" ? english.value[key] : null) ?? vietnamese[key] ?? key;
  return params ? text.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole)) : text;
}

/** Whether the catalogue has this key; for codes of the server that may be newer than this page. @param {string} key */
export function hasText(key) {
  return key in vietnamese;
}

/** A number as people here write it: 1.000 and 0,09. @param {number} value @param {number} [digits] */
export function formatNumber(value, digits = 0) {
  return value.toLocaleString(language.value === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** 86,9%: the server rounds, to one decimal. @param {number} value */
export const formatPercent = (value) => formatNumber(value, 1) + "%";

/** Time of day with hundredths, for receipts: 19:42:08,31. @param {number} epochMs */
export function formatTime(epochMs) {
  const time = new Date(epochMs);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const mark = language.value === "vi" ? "," : ".";
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}${mark}${two(Math.floor(time.getMilliseconds() / 10))}`;
}

function remembered() {
  try {
    return localStorage.getItem(STORE) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}
