import { html, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { ApiError } from "../net/api.js";
import { sendFile } from "../net/upload.js";
import { PrintButton } from "./print-button.js";
import { Problem } from "./problem.js";
import { MOST_BYTES, query, readingOf } from "./roster-file.js";
import { RosterReading, RosterReport } from "./roster-report.js";

/** The people of a draft from a file: chosen, looked through by the server, corrected, imported as a whole. */
export function RosterImport({ contest, onImported }) {
  const path = `/api/contests/${contest.id}/roster`;
  const [file, setFile] = useState(null);
  const [report, setReport] = useState(null);
  const [addUnits, setAddUnits] = useState(contest.units.length <= 1);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(null);

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

  const check = (chosen, reading, units) =>
    attempt(async () => {
      if (chosen.size > MOST_BYTES) throw new ApiError(0, "FILE_TOO_LARGE");
      setReport(await sendFile(path + "/check" + query(reading, units), chosen));
    });

  const choose = (chosen) => {
    if (!chosen || busy) return;
    setFile(chosen);
    setReport(null);
    setDone(null);
    check(chosen, null, addUnits);
  };

  const bring = () =>
    attempt(async () => {
      const brought = await sendFile(path + "/import" + query(readingOf(report), addUnits), file);
      setReport(null);
      setFile(null);
      await onImported();
      setDone(brought.people);
    });

  return html`<details class="card roster">
    <summary>${t("roster.title")}</summary>
    <p class="quiet">${t("roster.hint")}</p>
    <div class="roster-templates">
      <${PrintButton} path=${path + "/template.xlsx"}>${t("roster.templateXlsx")}<//>
      <${PrintButton} path=${path + "/template.csv"}>${t("roster.templateCsv")}<//>
    </div>
    <${Drop} name=${file && file.name} onFile=${choose} />
    ${busy && html`<p role="status">${t("roster.reading")}</p>`}
    <${Problem} refusal=${problem} />
    ${done != null && html`<p class="approve" role="status">${t("roster.done", { n: formatNumber(done) })}</p>`}
    ${report &&
    html`<${RosterReading} report=${report} busy=${busy} onChange=${(reading) => check(file, reading, addUnits)} />
      <label class="check">
        <input type="checkbox" name="addUnits" checked=${addUnits} disabled=${busy}
          onChange=${(event) => {
            setAddUnits(event.target.checked);
            check(file, readingOf(report), event.target.checked);
          }} />
        <span>${t("roster.addUnits")}</span>
      </label>
      <${RosterReport} report=${report} />
      <div class="actions">
        <button type="button" class="button primary" disabled=${busy || report.errors > 0} onClick=${bring}>
          ${t("roster.import", { n: formatNumber(report.people) })}
        </button>
      </div>`}
  </details>`;
}

/** A field for one file, which may also be dropped on it. */
function Drop({ name, onFile }) {
  const [over, setOver] = useState(false);
  const drag = (is) => (event) => {
    event.preventDefault();
    setOver(is);
  };
  return html`<label class=${"roster-drop" + (over ? " over" : "")} onDragOver=${drag(true)} onDragLeave=${drag(false)}
    onDrop=${(event) => {
      drag(false)(event);
      onFile(event.dataTransfer.files[0]);
    }}>
    <span>${name ? html`<b>${name}</b> · ${t("roster.again")}` : t("roster.choose")}</span>
    <input type="file" class="visually-hidden" name="rosterFile" accept=".xlsx,.csv,.txt,.tsv"
      onChange=${(event) => {
        onFile(event.target.files[0]);
        event.target.value = "";
      }} />
  </label>`;
}
