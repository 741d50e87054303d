import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { getAll } from "../net/pages.js";
import { sendFile } from "../net/upload.js";
import { Dialog } from "../host/dialogs.js";
import { today } from "../host/dates.js";
import { countsOf, emptyRow, isReady, KINDS, withRead } from "./declared-model.js";
import { Problem } from "./refusal.js";
import { UnitPicker } from "./unit-picker.js";

const MOST_SHOWN = 12;

/** One activity, its numbers by unit and its evidence, sent together. */
export function DeclareDialog({ unit, hierarchy, onDone, onClose }) {
  const [form, setForm] = useState({ kind: KINDS[0], title: "", heldOn: today(), note: "", testBefore: "", testAfter: "" });
  const [organiser, setOrganiser] = useState(unit);
  const [rows, setRows] = useState([emptyRow(unit)]);
  const [files, setFiles] = useState([]);
  const [contests, setContests] = useState([]);
  const [unread, setUnread] = useState([]);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const training = form.kind === "TRAINING";
  useEffect(() => {
    if (training) getAll("/api/contests").then(setContests, setProblem);
  }, [training]);
  const set = (name) => (event) => setForm({ ...form, [name]: event.target.value });
  const change = (i, fields) => setRows(rows.map((row, at) => (at === i ? { ...row, ...fields } : row)));

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

  const readFile = (file) =>
    attempt(async () => {
      const read = await sendFile(`/api/participation/declared/read?unit=${organiser.unit}&heldOn=${form.heldOn}`, file);
      setRows(withRead(rows, read.counts));
      setUnread(read.problems);
    });

  const submit = (event) => {
    event.preventDefault();
    attempt(async () => {
      const tests = training && form.testBefore ? { testBefore: Number(form.testBefore), testAfter: Number(form.testAfter) } : {};
      const made = await post("/api/participation/declared", { kind: form.kind, title: form.title.trim(), heldOn: form.heldOn, unit: organiser.unit, note: form.note.trim(), ...tests, counts: countsOf(rows) });
      try {
        for (const file of files) await sendFile(`/api/participation/declared/${made.declaration.id}/evidence?name=${encodeURIComponent(file.name)}`, file);
        onDone(null);
      } catch (refusal) {
        onDone(refusal); // it is declared and waits for evidence: the list says so
      }
    });
  };

  const contest = (name) => html`<label class="field"><span>${t("declared." + name)}</span>
    <select name=${name} value=${form[name]} onChange=${set(name)}>
      <option value="">${t("declared.noTest")}</option>
      ${contests.map((one) => html`<option key=${one.id} value=${String(one.id)}>${one.title}</option>`)}
    </select>
  </label>`;
  return html`<${Dialog} title=${t("declared.add")} wide=${true} onClose=${onClose}>
    <form class="declare" onSubmit=${submit}>
      <div class="two">
        <label class="field"><span>${t("declared.kind")}</span><select name="kind" value=${form.kind} onChange=${set("kind")}>${KINDS.map((one) => html`<option key=${one} value=${one}>${t("declared.kind." + one)}</option>`)}</select></label>
        <label class="field"><span>${t("declared.heldOn")}</span><input type="date" name="heldOn" required max=${today()} value=${form.heldOn} onInput=${set("heldOn")} /></label>
      </div>
      <label class="field"><span>${t("declared.title")}</span><input name="title" required maxlength="200" value=${form.title} onInput=${set("title")} /></label>
      <${UnitPicker} name="organiser" label=${t("declared.unit")} hierarchy=${hierarchy} asOf=${form.heldOn} picked=${organiser} onPick=${setOrganiser} />
      ${training && html`<div class="two">${contest("testBefore")}${contest("testAfter")}</div>`}
      <fieldset>
        <legend>${t("declared.counts")}</legend>
        ${rows.map((row, i) => html`<div class="declare-row" key=${i}>
          <${UnitPicker} name=${"unit" + i} label=${t("union.head.unit")} hierarchy=${hierarchy} asOf=${form.heldOn} picked=${row.unit} onPick=${(hit) => change(i, { unit: hit })} />
          ${["people", "attempts", "passed"].map((name) => html`<label class="field" key=${name}><span>${t("declared." + name)}</span><input type="number" name=${name + i} min=${name === "passed" ? 0 : 1} max="1000000" step="1" value=${row[name]} onInput=${(e) => change(i, { [name]: e.target.value })} /></label>`)}
        </div>`)}
        <div class="union-tools">
          <button type="button" class="button small" onClick=${() => setRows([...rows, emptyRow()])}>${t("declared.moreUnits")}</button>
          ${organiser && html`<label class="field"><span>${t("declared.fromFile")}</span><input type="file" name="countsFile" accept=".xlsx,.csv" onClick=${(e) => (e.target.value = "")} onChange=${(e) => e.target.files[0] && readFile(e.target.files[0])} /></label>`}
        </div>
        ${unread.length > 0 && html`<ul class="problem" role="alert">${unread.slice(0, MOST_SHOWN).map((one, i) => html`<li key=${i}>${t("declared.line", { line: one.line })} ${t("declared.problem." + one.code, { value: one.value })}</li>`)}</ul>`}
      </fieldset>
      <label class="field"><span>${t("declared.evidence")}</span><input type="file" name="evidence" multiple required accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx,.csv" onChange=${(e) => setFiles([...e.target.files])} /></label>
      <p class="quiet">${t("declared.evidenceHint")}</p>
      <label class="field"><span>${t("declared.note")}</span><input name="note" maxlength="1000" value=${form.note} onInput=${set("note")} /></label>
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary" disabled=${busy || !organiser || !isReady(rows)}>${t("declared.save")}</button>
      </div>
    </form>
  <//>`;
}
