import { html, useState } from "../lib/ui.js";
import { formatNumber, language, t } from "../i18n/texts.js";
import { getAll } from "../net/pages.js";
import { fetchFile, save } from "../net/download.js";
import { sendFile } from "../net/upload.js";
import { TOPICS } from "./model.js";
import { BankProblem } from "./refusal.js";

const READ = ["auto", "gift", "moodle", "aiken", "qti", "xlsx", "kahoot", "wayground", "yaml", "json"];
const WRITTEN = READ.slice(1);
const MOST_SHOWN = 200;

/** Questions from a file, looked at before they become drafts, and the bank as a file. */
export function FileTools({ onImported }) {
  return html`<details class="card files">
    <summary>${t("bank.files")}</summary>
    <${Import} onImported=${onImported} />
    <${Export} />
  </details>`;
}

const select = (label, value, values, words, onChange) => html`<label class="field">
  <span>${label}</span>
  <select value=${value} onChange=${(e) => onChange(e.target.value)}>
    ${values.map((one) => html`<option key=${one} value=${one}>${t(words + one)}</option>`)}
  </select>
</label>`;

function Import({ onImported }) {
  const [file, setFile] = useState(null);
  const [format, setFormat] = useState("auto");
  const [topic, setTopic] = useState("T1");
  const [report, setReport] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);

  async function send(dryRun) {
    setBusy(true);
    setProblem(null);
    try {
      const query = new URLSearchParams({ format, topic, dryRun: String(dryRun), lang: language.value });
      setReport(await sendFile("/api/questions/import?" + query, file));
      if (!dryRun) onImported();
    } catch (refusal) {
      setReport(null);
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  // What was looked at was read otherwise: it has to be looked at again.
  const otherwise = (set) => (chosen) => {
    set(chosen);
    setReport(null);
  };
  const ready = report && report.dryRun && !report.failure && report.taken > 0;
  return html`<section class="files-part">
    <h2>${t("bank.import.title")}</h2>
    <p class="quiet">${t("bank.import.hint")} <a href="/api/questions/template.xlsx" download target="_blank">${t("bank.import.template")}</a></p>
    <div class="tools">
      ${select(t("bank.files.format"), format, READ, "bank.format.", otherwise(setFormat))} ${select(t("bank.import.topic"), topic, TOPICS, "bank.topic.", otherwise(setTopic))}
      <label class="field">
        <span>${t("bank.import.file")}</span>
        <input
          type="file"
          name="questions"
          onClick=${(event) => (event.target.value = "")}
          onChange=${(event) => {
            setFile(event.target.files[0] || null);
            setReport(null);
          }}
        />
      </label>
      <button class="button small" disabled=${!file || busy} onClick=${() => send(true)}>${t("bank.import.check")}</button>
      <button class="button small primary" disabled=${!ready || busy} onClick=${() => send(false)}>${t("bank.import.cta", { n: formatNumber(ready ? report.taken : 0) })}</button>
    </div>
    <${BankProblem} refusal=${problem} />
    ${report && html`<${Report} report=${report} />`}
  </section>`;
}

/** What became of the file, question by question. */
function Report({ report }) {
  return html`<div role="status" class="import-report">
    ${report.failure && html`<p class="problem">${report.failure.message}</p>`}
    <p><b>${t(report.dryRun ? "bank.import.would" : "bank.import.done", { taken: formatNumber(report.taken), refused: formatNumber(report.refused) })}</b></p>
    <ol class="version-list">
      ${report.items.slice(0, MOST_SHOWN).map(
        (one) => html`<li key=${one.number}>
          <b>${one.number}</b> ${one.id ? html`<a href=${"#/questions/" + idOf(one.id)}>${idOf(one.id)}</a>` : null}
          <span>${one.title}</span> <span class="quiet">${one.file || ""} ${t("bank.import.line", { line: one.line })}</span>
          ${[...one.problems.map((told) => ["ERROR", told]), ...one.warnings.map((told) => ["WARNING", told])].map(
            ([level, told], i) => html`<span key=${i} class=${"said finding-" + level}>${t("bank.finding." + level)} ${told.message}</span>`,
          )}
        </li>`,
      )}
    </ol>
    ${report.items.length > MOST_SHOWN && html`<p class="quiet">${t("bank.review.more", { n: formatNumber(report.items.length - MOST_SHOWN) })}</p>`}
  </div>`;
}

const idOf = (id) => (id && id.value) || id;

function Export() {
  const [format, setFormat] = useState("yaml");
  const [topic, setTopic] = useState("all");
  const [losses, setLosses] = useState(null);
  const [problem, setProblem] = useState(null);
  const query = () => new URLSearchParams(topic === "all" ? { format } : { format, topic });

  async function download() {
    setProblem(null);
    try {
      setLosses(await getAll("/api/questions/export/losses?lang=" + language.value + "&" + query()));
      const { file, name } = await fetchFile("/api/questions/export?" + query(), {}, () => {});
      save(file, name);
    } catch (refusal) {
      setProblem(refusal);
    }
  }

  return html`<section class="files-part">
    <h2>${t("bank.export.title")}</h2>
    <p class="quiet">${t("bank.export.hint")}</p>
    <div class="tools">
      ${select(t("bank.files.format"), format, WRITTEN, "bank.format.", setFormat)} ${select(t("bank.filter.topic"), topic, ["all", ...TOPICS], "bank.topic.", setTopic)}
      <button class="button small" onClick=${download}>${t("bank.export.cta")}</button>
    </div>
    <${BankProblem} refusal=${problem} />
    <p role="status" class="quiet">${losses && (losses.length === 0 ? t("bank.export.whole") : t("bank.export.losses", { n: formatNumber(losses.length) }))}</p>
  </section>`;
}
