import { html, useState } from "../lib/ui.js";
import { formatNumber, hasText, t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { sendFile } from "../net/upload.js";
import { PrintButton } from "../host/print-button.js";
import { changesUnits, member } from "./rights.js";
import { Problem } from "./refusal.js";

const MOST_SHOWN = 100;

/** Units from a file, looked at before anything is done, and into files. */
export function UnitFiles({ hierarchy, empty, onImported }) {
  const [file, setFile] = useState(null);
  const [report, setReport] = useState(null);
  const [done, setDone] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);

  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  const choose = (chosen) => {
    setFile(chosen || null);
    setReport(null);
    setDone(null);
    if (chosen) attempt(async () => setReport(await sendFile("/api/units/import/dry-run", chosen)));
  };
  const finish = (brought) => {
    setReport(null);
    setFile(null);
    setDone(brought.report);
    onImported();
  };
  const bring = () => attempt(async () => finish(await sendFile("/api/units/import?generation=" + report.generation, file)));
  const sample = () => attempt(async () => finish(await post("/api/units/sample")));

  const mayChange = changesUnits(member.value);
  return html`<details class="card files" open=${empty}>
    <summary>${t("units.files")}</summary>
    <p class="quiet">${t("units.files.hint")}</p>
    <div class="union-tools">
      <${PrintButton} path="/api/units/template.xlsx">${t("units.files.template")}<//>
      <${PrintButton} path=${"/api/units/export.xlsx?hierarchy=" + hierarchy}>${t("units.files.xlsx")}<//>
      <${PrintButton} path=${"/api/units/export.csv?hierarchy=" + hierarchy}>${t("units.files.csv")}<//>
      ${mayChange && empty && html`<button class="button small" disabled=${busy} onClick=${sample}>${t("units.files.sample")}</button>`}
      ${mayChange && html`<label class="field"><span>${t("units.files.choose")}</span><input type="file" name="unitFile" accept=".xlsx,.csv,.txt" onClick=${(e) => (e.target.value = "")} onChange=${(e) => choose(e.target.files[0])} /></label>`}
    </div>
    ${busy && html`<p role="status">${t("units.files.reading")}</p>`}
    <${Problem} refusal=${problem} />
    ${done && html`<p role="status" class="approve">${t("units.files.done", { n: formatNumber(done.added + done.changed) })}</p>`}
    ${report &&
    html`<${Report} report=${report} />
      <div class="actions"><button class="button primary" disabled=${busy || report.errors > 0 || report.added + report.changed + report.lines === 0} onClick=${bring}>${t("units.files.bring", { n: formatNumber(report.added + report.changed) })}</button></div>`}
  </details>`;
}

/** What the file would change. */
function Report({ report }) {
  const count = (name) => html`<li>${t("units.report." + name, { n: formatNumber(report[name]) })}</li>`;
  return html`<div role="status">
    <ul>${["added", "changed", "unchanged", "refused", "lines"].map(count)}</ul>
    ${report.problems.length > 0 && html`<ul class="problem">${report.problems.slice(0, MOST_SHOWN).map((one, i) => html`<li key=${i}>${place(one)} ${hasText("unitfile." + one.code) ? t("unitfile." + one.code, { value: one.value }) : `${one.code} ${one.value}`}</li>`)}</ul>`}
    <ul>${report.rows.slice(0, MOST_SHOWN).map((row) => html`<li key=${row.line}>${t("units.report.row", { line: row.line, state: t("units.state." + row.state), name: row.name })} <span class="quiet">${row.fields.map((one) => (hasText("unitcolumn." + one) ? t("unitcolumn." + one) : one)).join(", ")}</span></li>`)}</ul>
  </div>`;
}

const place = (one) => (one.line > 0 ? t("units.report.line", { sheet: t("units.sheet." + one.sheet), line: one.cell || one.line }) : "");
