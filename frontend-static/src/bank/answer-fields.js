import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { LETTERS } from "../elements/sign.js";
import { AreaEditor } from "./area-editor.js";
import { ChoiceField, Field, TextField, WordsField } from "./field.js";
import { POLICIES, lettersAfter, orderAfter } from "./model.js";
import { TextList } from "./text-list.js";

const KINDS = {
  SINGLE_CHOICE: SingleChoice, TRUE_FALSE: TrueFalse, SHORT_TEXT: ShortText, NUMBER: Numeric,
  MULTIPLE_CHOICE: MultipleChoice, ORDERING: Ordering, MATCHING: Matching, HOTSPOT: Hotspot,
};

/** What is right, in the fields of the question's type. */
export function AnswerFields({ question, findings, onChange }) {
  return html`<${KINDS[question.type]} question=${question} findings=${findings} onChange=${onChange} />`;
}

function SingleChoice({ question, findings, onChange }) {
  return html`<${TextList}
    name="options"
    label=${t("bank.options")}
    values=${question.options}
    least=${2}
    most=${6}
    numbered="letters"
    findings=${findings}
    onChange=${(options, from) => onChange({ options, key: lettersAfter([question.key], from)[0] })}
    extra=${(i) => html`<label class="check">
      <input type="radio" name="key" checked=${question.key === LETTERS[i]} onChange=${() => onChange({ key: LETTERS[i] })} />
      <span>${t("bank.right")}</span>
    </label>`}
  />`;
}

function TrueFalse({ question, findings, onChange }) {
  return html`<${Field} name="key" label=${t("bank.key")} findings=${findings}
    control=${(common) => html`<select ...${common} value=${String(question.key)} onChange=${(e) => onChange({ key: e.target.value === "true" })}>
      <option value="true">${t("bank.true")}</option>
      <option value="false">${t("bank.false")}</option>
    </select>`}
  />`;
}

function ShortText({ question, findings, onChange }) {
  return html`<${TextList} name="accepted" label=${t("bank.accepted")} values=${question.accepted} least=${1} findings=${findings} onChange=${(accepted) => onChange({ accepted })} />
    <${TextList} name="mustReject" label=${t("bank.mustReject")} values=${question.mustReject || []} findings=${findings} onChange=${(mustReject) => onChange({ mustReject })} />
    <${ChoiceField}
      name="matchPolicy"
      label=${t("bank.matchPolicy")}
      findings=${findings}
      value=${question.matchPolicy}
      values=${POLICIES}
      words="bank.policy."
      onChange=${(matchPolicy) => onChange({ matchPolicy })}
    />`;
}

function Numeric({ question, findings, onChange }) {
  const number = (name, label) =>
    html`<${TextField} name=${name} label=${label} findings=${findings} value=${question[name]} inputmode="decimal" onChange=${(value) => onChange({ [name]: value })} />`;
  return html`${number("value", t("bank.value"))} ${number("tolerance", t("bank.tolerance"))}
    <${TextField} name="unit" label=${t("bank.unit")} findings=${findings} value=${question.unit} onChange=${(unit) => onChange({ unit })} />
    <${WordsField} name="otherUnits" label=${t("bank.otherUnits")} findings=${findings} value=${question.otherUnits} onChange=${(otherUnits) => onChange({ otherUnits })} />`;
}

function MultipleChoice({ question, findings, onChange }) {
  const toggle = (letter) =>
    onChange({ keys: question.keys.includes(letter) ? question.keys.filter((one) => one !== letter) : [...question.keys, letter].sort() });
  return html`<${TextList}
    name="options"
    label=${t("bank.options")}
    values=${question.options}
    least=${3}
    most=${6}
    numbered="letters"
    findings=${findings}
    onChange=${(options, from) => onChange({ options, keys: lettersAfter(question.keys, from).filter(Boolean).sort() })}
    extra=${(i) => html`<label class="check">
      <input type="checkbox" name="keys" checked=${question.keys.includes(LETTERS[i])} onChange=${() => toggle(LETTERS[i])} />
      <span>${t("bank.right")}</span>
    </label>`}
  />`;
}

function Ordering({ question, findings, onChange }) {
  const letters = [...LETTERS].slice(0, question.items.length);
  const order = letters.map((_, i) => question.order[i] || letters[i]);
  return html`<${TextList}
      name="items"
      label=${t("bank.items")}
      values=${question.items}
      least=${3}
      most=${6}
      numbered="letters"
      findings=${findings}
      onChange=${(items, from) => onChange({ items, order: orderAfter(order, from) })}
    />
    <${Letters} name="order" label=${t("bank.order")} values=${order} choices=${letters} findings=${findings} words="bank.place" onChange=${(changed) => onChange({ order: changed })} />`;
}

function Matching({ question, findings, onChange }) {
  const letters = [...LETTERS].slice(0, question.right.length);
  const pairs = question.left.map((_, i) => question.pairs[i] ?? "");
  return html`<${TextList}
      name="left"
      label=${t("bank.left")}
      values=${question.left}
      least=${2}
      most=${5}
      numbered="numbers"
      findings=${findings}
      onChange=${(left, from) => onChange({ left, pairs: from.map((old) => (old === undefined ? "" : pairs[old])) })}
    />
    <${TextList}
      name="right"
      label=${t("bank.rightSide")}
      values=${question.right}
      least=${2}
      most=${6}
      numbered="letters"
      findings=${findings}
      onChange=${(right, from) => onChange({ right, pairs: lettersAfter(pairs, from) })}
    />
    <${Letters} name="pairs" label=${t("bank.pairs")} values=${pairs} choices=${letters} findings=${findings} words="bank.pair" onChange=${(changed) => onChange({ pairs: changed })} />`;
}

/** A row of letters, each of them chosen: an order, or pairs. */
function Letters({ name, label, values, choices, findings, words, onChange }) {
  return html`<${Field} name=${name} label=${label} findings=${findings} wide
    control=${(common) => html`<div class="letters">
      ${values.map(
        (letter, i) => html`<label key=${i} class="check">
          <span>${t(words, { n: i + 1 })}</span>
          <select
            ...${i === 0 ? common : { name: name + i }}
            value=${letter}
            onChange=${(e) => onChange(values.map((one, j) => (j === i ? e.target.value : one)))}
          >
            ${!choices.includes(letter) && html`<option value="">–</option>`}
            ${choices.map((one) => html`<option key=${one}>${one}</option>`)}
          </select>
        </label>`,
      )}
    </div>`}
  />`;
}

function Hotspot({ question, findings, onChange }) {
  return html`<${AreaEditor}
    picture=${question.media && question.media.picture}
    alt=${(question.media && question.media.alt) || ""}
    areas=${question.areas || []}
    answer=${question.key}
    findings=${findings}
    onChange=${onChange}
  />`;
}
