import { html, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { put } from "../net/api.js";
import { formatDate, today } from "../host/dates.js";
import { More, usePages } from "../host/paged-list.js";
import { Problem } from "./refusal.js";
import { member, writes } from "./rights.js";
import { queryOf } from "./wish.js";

/** How many members a unit has, with the day and the source of each figure. */
export function Members({ unit }) {
  const known = usePages("/api/members" + queryOf({ unit }));
  const [form, setForm] = useState({ asOf: today(), members: "", source: "" });
  const [problem, setProblem] = useState(null);
  const set = (name) => (event) => setForm({ ...form, [name]: event.target.value });

  async function submit(event) {
    event.preventDefault();
    setProblem(null);
    try {
      await put("/api/members", { unit, asOf: form.asOf, members: Number(form.members), source: form.source.trim() });
      setForm({ ...form, members: "" });
      await known.load();
    } catch (refusal) {
      setProblem(refusal);
    }
  }

  return html`<section class="card">
    <h2>${t("members.title")}</h2>
    <p class="quiet">${t("members.hint")}</p>
    ${writes(member.value) && html`<form class="union-tools" onSubmit=${submit}>
      <label class="field"><span>${t("members.count")}</span><input type="number" name="members" required min="0" max="100000000" step="1" value=${form.members} onInput=${set("members")} /></label>
      <label class="field"><span>${t("members.asOf")}</span><input type="date" name="membersAsOf" required max=${today()} value=${form.asOf} onInput=${set("asOf")} /></label>
      <label class="field"><span>${t("members.source")}</span><input name="source" required maxlength="200" value=${form.source} onInput=${set("source")} /></label>
      <button class="button primary">${t("targets.save")}</button>
    </form>`}
    <${Problem} refusal=${problem || known.problem} />
    <ul class="unit-panel">${(known.items || []).map((one) => html`<li key=${one.asOf + one.computed}><b>${formatNumber(one.members)}</b> <span class="quiet">${formatDate(one.asOf)} · ${one.computed ? t("members.computed") : one.source}</span></li>`)}</ul>
    <${More} list=${known} />
  </section>`;
}
