import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { AnswerFields } from "./answer-fields.js";
import { ChoiceField, Findings, LongField, TextField, WordsField } from "./field.js";
import { LivePreview } from "./live-preview.js";
import { MediaField } from "./media-field.js";
import { AUDIENCES, SKILLS, TYPES, VOLATILITIES, findingsOf, otherFindings, questionOf, withFields, withType } from "./model.js";
import { SourcesField } from "./sources-field.js";
import { Tester } from "./tester.js";
import { Translations } from "./translations.js";

const PAUSE = 700; // ms after the last letter before the checks run

const FIELDS = [
  "type", "difficulty", "text", "explanation", "skill", "region", "factIds", "sources", "legalBasis", "validFrom", "validUntil", "reviewBy",
  "volatility", "readSeconds", "answerSeconds", "author", "audience", "media", "options", "key", "keys", "accepted", "mustReject", "matchPolicy",
  "value", "tolerance", "unit", "otherUnits", "items", "order", "left", "right", "pairs", "areas", "alt", "transcript", "translations",
];

/** What the checks say about a document, a while after it was changed. */
export function useLint(document, id) {
  const [lint, setLint] = useState({ complete: false, findings: [] });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      post("/api/questions/lint", { id, document }).then(
        (result) => current && setLint(result),
        () => {}, // without a network the checks are silent; saving says so
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [document]);
  return lint;
}

/**
 * The form of one question by its type, with the checks beside the fields, its looks and its tester.
 * @param {{document: any, id?: string, lint: any, older: any[], kept: string[], onChange: (document: any) => void, onKept: (languages: string[]) => void}} props
 *   `older` versions whose translations may be taken over; `kept` are languages whose translation fits the new wording
 */
export function Editor({ document, id, lint, older, kept, onChange, onKept }) {
  const question = questionOf(document);
  const { findings } = lint;
  const newest = useRef(document);
  newest.current = document;
  // A file may come back long after: it goes into what has been typed since.
  const put = (fields) => onChange(withFields(newest.current, typeof fields === "function" ? fields(questionOf(newest.current)) : fields));
  const text = (name, more) =>
    html`<${TextField} name=${name} label=${t("bank.field." + name)} findings=${findings} value=${question[name]} onChange=${(value) => put({ [name]: value })} ...${more} />`;
  return html`<div class="editor">
    <div class="card editor-form">
      <h2 class="wide">${t("bank.editor.title")}</h2>
      <${Findings} findings=${otherFindings(findings, FIELDS)} />
      <${ChoiceField} name="type" label=${t("bank.field.type")} findings=${findings} value=${question.type} values=${TYPES} words="bank.type." onChange=${(type) => onChange(withType(document, type))} />
      <${ChoiceField}
        name="difficulty"
        label=${t("bank.field.difficulty")}
        findings=${findings}
        value=${question.difficulty}
        values=${[1, 2, 3]}
        words="bank.difficulty."
        onChange=${(value) => put({ difficulty: Number(value) })}
      />
      <${LongField} name="text" label=${t("bank.field.text")} findings=${findings} value=${question.text} longest=${160} onChange=${(value) => put({ text: value })} />
      <${AnswerFields} key=${question.type} question=${question} findings=${findings} onChange=${put} />
      <${LongField}
        name="explanation"
        label=${t("bank.field.explanation")}
        findings=${findings}
        value=${question.explanation}
        longest=${280}
        onChange=${(value) => put({ explanation: value })}
      />
      <${MediaField} media=${question.media} findings=${findings} onChange=${put} />
      <${Audiences} question=${question} findings=${findings} onChange=${put} />
      <${ChoiceField} name="skill" label=${t("bank.field.skill")} findings=${findings} value=${question.skill} values=${SKILLS} words="bank.skill." empty="–" onChange=${(skill) => put({ skill })} />
      ${text("region")}
      <${WordsField} name="factIds" label=${t("bank.field.factIds")} hint=${t("bank.field.factIds.hint")} findings=${findings} value=${question.factIds} onChange=${(factIds) => put({ factIds })} />
      <${SourcesField} document=${document} findings=${findings} onChange=${onChange} />
      <${Laws} question=${question} findings=${findings} onChange=${put} />
      <${ChoiceField}
        name="volatility"
        label=${t("bank.field.volatility")}
        findings=${findings}
        value=${question.volatility}
        values=${VOLATILITIES}
        words="bank.volatility."
        onChange=${(volatility) => put({ volatility })}
      />
      ${text("validFrom", { type: "date" })} ${text("validUntil", { type: "date" })} ${text("reviewBy", { type: "date" })}
      ${text("readSeconds", { type: "number", min: 1 })} ${text("answerSeconds", { type: "number", min: 1 })} ${text("author")}
      <${Translations} question=${question} older=${older} kept=${kept} findings=${findings} onChange=${put} onKept=${onKept} />
    </div>
    <aside class="editor-side" tabindex="0" aria-label=${t("bank.preview.title")}>
      <section class="card">
        <h2>${t("bank.preview.title")}</h2>
        <${LivePreview} question=${question} />
      </section>
      ${(question.type === "SHORT_TEXT" || question.type === "NUMBER") && html`<${Tester} document=${document} id=${id} />`}
    </aside>
  </div>`;
}

function Audiences({ question, findings, onChange }) {
  const chosen = question.audience || [];
  const toggle = (one) => onChange({ audience: chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one] });
  return html`<fieldset class="wide">
    <legend>${t("bank.field.audience")}</legend>
    <div class="checks">
      ${AUDIENCES.map(
        (one) => html`<label key=${one} class="check">
          <input type="checkbox" name="audience" checked=${chosen.includes(one)} onChange=${() => toggle(one)} /><span>${t("bank.audience." + one)}</span>
        </label>`,
      )}
    </div>
    <${Findings} findings=${findingsOf(findings, "audience")} />
  </fieldset>`;
}

/** Laws that the question rests on: a change of one calls it back. */
function Laws({ question, findings, onChange }) {
  const laws = question.legalBasis || [];
  const put = (index, fields) => onChange({ legalBasis: laws.map((one, i) => (i === index ? { ...one, ...fields } : one)) });
  return html`<fieldset class="wide text-list">
    <legend>${t("bank.field.legalBasis")}</legend>
    <ol>
      ${laws.map(
        (law, i) => html`<li key=${i}>
          <input aria-label=${t("bank.law.number", { n: i + 1 })} placeholder=${t("bank.law.numberHint")} value=${law.number} onInput=${(e) => put(i, { number: e.target.value })} />
          <input aria-label=${t("bank.law.article", { n: i + 1 })} placeholder=${t("bank.law.articleHint")} value=${law.article || ""} onInput=${(e) => put(i, { article: e.target.value })} />
          <button type="button" class="plain" aria-label=${t("bank.itemRemove", { n: i + 1 })} onClick=${() => onChange({ legalBasis: laws.filter((_, j) => j !== i) })}>✕</button>
        </li>`,
      )}
    </ol>
    <${Findings} findings=${findingsOf(findings, "legalBasis")} />
    <button type="button" class="button small" onClick=${() => onChange({ legalBasis: [...laws, { number: "", article: "" }] })}>
      ${t("bank.itemAdd", { label: t("bank.field.legalBasis") })}
    </button>
  </fieldset>`;
}
