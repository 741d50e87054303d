import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { LETTERS } from "../elements/sign.js";
import { Findings } from "./field.js";
import { findingsOf } from "./model.js";

/**
 * A list of short texts: options, steps, accepted answers. Items can be added, removed and moved.
 * @param {{name: string, label: string, values: string[], least?: number, most?: number, numbered?: "letters" | "numbers", onChange: (values: string[], from: (number | undefined)[]) => void,
 *   findings: any[], extra?: (index: number) => any, fixed?: boolean}} props `extra` stands before an item, for example a mark of the key; `from` tells where each
 *   item stood before the change, undefined for a new one: letters follow their items
 */
export function TextList({ name, label, values, least = 0, most = 20, numbered, onChange, findings, extra, fixed }) {
  const places = values.map((_, i) => i);
  const put = (index, text) => onChange(values.map((one, i) => (i === index ? text : one)), places);
  const move = (from) => onChange(from.map((i) => values[i]), from);
  const swap = (index) => move(places.map((i) => (i === index ? i - 1 : i === index - 1 ? index : i)));
  return html`<fieldset class="text-list wide">
    <legend>${label}</legend>
    <ol>
      ${values.map(
        (text, i) => html`<li key=${i}>
          ${numbered && html`<b class="text-list-mark">${numbered === "letters" ? LETTERS[i] : i + 1}</b>`} ${extra && extra(i)}
          <input
            name=${name + i}
            aria-label=${t("bank.item", { label, n: numbered === "letters" ? LETTERS[i] : i + 1 })}
            value=${text}
            onInput=${(e) => put(i, e.target.value)}
          />
          ${!fixed &&
          html`<button type="button" class="plain" disabled=${i === 0} aria-label=${t("bank.itemUp", { n: i + 1 })} onClick=${() => swap(i)}>↑</button>
            <button
              type="button"
              class="plain"
              disabled=${values.length <= least}
              aria-label=${t("bank.itemRemove", { n: i + 1 })}
              onClick=${() => move(places.filter((j) => j !== i))}
            >
              ✕
            </button>`}
        </li>`,
      )}
    </ol>
    <${Findings} findings=${findingsOf(findings, name)} />
    ${!fixed &&
    values.length < most &&
    html`<button type="button" class="button small" onClick=${() => onChange([...values, ""], [...places, undefined])}>${t("bank.itemAdd", { label })}</button>`}
  </fieldset>`;
}
