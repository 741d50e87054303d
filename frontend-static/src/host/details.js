import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Dialog } from "./dialogs.js";
import { today } from "./dates.js";
import { typed } from "./floor-fields.js";
import { Problem } from "./problem.js";

/** Another evening with the same rules: it needs a name and a day. */
export function CopyDialog({ contest, problem, onDone, onClose }) {
  const [form, setForm] = useState({ title: t("host.details.copyOf", { title: contest.title }), playedOn: today() });
  const set = (name) => (event) => setForm(typed(form, name, event));
  return html`<${Dialog} title=${t("host.details.copy")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone(form);
      }}
    >
      <p class="dialog-text">${t("host.details.copyHint")}</p>
      <label class="field">
        <span>${t("host.create.name")}</span>
        <input name="title" required maxlength="80" value=${form.title} onInput=${set("title")} />
      </label>
      <${DayField} form=${form} set=${set} />
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.details.copyCta")}</button>
      </div>
    </form>
  <//>`;
}

export function DayField({ form, set }) {
  return html`<label class="field">
    <span>${t("host.create.date")}</span>
    <input name="playedOn" type="date" required value=${form.playedOn} onInput=${set("playedOn")} />
  </label>`;
}
