import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { PrintButton } from "./print-button.js";

const ZONES = 4; // as many referees as a ward's evening has
const MOST_ZONES = 99;

/** Everything that is printed before the evening. The QR codes hold secrets: the files are handed over, never linked. */
export function PrintPanel({ contest }) {
  const rows = Math.ceil(contest.seats / contest.columns);
  const [form, setForm] = useState({ seats: "", zones: String(Math.min(ZONES, rows)), address: "" });
  const set = (name) => (event) => setForm({ ...form, [name]: event.target.value });
  const path = (paper, wishes = {}) => {
    const query = new URLSearchParams(Object.entries(wishes).filter(([, value]) => value.trim())).toString();
    return `/api/contests/${contest.id}/print/${paper}.pdf${query ? "?" + query : ""}`;
  };
  const field = (name, more) => html`<label class="field">
    <span>${t("host.print." + name)}</span>
    <input name=${"print-" + name} value=${form[name]} onInput=${set(name)} placeholder=${t("host.print." + name + "Auto")} ...${more} />
  </label>`;
  const piece = (name, path, extra) => html`<li class="print-piece">
    <div>
      <h3>${t("host.print." + name)}</h3>
      <p class="quiet">${t(`host.print.${name}Hint`)}</p>
      ${extra}
    </div>
    <${PrintButton} path=${path}>${t("host.print.cta")}<//>
  </li>`;
  return html`<details class="card print">
    <summary>${t("host.print.title")}</summary>
    ${contest.code &&
    html`<div class="print-address">
      ${field("address", { maxlength: 80, inputmode: "url" })}
      <p class="quiet">${t("host.print.addressHint")}</p>
    </div>`}
    <ul>
      ${contest.code && piece("cards", path("seat-cards", { seats: form.seats, address: form.address }), field("seats", { maxlength: 200 }))}
      ${contest.code && piece("poster", path("poster", { address: form.address }))}
      ${piece("table", path("seat-table"))}
      ${piece("sheets", path("referee-sheets", { zones: form.zones }), field("zones", { type: "number", min: 1, max: Math.min(rows, MOST_ZONES) }))}
      ${!contest.hidden && piece("key", path("answer-key"))}
    </ul>
  </details>`;
}
