import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { today } from "./dates.js";
import { DayField } from "./details.js";
import { Dialog } from "./dialogs.js";
import { typed } from "./floor-fields.js";
import { Problem } from "./problem.js";

export const CARRIED = ["STANDING", "TOP", "RANKED", "NOBODY"];

/** "Trận tiếp theo": the same rules, questions that were not asked, and whoever goes on. */
export function NextGameDialog({ contest, problem, onDone, onClose }) {
  const [form, setForm] = useState({ title: t("host.nextGame.titleOf", { title: contest.title }), playedOn: today(), people: "STANDING", top: "30" });
  const set = (name) => (event) => setForm(typed(form, name, event));
  return html`<${Dialog} title=${t("host.nextGame.cta")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone(nextGame(form));
      }}
    >
      <p class="dialog-text">${t("host.nextGame.hint")}</p>
      <label class="field">
        <span>${t("host.create.name")}</span>
        <input name="title" required maxlength="80" value=${form.title} onInput=${set("title")} />
      </label>
      <${DayField} form=${form} set=${set} />
      <fieldset class="ties">
        <legend>${t("host.nextGame.people")}</legend>
        ${CARRIED.map(
          (one) => html`<label key=${one} class="check">
            <input type="radio" name="people" value=${one} checked=${form.people === one} onChange=${set("people")} />
            <span>${t("host.nextGame." + one)}</span>
          </label>`,
        )}
      </fieldset>
      ${form.people === "TOP" &&
      html`<label class="field">
        <span>${t("host.nextGame.top")}</span>
        <input name="top" type="number" min="1" max="20000" required value=${form.top} onInput=${set("top")} />
      </label>`}
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.nextGame.make")}</button>
      </div>
    </form>
  <//>`;
}

/** What to send: only the first few need a number. */
export const nextGame = ({ title, playedOn, people, top }) => ({ title, playedOn, people, ...(people === "TOP" ? { top: Number(top) } : {}) });
