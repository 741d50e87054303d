import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { rulesInWords } from "./rules-words.js";

/** "Luật của buổi này": what was agreed, to be read and to be read out. */
export function RulesSummary({ rules, open }) {
  return html`<details class="card rules-summary" open=${open}>
    <summary>${t("host.rules.summary")}</summary>
    <dl>
      ${rulesInWords(rules).map(
        ({ name, says }) => html`<div key=${name}>
          <dt>${t("host.rules.group." + name)}</dt>
          ${says.map((line, i) => html`<dd key=${i}>${line}</dd>`)}
        </div>`,
      )}
    </dl>
  </details>`;
}
