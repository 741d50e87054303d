import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { More, usePages } from "../host/paged-list.js";
import { asked } from "../host/router.js";
import { Problem } from "./refusal.js";
import { today } from "../host/dates.js";
import { HIERARCHIES } from "./figures.js";
import { changesUnits, member } from "./rights.js";
import { UnitFiles } from "./unit-files.js";
import { ChangeDialog } from "./unit-change.js";
import { UnitPanel } from "./unit-panel.js";
import { HitWords, useUnitSearch } from "./unit-picker.js";
import { addressOf, dayIn, queryOf, unitIn, wishOf } from "./wish.js";

/** The tree of units as of a day: looked at, searched, changed. */
export function UnitsPage({ id }) {
  const { hierarchy } = wishOf(asked.value);
  const chosenDay = dayIn(asked.value);
  const asOf = chosenDay || today();
  const unit = unitIn(id);
  const [stamp, setStamp] = useState(0);
  const [q, setQ] = useState("");
  const [creating, setCreating] = useState(false);
  const hits = useUnitSearch(q, hierarchy, asOf);
  const at = (one, fields = {}) => "#/units" + (one ? "/" + one : "") + addressOf({ hierarchy, asOf: chosenDay, ...fields });
  const changed = () => setStamp(stamp + 1);

  const tops = usePages("/api/units/tree" + queryOf({ hierarchy, asOf }), childrenOf, stamp);
  const page = tops.body;
  const isEmpty = page && tops.items.length === 0;

  return html`<main class="board">
    <header class="board-head">
      <h1 class="loud">${t("union.nav.units")}</h1>
      <div class="union-tools">
        <label class="field"><span>${t("units.asOf")}</span><input type="date" name="asOf" value=${asOf} onChange=${(e) => (location.hash = at(unit, { asOf: e.target.value === today() ? "" : e.target.value }))} /></label>
        <label class="field"><span>${t("union.filter.hierarchy")}</span>
          <select name="hierarchy" value=${hierarchy} onChange=${(e) => (location.hash = at("", { hierarchy: e.target.value }))}>
            ${HIERARCHIES.map((one) => html`<option key=${one} value=${one} selected=${one === hierarchy}>${t("union.hierarchy." + one)}</option>`)}
          </select>
        </label>
        ${changesUnits(member.value) && html`<button class="button primary" disabled=${!page} onClick=${() => setCreating(true)}>${t("units.new")}</button>`}
      </div>
    </header>
    <${Problem} refusal=${tops.problem} />
    <div class="units-columns">
      <section class="card unit-tree">
        <label class="field"><span>${t("units.search")}</span><input type="search" name="q" autocomplete="off" maxlength="200" value=${q} onInput=${(e) => setQ(e.target.value)} /></label>
        ${hits && html`<p role="status" class="quiet">${hits.length === 0 ? t("units.nothingFound") : t("units.pickByHand")}</p>`}
        ${hits && hits.length > 0 && html`<ul class="hits">${hits.map((hit) => html`<li key=${hit.unit}><a class="hit" href=${at(hit.unit)}><${HitWords} hit=${hit} /></a></li>`)}</ul>`}
        ${isEmpty && html`<p>${t("units.none")}</p>`}
        ${page && html`<${Branch} key=${hierarchy + asOf + stamp} list=${tops} asOf=${asOf} here=${unit} at=${at} />`}
      </section>
      <div>${unit ? html`<${UnitPanel} key=${unit} unit=${unit} asOf=${asOf} stamp=${stamp} at=${at} onChanged=${changed} />` : html`<p class="quiet">${t("units.choose")}</p>`}</div>
    </div>
    <${UnitFiles} hierarchy=${hierarchy} empty=${isEmpty} onImported=${changed} />
    ${creating && html`<${ChangeDialog} kind="CREATE" top hierarchy=${hierarchy} generation=${page.generation} onDone=${changed} onClose=${() => setCreating(false)} />`}
  </main>`;
}

const childrenOf = (page) => page.children;

function Branch({ list, asOf, here, at }) {
  return html`<ul>${list.items.map((one) => html`<${Node} key=${one.unit} node=${one} asOf=${asOf} here=${here} at=${at} />`)}</ul>
    <${More} list=${list} />`;
}

/** One unit; what is below it is asked for when it is opened. */
function Node({ node, asOf, here, at }) {
  const [open, setOpen] = useState(false);
  const below = usePages(open ? "/api/units/tree" + queryOf({ unit: node.unit, asOf }) : null, childrenOf);
  return html`<li>
    <div class=${here === node.unit ? "here" : ""}>
      ${node.children > 0
        ? html`<button class="twist" aria-expanded=${open} aria-label=${t(open ? "union.shut" : "union.open", { unit: node.name })} onClick=${() => setOpen(!open)}>${open ? "▾" : "▸"}</button>`
        : html`<span class="twist"></span>`}
      <a href=${at(node.unit)} aria-current=${here === node.unit ? "true" : undefined}>${node.name}</a>
      <span class="quiet">${node.children > 0 && node.children}</span>
    </div>
    <${Problem} refusal=${below.problem} />
    ${open && below.items && html`<${Branch} list=${below} asOf=${asOf} here=${here} at=${at} />`}
  </li>`;
}
