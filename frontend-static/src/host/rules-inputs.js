import { html } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";
import { applies, offered } from "./rules-fit.js";
import { fieldOf, ruleWords } from "./rules-problems.js";

/** A field of the rules is handed the form, how to change it (`set`), and what the server said against it (`problems`). */

/** One of several, each of which agrees with the rest. `words` is where their names stand in the catalogue. */
export function Choice({ name, rules, words = `host.rules.${name}.` }) {
  const { form, set } = rules;
  if (!applies(form, name)) return null;
  return html`<label class="field">
    <span>${t("host.rules." + name)}</span>
    <select name=${name} value=${form[name]} onChange=${(event) => set({ [name]: event.target.value })}>
      ${offered(form, name).map((one) => html`<option key=${one} value=${one} selected=${form[name] === one}>${t(words + one)}</option>`)}
    </select>
    <${Hint} name=${name} />
    <${Against} name=${name} rules=${rules} />
  </label>`;
}

/** A number; whatever depends on it is put right when the field is left, not in the middle of typing. */
export function Count({ name, rules, min, max, optional, step, label = "host.rules." + name }) {
  const { form, set, type } = rules;
  if (!applies(form, name)) return null;
  return html`<label class="field">
    <span>${t(label)}</span>
    <input
      name=${name}
      type="number"
      min=${min}
      max=${max}
      step=${step}
      required=${!optional}
      value=${form[name]}
      onInput=${(event) => type({ [name]: event.target.value })}
      onChange=${(event) => set({ [name]: event.target.value })}
    />
    <${Hint} name=${name} />
    <${Against} name=${name} rules=${rules} />
  </label>`;
}

/** Words, or numbers with commas between them. */
export function Line({ name, rules, max, lines }) {
  const { form, type } = rules;
  const field = { name, maxlength: max, value: form[name], onInput: (event) => type({ [name]: event.target.value }) };
  return html`<label class="field">
    <span>${t("host.rules." + name)}</span>
    ${lines ? html`<textarea rows=${lines} ...${field}></textarea>` : html`<input ...${field} />`}
    <${Hint} name=${name} />
    <${Against} name=${name} rules=${rules} />
  </label>`;
}

export function Tick({ name, rules }) {
  const { form, set } = rules;
  if (!applies(form, name)) return null;
  return html`<label class="check wide">
    <input name=${name} type="checkbox" checked=${form[name]} onChange=${(event) => set({ [name]: event.target.checked })} />
    <span>${t("host.rules." + name)}</span>
  </label>`;
}

/** One sentence of what a field means, where its name does not say it all. */
export function Hint({ name }) {
  const key = `host.rules.${name}.hint`;
  return hasText(key) ? html`<small class="quiet">${t(key)}</small>` : null;
}

/** What the server has against the field. */
export function Against({ name, rules }) {
  return rules.problems
    .filter((one) => fieldOf(one.parameter) === name)
    .map((one, i) => html`<small key=${i} class="against">${ruleWords(one)}</small>`);
}
