import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { typed } from "./floor-fields.js";
import { CHOICES, isShown } from "./rules-form.js";

/** "Đổi luật": folded, as most contests are played by the rules of their preset. */
export function RulesFields({ rules, form, onChange }) {
  if (!isShown(rules)) return html`<p class="quiet wide">${t("host.rules.elsewhere")}</p>`;
  const set = (name) => (event) => onChange(typed(form, name, event));
  const rescued = Number(form.maxUses) > 0;
  const allBack = form.mechanism === "ALL_BACK";
  const counted = rescued && !allBack && form.returns !== "All";
  return html`<details class="rules wide">
    <summary>${t("host.rules.title")}</summary>
    <p class="quiet wide">${t("host.rules.hint")}</p>
    <div class="create-form">
      <${Choice} name="channel" form=${form} set=${set} />
      <${Choice} name="confirm" form=${form} set=${set} />
      <${Count} name="seconds" form=${form} set=${set} min="1" max="600" />
      <${Count} name="maxUses" form=${form} set=${set} min="0" max="10" />
      ${rescued &&
      html`<fieldset class="wide">
          <legend>${t("host.rules.triggers")}</legend>
          <label class="check"><input name="manual" type="checkbox" checked=${form.manual} onChange=${set("manual")} /><span>${t("host.rules.manual")}</span></label>
          <div class="create-form">
            <${Count} name="atMost" form=${form} set=${set} min="1" max="1000" optional />
            <${Count} name="atQuestion" form=${form} set=${set} min="1" max="99" optional />
          </div>
        </fieldset>
        <${Choice} name="mechanism" form=${form} set=${set} />
        ${!allBack && html`<${Choice} name="returns" form=${form} set=${set} />`}
        ${counted && html`<${Count} name="number" label=${"host.rules.number." + form.returns} form=${form} set=${set} min="1" max="1000" />`}
        ${!allBack && html`<${Choice} name="selection" form=${form} set=${set} words="host.rescue." />`}
        <label class="check wide"><input name="again" type="checkbox" checked=${form.again} onChange=${set("again")} /><span>${t("host.rules.again")}</span></label>`}
    </div>
  </details>`;
}

function Choice({ name, form, set, words = `host.rules.${name}.` }) {
  return html`<label class="field">
    <span>${t("host.rules." + name)}</span>
    <select name=${name} value=${form[name]} onChange=${set(name)}>
      ${CHOICES[name].map((one) => html`<option key=${one} value=${one}>${t(words + one)}</option>`)}
    </select>
  </label>`;
}

function Count({ name, form, set, min, max, optional, label = "host.rules." + name }) {
  return html`<label class="field">
    <span>${t(label)}</span>
    <input name=${name} type="number" min=${min} max=${max} required=${!optional} value=${form[name]} onInput=${set(name)} />
  </label>`;
}
