import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, put } from "../net/api.js";
import { formatDate } from "../host/dates.js";
import { More, usePages } from "../host/paged-list.js";
import { newest } from "../net/newest.js";
import { getAll } from "../net/pages.js";
import { Problem } from "./refusal.js";
import { member, writes } from "./rights.js";
import { UnitPicker } from "./unit-picker.js";
import { queryOf } from "./wish.js";

const RULES = ["PICKED", "PARENT_COMMUNE"];

/** Contests, so that each can be said which units it counts for. */
export function CountingList() {
  const contests = usePages("/api/contests");
  const [uncounted, setUncounted] = useState(new Map());
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    getAll("/api/participation/uncounted").then((all) => setUncounted(new Map(all.map((one) => [one.contest, one.failed]))), setProblem);
  }, []);
  const state = (id) => uncounted.has(id) && (uncounted.get(id) ? html`<strong>${t("counting.failed")}</strong>` : html`<span class="quiet">${t("counting.waiting")}</span>`);
  return html`<main class="board">
    <h1 class="loud">${t("union.nav.counting")}</h1>
    <p class="quiet">${t("counting.listHint")}</p>
    <${Problem} refusal=${problem || contests.problem} />
    ${contests.items && contests.items.length === 0 && html`<p>${t("counting.none")}</p>`}
    <ul class="contest-list">${(contests.items || []).map((one) => html`<li key=${one.id}><a class="card contest-card" href=${"#/contests/" + one.id}><span class="contest-title">${one.title}</span><span class="quiet">${one.organiser} · ${formatDate(one.playedOn)}</span>${state(one.id)}</a></li>`)}</ul>
    <${More} list=${contests} />
  </main>`;
}

/** For whom a contest was held, and which unit of the tree each of its units is. Names are suggested, none is taken by itself. */
export function CountingPage({ id }) {
  const [contest, setContest] = useState(null);
  const [form, setForm] = useState(null);
  const [problem, setProblem] = useState(null);
  const [saved, setSaved] = useState(false);
  const [latest] = useState(newest);
  const mayWrite = writes(member.value);

  const named = (unit, asOf) => (unit ? get("/api/units/tree" + queryOf({ unit, asOf })).then((page) => ({ unit, name: page.unit.name, path: page.path.slice(0, -1).map((one) => one.name) })) : Promise.resolve(null));

  async function show(settings) {
    const asOf = settings.playedOn;
    setContest({ title: settings.title, playedOn: asOf });
    const organiser = await named(settings.organiser, asOf);
    const units = await Promise.all(settings.units.map(async (one) => ({ ...one, picked: await named(one.node, asOf) })));
    setForm({ organiser, rule: settings.rule, units });
  }
  useEffect(() => {
    get(`/api/contests/${id}/counting`).then(show).catch(setProblem);
  }, [id]);

  async function save(next) {
    setProblem(null);
    setSaved(false);
    try {
      const body = { organiser: next.organiser ? next.organiser.unit : null, rule: next.rule, units: next.units.map((one) => ({ unit: one.unit, node: one.picked ? one.picked.unit : null })) };
      await show(await put(`/api/contests/${id}/counting`, body));
      setSaved(true);
    } catch (refusal) {
      setProblem(refusal);
    }
  }
  const change = (patch) => {
    setSaved(false);
    setForm(patch);
  };
  const patched = (unit, picked) => change((now) => ({ ...now, units: now.units.map((one) => (one.unit === unit ? { ...one, picked } : one)) }));

  /** Names below another organiser are looked for at once; nothing is saved before the button. */
  function organise(organiser) {
    change((now) => ({ ...now, organiser }));
    const suggested = (units) => setForm((now) => ({ ...now, units: now.units.map((one) => ({ ...one, suggested: units.get(one.unit) || [] })) }));
    const found = organiser ? get(`/api/contests/${id}/counting` + queryOf({ organiser: organiser.unit })) : Promise.resolve({ units: [] });
    latest(found, (settings) => suggested(new Map(settings.units.map((one) => [one.unit, one.suggested]))), setProblem);
  }

  return html`<main class="board">
    <h1 class="loud">${t("union.nav.counting")}</h1>
    <p><a href="#/contests">${t("counting.back")}</a></p>
    <${Problem} refusal=${problem} />
    ${contest && form && html`<section class="card">
      <h2>${contest.title} <span class="quiet">${formatDate(contest.playedOn)}</span></h2>
      <div class="change-form">
        <${UnitPicker} name="organiser" label=${t("counting.organiser")} asOf=${contest.playedOn} hierarchy="" picked=${form.organiser} optional fixed=${!mayWrite} onPick=${organise} />
        <label class="field"><span>${t("counting.rule")}</span><select name="rule" disabled=${!mayWrite} value=${form.rule} onChange=${(e) => change((now) => ({ ...now, rule: e.target.value }))}>${RULES.map((one) => html`<option key=${one} value=${one} selected=${one === form.rule}>${t("counting.rule." + one)}</option>`)}</select></label>
      </div>
      ${form.units.length === 0 && html`<p>${t("counting.noUnits")}</p>`}
      ${form.units.map((one) => html`<div key=${one.unit} class="counting-row">
        <${UnitPicker} name=${"unit" + one.unit} label=${one.name} asOf=${contest.playedOn} hierarchy="" picked=${one.picked} optional fixed=${!mayWrite} onPick=${(hit) => patched(one.unit, hit)} />
        ${mayWrite && !one.picked && one.suggested.length > 0 && html`<div class="suggested">${one.suggested.map((hit) => html`<button key=${hit.node} class="button small" onClick=${() => patched(one.unit, { unit: hit.node, name: hit.name, path: hit.path.slice(0, -1) })}>${hit.path.slice().reverse().join(" · ")}</button>`)}</div>`}
        ${!one.picked && html`<p class="quiet">${t("counting.nowhere")}</p>`}
      </div>`)}
      <div class="actions"><span role="status">${saved && t("counting.saved")}</span>${mayWrite && html`<button class="button primary" onClick=${() => save(form)}>${t("targets.save")}</button>`}</div>
    </section>`}
  </main>`;
}
