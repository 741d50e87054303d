import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Dialog } from "./dialogs.js";
import { today } from "./dates.js";
import { Problem } from "./problem.js";

/** Name, organiser and day of a draft, or of a copy, which keeps the organiser. */
export function DetailsDialog({ contest, copy, problem, onDone, onClose }) {
  const [form, setForm] = useState({
    title: copy ? t("host.details.copyOf", { title: contest.title }) : contest.title,
    organiser: contest.organiser,
    playedOn: copy ? today() : contest.playedOn,
    claimBySeatNumber: contest.claimBySeatNumber,
  });
  const set = (name) => (event) => setForm({ ...form, [name]: event.target.type === "checkbox" ? event.target.checked : event.target.value });
  return html`<${Dialog} title=${t(copy ? "host.details.copy" : "host.details.edit")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone(form);
      }}
    >
      ${copy && html`<p class="dialog-text">${t("host.details.copyHint")}</p>`}
      <label class="field">
        <span>${t("host.create.name")}</span>
        <input name="title" required maxlength="80" value=${form.title} onInput=${set("title")} />
      </label>
      ${!copy &&
      html`<label class="field">
        <span>${t("host.create.organiser")}</span>
        <input name="organiser" required maxlength="80" value=${form.organiser} onInput=${set("organiser")} />
      </label>`}
      <label class="field">
        <span>${t("host.create.date")}</span>
        <input name="playedOn" type="date" required value=${form.playedOn} onInput=${set("playedOn")} />
      </label>
      ${!copy &&
      html`<label class="check">
        <input type="checkbox" checked=${form.claimBySeatNumber} onChange=${set("claimBySeatNumber")} />
        <span>${t("host.create.claimBySeat")}</span>
      </label>`}
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t(copy ? "host.details.copyCta" : "host.details.editCta")}</button>
      </div>
    </form>
  <//>`;
}
