// Questions in the languages of the contest: the one of the page, or another one that somebody chose for the questions alone.
import { inLanguage, isFurther, nameOf, read } from "../../model/marks.js";
import { html, language, signal, t } from "../more/kit.js";

const STORE = "cv:words";

/** What speakers call their language; the codes are the bank's. @type {Record<string, string>} */
const NAMES = { vi: "Tiếng Việt", en: "English", rad: "Êđê", tyz: "Tày", hmn: "Hmoob", jra: "Jrai", bdq: "Bahnar", km: "ខ្មែរ", blt: "Thái", cjm: "Chăm" };

const chosen = signal(remembered());

function remembered() {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}

/** The language in which questions are wanted. */
export const wanted = () => chosen.value ?? language.value;

/** Kinds by round, to name answers that were given. @type {Record<number, string>} */
const kinds = {};

/** A question or a key in that language. @param {any} it */
export function seen(it) {
  if (it?.options) {
    kinds[it.round] = it.kind ?? "";
  }
  return inLanguage(it, wanted());
}

/** How an answer is called that is not one option. @param {{round?: number, text?: string | null}} choice */
export function called({ round = -1, text }) {
  const kind = kinds[round];
  return !isFurther({ kind }) ? `“${text ?? ""}”` : nameOf(kind, read(kind, text)) || t("kinds.point");
}

/** Offered where the contest has a language that the page has not. @param {{languages?: string[]}} props */
export function Tongue({ languages = [] }) {
  if (languages.every((code) => code === "en")) {
    return null;
  }
  const choose = (/** @type {any} */ event) => {
    chosen.value = event.target.value;
    try {
      localStorage.setItem(STORE, event.target.value);
    } catch {
      // Lasts as long as the page then.
    }
  };
  return html`<label class="kind-language">${t("kinds.language")}
    <select value=${wanted()} onChange=${choose}>
      ${["vi", ...languages].map((code) => html`<option key=${code} value=${code} lang=${code}>${NAMES[code] ?? code}</option>`)}
    </select>
  </label>`;
}
