import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { formatDate } from "../host/dates.js";
import { usePages } from "../host/paged-list.js";
import { Problem } from "./refusal.js";
import { plusDays } from "./period.js";
import { changesUnits, member } from "./rights.js";
import { ChangeDialog } from "./unit-change.js";
import { UnitChanges } from "./unit-history.js";
import { addressOf, queryOf } from "./wish.js";

const ACTS = ["CREATE", "RENAME", "RETYPE", "REPARENT", "MERGE", "SPLIT", "DISSOLVE", "ALIAS"];

/** All that is known of a unit, and what can be done with it. */
export function UnitPanel({ unit, asOf, stamp, at, onChanged }) {
  const history = usePages("/api/units/" + unit, (known) => known.changes, stamp);
  const known = history.body;
  const [page, setPage] = useState(null);
  const [problem, setProblem] = useState(null);
  const [act, setAct] = useState(null);
  useEffect(() => {
    let current = true;
    get("/api/units/tree" + queryOf({ unit, asOf, size: "1" })).then(
      (made) => {
        if (!current) return;
        setPage(made);
        setProblem(null);
      },
      (refusal) => current && setProblem(refusal),
    );
    return () => {
      current = false;
    };
  }, [unit, asOf, stamp]);

  const forget = (alias) =>
    post("/api/units/changes", { kind: "ALIAS", generation: page.generation, unit, alias, remove: true }).then(onChanged, setProblem);

  if (!known || !page) return html`<section class="card"><${Problem} refusal=${problem || history.problem} />${!problem && !history.problem && t("host.loading")}</section>`;
  const self = page.unit;
  const mayChange = changesUnits(member.value);
  return html`<section class="card unit-panel">
    <p class="quiet">${page.path.slice(0, -1).map((one) => html`<span key=${one.unit}><a href=${at(one.unit)}>${one.name}</a> › </span>`)}</p>
    <h2>${self.name}</h2>
    <p>${t("units.type." + self.type)}${self.shortName && html` · ${self.shortName}`}${self.adminCode && html` · ${t("units.code", { code: self.adminCode })}`}</p>
    ${page.asOf !== asOf && html`<p class="note">${t("units.shownAsOf", { day: formatDate(page.asOf) })}</p>`}
    <div class="unit-acts">
      ${mayChange && ACTS.map((kind) => html`<button key=${kind} class="button small" onClick=${() => setAct(kind)}>${t("units.act." + kind)}</button>`)}
      <a class="button small" href=${"#/" + addressOf({ hierarchy: self.hierarchy, unit })}>${t("units.participation")}</a>
      <a class="button small" href=${"#/targets/" + unit + addressOf({ hierarchy: self.hierarchy })}>${t("union.nav.targets")}</a>
    </div>
    <${Problem} refusal=${problem || history.problem} />
    <h3>${t("units.versions")}</h3>
    <ul>${known.versions.map((one) => html`<li key=${one.from}><b>${one.name}</b> · ${t("units.type." + one.type)} <span class="quiet">${t(one.until ? "units.fromTo" : "units.from", { from: formatDate(one.from), to: one.until && formatDate(plusDays(one.until, -1)) })}${one.decree && ` · ${one.decree}`}</span></li>`)}</ul>
    ${known.lineage.length > 0 && html`<h3>${t("units.lineage")}</h3>
      <ul>${known.lineage.map((one, i) => html`<li key=${i}>${t("units.kind." + one.kind)} <span class="quiet">${formatDate(one.on)}${one.decree && ` · ${one.decree}`}</span>
        ${one.from !== unit && html` <a href=${at(one.from)}>${t("units.lineage.from")}</a>`}${one.to && one.to !== unit && html` <a href=${at(one.to)}>${t("units.lineage.to")}</a>`}</li>`)}</ul>`}
    ${known.aliases.length > 0 && html`<h3>${t("units.aliases")}</h3>
      <ul>${known.aliases.map((one) => html`<li key=${one.alias}>${one.alias} ${one.until && html`<span class="quiet">${t("units.until", { day: formatDate(plusDays(one.until, -1)) })}</span>`} ${mayChange && html`<button class="plain" onClick=${() => forget(one.alias)}>${t("units.alias.remove")}</button>`}</li>`)}</ul>`}
    <${UnitChanges} list=${history} generation=${page.generation} mayChange=${mayChange} onChanged=${onChanged} />
    ${act && html`<${ChangeDialog} kind=${act} self=${self} path=${page.path} hierarchy=${self.hierarchy} generation=${page.generation} children=${self.children} onDone=${onChanged} onClose=${() => setAct(null)} />`}
  </section>`;
}
