import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { today } from "../host/dates.js";
import { Dialog } from "../host/dialogs.js";
import { Problem } from "./refusal.js";
import { bodyOf, formOf, TYPES, uuidOf } from "./change-form.js";
import { UnitPicker } from "./unit-picker.js";

const newId = () => uuidOf(crypto.getRandomValues(new Uint8Array(16)));

/** One thing said about units: what, from which day, by which decree. */
export function ChangeDialog({ kind, self, hierarchy, generation, children = 0, onDone, onClose }) {
  const [form, setForm] = useState(formOf(kind, self, today()));
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const set = (fields) => setForm({ ...form, ...fields });

  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await post("/api/units/changes", bodyOf(kind, form, self, { generation, hierarchy, children, newId }));
      onDone();
      onClose();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  return html`<${Dialog} title=${t("units.act." + kind) + (self ? ": " + self.name : "")} onClose=${onClose}>
    <form class="change-form" onSubmit=${submit}>
      <p class="quiet">${t("units.hint." + kind)}</p>
      <${Fields} kind=${kind} form=${form} set=${set} hierarchy=${hierarchy} children=${children} />
      ${kind !== "ALIAS" &&
      html`<div class="two">
        <label class="field"><span>${t("units.field.on")}</span><input type="date" name="on" required value=${form.on} onInput=${(e) => set({ on: e.target.value })} /></label>
        <${Words} name="decree" most="200" form=${form} set=${set} />
      </div>`}
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class=${"button " + (kind === "DISSOLVE" ? "danger" : "primary")} disabled=${busy || (kind === "MERGE" && !form.into && form.others.length === 0)}>${t("units.act." + kind)}</button>
      </div>
    </form>
  <//>`;
}

function Words({ name, most, required, form, set }) {
  return html`<label class="field"><span>${t("units.field." + name)}</span><input name=${name} maxlength=${most} required=${required} value=${form[name]} onInput=${(e) => set({ [name]: e.target.value })} /></label>`;
}

function TypeField({ value, onChange }) {
  return html`<label class="field"><span>${t("units.field.type")}</span>
    <select name="type" value=${value} onChange=${(e) => onChange(e.target.value)}>${TYPES.map((one) => html`<option key=${one} value=${one} selected=${one === value}>${t("units.type." + one)}</option>`)}</select>
  </label>`;
}

function Fields({ kind, form, set, hierarchy, children }) {
  const words = (name, most, required) => html`<${Words} name=${name} most=${most} required=${required} form=${form} set=${set} />`;
  const type = html`<${TypeField} value=${form.type} onChange=${(one) => set({ type: one })} />`;
  const pick = (name, optional) => html`<${UnitPicker} name=${name} label=${t("units.field." + name)} hierarchy=${hierarchy} asOf=${form.on} picked=${form[name]} optional=${optional} onPick=${(one) => set({ [name]: one })} />`;
  if (kind === "CREATE") return html`${words("name", 120, true)} ${type}<div class="two">${words("shortName", 60)} ${words("adminCode", 20)}</div>`;
  if (kind === "RENAME") return html`${words("name", 120, true)} ${words("shortName", 60)}`;
  if (kind === "RETYPE") return type;
  if (kind === "REPARENT") return pick("parent", true);
  if (kind === "MERGE") {
    return html`<ul>${form.others.map((one) => html`<li key=${one.unit} class="picked"><span><b>${one.name}</b> <span class="quiet">${[...one.path].reverse().join(" · ")}</span></span><button type="button" class="button small" onClick=${() => set({ others: form.others.filter((other) => other !== one) })}>${t("units.leaveOut")}</button></li>`)}</ul>
      <${UnitPicker} name="others" label=${t("units.field.others")} hierarchy=${hierarchy} asOf=${form.on} picked=${null} onPick=${(one) => one && set({ others: [...form.others.filter((other) => other.unit !== one.unit), one] })} />
      ${pick("into", true)}
      ${!form.into && html`${words("name", 120, true)} ${type}`}`;
  }
  if (kind === "SPLIT") return html`<${Parts} form=${form} set=${set} children=${children} />`;
  if (kind === "DISSOLVE") return html`${children > 0 && pick("childrenTo", false)} ${pick("contestsTo", true)}`;
  return html`${words("alias", 120, true)}<label class="field"><span>${t("units.field.until")}</span><input type="date" name="until" value=${form.until} onInput=${(e) => set({ until: e.target.value })} /></label>`;
}

const MOST_PARTS = 20;

function Parts({ form, set, children }) {
  const patched = (at, fields) => set({ parts: form.parts.map((part, i) => (i === at ? { ...part, ...fields } : part)) });
  return html`${form.parts.map(
      (part, i) => html`<div class="part-row" key=${i}>
        <label class="field"><span>${t("units.part", { n: i + 1 })}</span><input name="part" required maxlength="120" value=${part.name} onInput=${(e) => patched(i, { name: e.target.value })} /></label>
        <${TypeField} value=${part.type} onChange=${(one) => patched(i, { type: one })} />
        <label class="field"><span>${t("units.share")}</span><input name="share" type="number" min="0.001" max="100" step="0.001" value=${part.share} onInput=${(e) => patched(i, { share: e.target.value })} /></label>
      </div>`,
    )}
    <div class="actions">
      <button type="button" class="button small" disabled=${form.parts.length <= 2} onClick=${() => set({ parts: form.parts.slice(0, -1), childrenPart: 0 })}>${t("units.part.less")}</button>
      <button type="button" class="button small" disabled=${form.parts.length >= MOST_PARTS} onClick=${() => set({ parts: [...form.parts, { name: "", type: form.parts[0].type, share: "" }] })}>${t("units.part.more")}</button>
    </div>
    <label class="field"><span>${t(children > 0 ? "units.part.heir" : "units.part.contests")}</span>
      <select name="heir" value=${String(form.childrenPart)} onChange=${(e) => set({ childrenPart: Number(e.target.value) })}>${form.parts.map((part, i) => html`<option key=${i} value=${String(i)}>${part.name || t("units.part", { n: i + 1 })}</option>`)}</select>
    </label>`;
}
