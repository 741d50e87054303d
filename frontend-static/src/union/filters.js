import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { newest } from "../net/newest.js";
import { getAll } from "../net/pages.js";
import { today } from "../host/dates.js";
import { HIERARCHIES, MEASURES, TOGETHER, TREES } from "./figures.js";
import { isPeriod, nameOf, offered } from "./period.js";
import { queryOf } from "./wish.js";

/** What a period is called here. @param {{from: string, to: string}} period */
export function periodName(period) {
  const [kind, words] = nameOf(period);
  return t("union.period." + kind, words);
}

const valueOf = (period) => period.from + "_" + period.to;
const OWN = "own";

/** Quarters, months, years, or two days of one's own. */
export function PeriodPicker({ period, onChange }) {
  const [own, setOwn] = useState(null);
  const all = offered(today());
  const groups = [["quarters", all.quarters], ["months", all.months], ["years", all.years]];
  const known = groups.some(([, list]) => list.some((one) => valueOf(one) === valueOf(period)));
  const choose = (event) => {
    if (event.target.value === OWN) return setOwn(period);
    setOwn(null);
    const [from, to] = event.target.value.split("_");
    return onChange({ from, to });
  };
  const ready = own && isPeriod(own.from, own.to);
  return html`<div class="period">
    <select class="button" aria-label=${t("union.period")} value=${own ? OWN : valueOf(period)} onChange=${choose}>
      ${!known && html`<option value=${valueOf(period)} selected=${!own}>${periodName(period)}</option>`}
      ${groups.map(([name, list]) => html`<optgroup key=${name} label=${t("union.period." + name)}>
        ${list.map((one) => html`<option key=${valueOf(one)} value=${valueOf(one)} selected=${!own && valueOf(one) === valueOf(period)}>${periodName(one)}</option>`)}
      </optgroup>`)}
      <option value=${OWN} selected=${own != null}>${t("union.period.own")}</option>
    </select>
    ${own &&
    html`<form class="own-days" onSubmit=${(event) => {
      event.preventDefault();
      if (ready) onChange(own);
      if (ready) setOwn(null);
    }}>
      <input type="date" aria-label=${t("union.period.from")} required value=${own.from} onInput=${(e) => setOwn({ ...own, from: e.target.value })} />
      <input type="date" aria-label=${t("union.period.to")} required min=${own.from} value=${own.to} onInput=${(e) => setOwn({ ...own, to: e.target.value })} />
      <button class="button small" disabled=${!ready}>${t("union.period.show")}</button>
    </form>`}
  </div>`;
}

/** Hierarchy, contest, which tree, and what is counted. */
export function Filters({ wish, period, onChange }) {
  const [contests, setContests] = useState([]);
  const [latest] = useState(newest);
  const { hierarchy, unit, tree } = wish;
  const query = queryOf({ hierarchy, unit, from: period.from, to: period.to, tree });
  useEffect(() => {
    latest(getAll("/api/participation/contests" + query), setContests, () => setContests([]));
  }, [query]);
  const select = (name, values, words) => html`<label class="field">
    <span>${t("union.filter." + name)}</span>
    <select name=${name} value=${wish[name]} onChange=${(event) => onChange({ [name]: event.target.value })}>
      ${values.map((one) => html`<option key=${one} value=${one} selected=${wish[name] === one}>${words(one)}</option>`)}
    </select>
  </label>`;
  const titles = new Map(contests.map((one) => [String(one.contest), one.title]));
  if (wish.contest && !titles.has(wish.contest)) titles.set(wish.contest, t("union.filter.thisContest", { n: wish.contest }));
  return html`<details class="filters">
    <summary>${t("union.filters")} <span class="quiet">${t("union.hierarchy." + hierarchy)} · ${wish.contest ? titles.get(wish.contest) : t("union.filter.allContests")} · ${t("union.tree." + tree)} · ${t("union.measure." + wish.measure)}${wish.together && " · " + t("union.filter.together") + ": " + t("union.together." + wish.together)}</span></summary>
    <div class="filter-fields">
      ${select("hierarchy", HIERARCHIES, (one) => t("union.hierarchy." + one))} ${select("contest", ["", ...titles.keys()], (one) => (one ? titles.get(one) : t("union.filter.allContests")))}
      ${select("tree", TREES, (one) => t("union.tree." + one))} ${select("measure", MEASURES, (one) => t("union.measure." + one))}
      ${select("together", TOGETHER, (one) => t("union.together." + one))}
    </div>
  </details>`;
}
