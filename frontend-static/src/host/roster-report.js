import { html } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { readingOf, used, USES } from "./roster-file.js";

const MOST_LISTED = 100;

/** What was guessed, to be corrected: sheet, row of the headings, and what each column holds. */
export function RosterReading({ report, busy, onChange }) {
  const reading = readingOf(report);
  return html`<div class="roster-reading">
    <p class="quiet">${t("roster.read." + report.read.format, { encoding: report.read.encoding })}</p>
    <div class="roster-where">
      ${report.sheets.length > 1 &&
      html`<label class="field">
        <span>${t("roster.sheet")}</span>
        <select name="rosterSheet" disabled=${busy} value=${report.sheet} onChange=${(event) => onChange({ sheet: Number(event.target.value) })}>
          ${report.sheets.map((name, i) => html`<option key=${i} value=${i}>${name}</option>`)}
        </select>
      </label>`}
      <label class="field">
        <span>${t("roster.heading")}</span>
        <input name="rosterHeading" type="number" min="0" max="20000" disabled=${busy} value=${report.heading}
          onChange=${(event) => onChange({ ...reading, heading: Number(event.target.value) || 0 })} />
      </label>
    </div>
    <h3>${t("roster.columns")}</h3>
    <ul class="roster-columns">
      ${report.columns.map(
        (column, i) => html`<li key=${column.letter}>
          <label class="field">
            <span>${t("roster.column", { letter: column.letter })} <span class="quiet">${column.title}</span></span>
            <select name=${"column-" + column.letter} disabled=${busy} value=${column.use} onChange=${(event) => onChange(used(reading, i, event.target.value))}>
              ${USES.map((use) => html`<option key=${use} value=${use}>${t("roster.use." + use)}</option>`)}
            </select>
          </label>
          <p class="quiet roster-samples">${column.samples.filter(Boolean).join(" · ")}</p>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** What the file would do, and row by row what does not fit. */
export function RosterReport({ report }) {
  const { people, reserves, empty, replaces, errors, warnings } = report;
  const hidden = errors + warnings - Math.min(MOST_LISTED, report.problems.length);
  return html`<div class="roster-report" role="status">
      <p>${t("roster.found", { people: formatNumber(people), reserves: formatNumber(reserves), empty: formatNumber(empty) })}</p>
      ${report.newUnits.length > 0 && html`<p>${t("roster.newUnits", { units: report.newUnits.slice(0, 20).join(", ") + (report.newUnits.length > 20 ? "…" : "") })}</p>`}
      ${replaces > 0 && html`<p>${t("roster.replaces", { n: formatNumber(replaces) })}</p>`}
      <p class=${errors > 0 ? "problem" : ""}>${errors > 0 ? t("roster.errors", { n: formatNumber(errors) }) : t("roster.clean")}</p>
      ${warnings > 0 && html`<p>${t("roster.warnings", { n: formatNumber(warnings) })}</p>`}
    </div>
    ${report.problems.length > 0 &&
    html`<div class="scroller" tabindex="0" role="region" aria-label=${t("roster.what")}>
      <table>
        <thead><tr><th scope="col">${t("roster.row")}</th><th scope="col">${t("roster.cell")}</th><th scope="col">${t("roster.what")}</th></tr></thead>
        <tbody>
          ${report.problems.slice(0, MOST_LISTED).map(
            (one, i) => html`<tr key=${i} class=${one.error ? "roster-error" : ""}>
              <td class="number">${one.line || ""}</td>
              <td>${one.cell}</td>
              <td>${one.error && html`<b aria-hidden="true">✕ </b>`}${t("roster.problem." + one.code, { value: one.value })}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${hidden > 0 && html`<p class="quiet">${t("roster.more", { n: formatNumber(hidden) })}</p>`}
    </div>`}
    ${report.preview.length > 0 &&
    html`<div class="scroller" tabindex="0" role="region" aria-label=${t("roster.preview")}>
      <table>
        <caption>${t("roster.preview")}</caption>
        <thead><tr><th scope="col">${t("roster.seat")}</th><th scope="col">${t("roster.name")}</th><th scope="col">${t("roster.unit")}</th></tr></thead>
        <tbody>
          ${report.preview.map(
            (one) => html`<tr key=${one.line}>
              <td class=${one.reserve ? "roster-reserve" : "number"}>${one.reserve ? t("roster.reserve") : one.seat}</td>
              <th scope="row">${one.name}</th>
              <td>${one.unit}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`}`;
}
