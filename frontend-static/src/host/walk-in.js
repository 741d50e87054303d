import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Dialog } from "./dialogs.js";

/** A walk-in takes a seat that nobody came for, until question 1 opens. */
export function WalkInDialog({ view, onDone, onClose }) {
  const [name, setName] = useState("");
  const [unit, setUnit] = useState(0);
  const [seat, setSeat] = useState("");
  return html`<${Dialog} title=${t("host.walkIn.title")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone({ do: "walkIn", seat: seat === "" ? null : Number(seat), name: name.trim(), unit: Number(unit) });
      }}
    >
      <label class="field">
        <span>${t("host.walkIn.name")}</span>
        <input name="name" required maxlength="60" value=${name} onInput=${(e) => setName(e.target.value)} />
      </label>
      <label class="field">
        <span>${t("host.walkIn.unit")}</span>
        <select name="unit" value=${unit} onChange=${(e) => setUnit(e.target.value)}>
          ${view.units.map((label, i) => html`<option key=${i} value=${i}>${label}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>${t("host.walkIn.seat")}</span>
        <input name="seat" type="number" min="1" value=${seat} onInput=${(e) => setSeat(e.target.value)} />
      </label>
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.walkIn.cta")}</button>
      </div>
    </form>
  <//>`;
}
