import { html, useState } from "../lib/ui.js";
import { language, t } from "../i18n/texts.js";
import { findingsOf } from "./model.js";

/** What the checks say, in the language of the page: errors first. */
export function Findings({ findings, id }) {
  if (!findings || findings.length === 0) return null;
  return html`<ul class="findings" id=${id}>
    ${findings.map(
      (one, i) => html`<li key=${i} class=${"finding-" + one.level}>
        <b>${t("bank.finding." + one.level)}</b> ${one[language.value]}
      </li>`,
    )}
  </ul>`;
}

/** A labelled field with what the checks say about it beside it. */
export function Field({ name, label, hint, findings, wide, control }) {
  const own = findingsOf(findings, name);
  return html`<div class=${"field" + (wide ? " wide" : "")}>
    <label for=${"f-" + name}>${label}</label>
    ${control({
      id: "f-" + name,
      name,
      "aria-invalid": own.some((one) => one.level === "ERROR") ? "true" : undefined,
      "aria-describedby": own.length > 0 ? "f-" + name + "-findings" : undefined,
    })}
    ${hint && html`<small class="quiet">${hint}</small>`}
    <${Findings} findings=${own} id=${"f-" + name + "-findings"} />
  </div>`;
}

/** One line of text, or a number or day. */
export function TextField({ name, label, hint, findings, value, onChange, wide, ...more }) {
  return html`<${Field} name=${name} label=${label} hint=${hint} findings=${findings} wide=${wide}
    control=${(common) => html`<input ...${common} ...${more} value=${value === undefined || value === null ? "" : value} onInput=${(e) => onChange(e.target.value)} />`}
  />`;
}

/** Several lines, with how long it may be. */
export function LongField({ name, label, findings, value, longest, onChange }) {
  const text = value || "";
  return html`<${Field} name=${name} label=${label} hint=${t("bank.letters", { n: [...text].length, most: longest })} findings=${findings} wide
    control=${(common) => html`<textarea ...${common} rows="3" value=${text} onInput=${(e) => onChange(e.target.value)}></textarea>`}
  />`;
}

/** One of some words of the catalogue. */
export function ChoiceField({ name, label, findings, value, values, words, onChange, disabled, empty }) {
  return html`<${Field} name=${name} label=${label} findings=${findings}
    control=${(common) => html`<select ...${common} disabled=${disabled} value=${value === undefined ? "" : String(value)} onChange=${(e) => onChange(e.target.value)}>
      ${empty && html`<option value="">${empty}</option>`}
      ${values.map((one) => html`<option key=${one} value=${String(one)}>${t(words + one)}</option>`)}
    </select>`}
  />`;
}

/** Words between commas: facts, units. What is being typed stays as it is typed. */
export function WordsField({ value, onChange, ...more }) {
  const [text, setText] = useState("");
  const words = value || [];
  const shown = parsed(text).join() === words.join() ? text : words.join(", ");
  const type = (typed) => {
    setText(typed);
    onChange(parsed(typed));
  };
  return html`<${TextField} ...${more} value=${shown} onChange=${type} />`;
}

const parsed = (typed) => typed.split(",").map((one) => one.trim()).filter(Boolean);
