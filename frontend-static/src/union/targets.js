import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { get, put, remove } from "../net/api.js";
import { getAll } from "../net/pages.js";
import { newest } from "../net/newest.js";
import { asked } from "../host/router.js";
import { today } from "../host/dates.js";
import { MEASURES } from "./figures.js";
import { PeriodPicker, periodName } from "./filters.js";
import { Members } from "./members.js";
import { quarterOf } from "./period.js";
import { Problem } from "./refusal.js";
import { member, writes } from "./rights.js";
import { UnitPicker } from "./unit-picker.js";
import { addressOf, queryOf, unitIn, wishOf } from "./wish.js";

/** What a unit and those below it are to reach in a period, and whether it fits. */
export function TargetsPage({ id }) {
  const wish = wishOf(asked.value);
  const unit = unitIn(id);
  const period = wish.from ? { from: wish.from, to: wish.to } : quarterOf(today());
  const [tops, setTops] = useState(null);
  const [problem, setProblem] = useState(null);
  const [latest] = useState(newest);
  const at = (one, fields = {}) => "#/targets" + (one ? "/" + one : "") + addressOf({ ...period, hierarchy: wish.hierarchy, ...fields });
  useEffect(() => {
    if (!unit) latest(getAll("/api/units/tree" + queryOf({ hierarchy: wish.hierarchy }), (page) => page.children), setTops, setProblem);
  }, [unit, wish.hierarchy]);

  return html`<main class="board">
    <header class="board-head"><h1 class="loud">${t("union.nav.targets")}</h1><${PeriodPicker} period=${period} onChange=${(fields) => (location.hash = at(unit, fields))} /></header>
    <${Problem} refusal=${problem} />
    ${unit
      ? html`<${UnitTargets} key=${unit + period.from + period.to} unit=${unit} period=${period} at=${at} /><${Members} key=${"members" + unit} unit=${unit} />`
      : html`<section class="card">
          <${UnitPicker} name="unit" label=${t("targets.choose")} hierarchy=${wish.hierarchy} asOf=${period.to} picked=${null} onPick=${(hit) => hit && (location.hash = at(hit.unit))} />
          ${tops && tops.length === 0 && html`<p>${t("units.none")} <a href="#/units">${t("union.first.units.cta")}</a></p>`}
          ${tops && html`<ul class="unit-panel">${tops.map((one) => html`<li key=${one.unit}><a href=${at(one.unit)}>${one.name}</a></li>`)}</ul>`}
        </section>`}
  </main>`;
}

function UnitTargets({ unit, period, at }) {
  const [cascade, setCascade] = useState(null);
  const [page, setPage] = useState(null);
  const [problem, setProblem] = useState(null);
  const query = queryOf({ unit, ...period });
  const [latest] = useState(newest);
  const load = () => latest(get("/api/targets" + query), setCascade, setProblem);
  useEffect(() => {
    load();
    get("/api/units/tree" + queryOf({ unit, asOf: period.to })).then(setPage, setProblem);
  }, [query]);

  async function save(of, measure, typed) {
    setProblem(null);
    try {
      if (typed.trim() === "") await remove("/api/targets" + queryOf({ unit: of, ...period, measure }));
      else await put("/api/targets", { unit: of, ...period, measure, value: Number(typed) });
      await load();
    } catch (refusal) {
      setProblem(refusal);
    }
  }

  if (!cascade) return html`<section class="card"><${Problem} refusal=${problem} />${!problem && t("host.loading")}</section>`;
  const rows = [{ unit, name: page && page.unit ? page.unit.name : "…", targets: cascade.own, own: true }, ...cascade.children];
  return html`<section class="card">
    <p class="quiet">${page && page.path.slice(0, -1).map((one) => html`<span key=${one.unit}><a href=${at(one.unit)}>${one.name}</a> › </span>`)}</p>
    <h2>${rows[0].name} · ${periodName(period)}</h2>
    <${Problem} refusal=${problem} />
    ${cascade.sums.map((sum) => html`<p key=${sum.measure} class=${"fit fit-" + sum.fit}><b>${t("union.measure." + sum.measure)}:</b> ${t("targets.fit." + sum.fit, { own: formatNumber(sum.own || 0), sum: formatNumber(sum.children), planned: formatNumber(sum.planned), of: formatNumber(sum.of), missing: formatNumber(Math.abs(sum.missing || 0)) })}</p>`)}
    <table class="target-table">
      <thead><tr><th scope="col">${t("union.head.unit")}</th>${MEASURES.map((one) => html`<th key=${one} scope="col">${t("union.measure." + one)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr key=${row.unit} class=${row.own ? "root" : ""}>
        <th scope="row">${row.own ? row.name : html`<a href=${at(row.unit)}>${row.name}</a>`}</th>
        ${MEASURES.map((measure) => html`<td key=${measure}><${TargetField} row=${row} measure=${measure} period=${period} onSave=${(typed) => save(row.unit, measure, typed)} /></td>`)}
      </tr>`)}</tbody>
    </table>
    ${writes(member.value) && html`<p class="quiet">${t("targets.hint")}</p>`}
  </section>`;
}

/** What was set for exactly this period; a plan that comes from other periods is said beside it. */
function TargetField({ row, measure, period, onSave }) {
  const set = row.targets.find((one) => one.measure === measure && one.period.from === period.from && one.period.to === period.to);
  const value = set ? String(set.value) : "";
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const plan = measure === "PEOPLE" ? row.people : row.attempts;
  const other = !set && plan != null && html`<span class="quiet">${t("targets.fromOther", { n: formatNumber(plan) })}</span>`;
  if (!writes(member.value)) return html`${set ? formatNumber(set.value) : "–"} ${other}`;
  return html`<form class="target-row" onSubmit=${(event) => {
    event.preventDefault();
    onSave(typed);
  }}>
    <input type="number" min="0" max="100000000" step="1" aria-label=${`${row.name}, ${t("union.measure." + measure)}`} value=${typed} onInput=${(e) => setTyped(e.target.value)} />
    ${typed !== value && html`<button class="button small primary">${t(typed === "" ? "targets.remove" : "targets.save")}</button>`}
    ${other}
  </form>`;
}
