import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { when } from "./when.js";

/** Who did what and when, the newest first. */
export function History({ dossier }) {
  return html`<section class="card">
    <h2>${t("bank.history.title")}</h2>
    ${dossier.events.length === 0 && html`<p class="quiet">${t("bank.history.none")}</p>`}
    <ol class="version-list">
      ${[...dossier.events].reverse().map(
        (one) => html`<li key=${one.number}>
          <span class="quiet">${when(one.at)}</span> <b>${one.by}</b> ${t("bank.event." + one.kind, { version: one.version })}
          ${one.note && html`<span class="said">${one.note}</span>`}
        </li>`,
      )}
    </ol>
  </section>`;
}

/** What curators say to each other about a question. */
export function Comments({ dossier, onSay }) {
  const [text, setText] = useState("");
  const say = (event) => {
    event.preventDefault();
    onSay(text).then((said) => said && setText(""));
  };
  return html`<section class="card">
    <h2>${t("bank.comments.title")}</h2>
    <ol class="version-list">
      ${dossier.comments.map(
        (one, i) => html`<li key=${i}>
          <span class="quiet">${when(one.at)}</span> <b>${one.by}</b> <span class="quiet">${t("bank.version", { version: one.version })}</span>
          <span class="said">${one.text}</span>
        </li>`,
      )}
    </ol>
    <form class="reason" onSubmit=${say}>
      <label class="field">
        <span>${t("bank.comments.label")}</span>
        <textarea name="comment" rows="2" maxlength="2000" required value=${text} onInput=${(e) => setText(e.target.value)}></textarea>
      </label>
      <div class="actions"><button class="button small">${t("bank.comments.cta")}</button></div>
    </form>
  </section>`;
}
