import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Findings } from "./field.js";
import { LANGUAGES, findingsOf, letteredOf, questionOf } from "./model.js";
import { TextList } from "./text-list.js";

/** The question in other languages; a translation that was of an older wording is taken over by hand, or written anew. */
export function Translations({ question, older, kept, findings, onChange, onKept }) {
  const words = question.translations || {};
  const [wanted, setWanted] = useState("");
  const missing = LANGUAGES.filter((one) => !words[one]);
  const put = (language, translation) => onChange({ translations: { ...words, [language]: translation } });
  const drop = (language) => {
    const others = { ...words };
    delete others[language];
    onChange({ translations: others });
  };
  const add = () => {
    put(wanted, fitted(question, earlier(older, wanted)));
    setWanted("");
  };
  return html`<fieldset class="wide translations">
    <legend>${t("bank.translations")}</legend>
    <p class="quiet">${t("bank.translations.hint")}</p>
    ${Object.keys(words).map(
      (language) => html`<${Translation}
        key=${language}
        language=${language}
        question=${question}
        words=${words[language]}
        kept=${kept.includes(language)}
        onChange=${(translation) => put(language, translation)}
        onKept=${(fits) => onKept(fits ? [...kept, language] : kept.filter((one) => one !== language))}
        onDrop=${() => drop(language)}
      />`,
    )}
    <${Findings} findings=${findingsOf(findings, "translations")} />
    <div class="tools">
      <label class="field">
        <span>${t("bank.translations.language")}</span>
        <select value=${wanted} onChange=${(e) => setWanted(e.target.value)}>
          <option value="">–</option>
          ${missing.map(
            (one) => html`<option key=${one} value=${one}>${t("bank.language." + one)}${earlier(older, one) ? " " + t("bank.translations.stale") : ""}</option>`,
          )}
        </select>
      </label>
      <button type="button" class="button small" disabled=${!wanted} onClick=${add}>${t("bank.translations.add")}</button>
    </div>
  </fieldset>`;
}

function Translation({ language, question, words, kept, onChange, onKept, onDrop }) {
  const put = (fields) => onChange({ ...words, ...fields });
  const text = (name) => html`<label class="field wide">
    <span>${t("bank.field." + name)}</span>
    <textarea rows="2" lang=${language} value=${words[name] || ""} onInput=${(e) => put({ [name]: e.target.value })}></textarea>
  </label>`;
  const list = (name, label, originals, fixed = true) =>
    html`<${TextList} name=${language + name} label=${label} values=${originals.map((_, i) => (words[name] || [])[i] || "")} numbered="letters" fixed=${fixed} findings=${[]} onChange=${(values) => put({ [name]: values })} />`;
  const lettered = question.type === "TRUE_FALSE" ? [] : letteredOf(question);
  return html`<section class="translation">
    <h3>${t("bank.language." + language)}</h3>
    <label class="check"><input type="checkbox" checked=${kept} onChange=${(e) => onKept(e.target.checked)} /><span>${t("bank.translations.kept")}</span></label>
    ${text("text")} ${lettered.length > 0 && list("options", t("bank.options"), lettered)}
    ${question.type === "MATCHING" && list("left", t("bank.left"), question.left)}
    ${question.type === "SHORT_TEXT" &&
    html`<${TextList} name=${language + "accepted"} label=${t("bank.accepted")} values=${words.accepted || []} findings=${[]} onChange=${(accepted) => put({ accepted })} />`}
    ${text("explanation")} ${question.media && question.media.picture && text("alt")}
    <label class="field">
      <span>${t("bank.translations.translator")}</span>
      <input value=${words.translator || ""} onInput=${(e) => put({ translator: e.target.value })} />
    </label>
    <button type="button" class="button small" onClick=${onDrop}>${t("bank.translations.drop", { language: t("bank.language." + language) })}</button>
  </section>`;
}

/** The newest translation that an older version had. */
function earlier(older, language) {
  for (const version of older) {
    const words = (questionOf(version.document).translations || {})[language];
    if (words) return words;
  }
  return null;
}

function fitted(question, words) {
  const empty = { text: "", translator: "" };
  const options = question.type === "TRUE_FALSE" ? [] : letteredOf(question);
  return { ...empty, ...words, ...(options.length > 0 && !words ? { options: options.map(() => "") } : {}) };
}
