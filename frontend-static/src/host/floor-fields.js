import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";

/** The next form after somebody typed into or ticked the field of this name. */
export const typed = (form, name, event) => ({
  ...form,
  [name]: event.target.type === "checkbox" ? event.target.checked : event.target.value,
});

export function SeatsField({ form, set }) {
  return html`<label class="field">
    <span>${t("host.create.seats")}</span>
    <input name="seats" type="number" min="2" max="1000" required value=${form.seats} onInput=${set("seats")} />
  </label>`;
}

/** Units and the pasted roster. */
export function PeopleFields({ form, set, open }) {
  return html`<label class="field wide">
      <span>${t("host.create.units")}</span>
      <textarea name="units" rows="4" value=${form.units} onInput=${set("units")}></textarea>
      <small class="quiet">${t("host.create.unitsHint")}</small>
    </label>
    <details class="wide" open=${open}>
      <summary>${t("host.create.roster")}</summary>
      <label class="field">
        <span class="quiet">${t("host.create.rosterHint")}</span>
        <textarea name="roster" rows="6" value=${form.roster} onInput=${set("roster")}></textarea>
      </label>
    </details>`;
}

/** The units that somebody typed, one a line. */
export const unitsOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
