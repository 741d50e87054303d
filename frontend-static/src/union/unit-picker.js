import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { formatDate } from "../host/dates.js";
import { queryOf } from "./wish.js";

const PAUSE = 200; // ms after the last letter before the server is asked
const FEW = 20;

/** Units that may be meant by what was typed. None is ever taken by itself: names occur many times. */
export function useUnitSearch(q, hierarchy, asOf) {
  const [hits, setHits] = useState(null);
  useEffect(() => {
    let current = true;
    if (q.trim() === "") return setHits(null);
    const timer = setTimeout(() => {
      get("/api/units/search" + queryOf({ q: q.trim(), hierarchy, asOf, size: String(FEW) })).then((found) => current && setHits(found), () => current && setHits([]));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [q, hierarchy, asOf]);
  return hits;
}

/** A unit as it cannot be mistaken: with all above it, its province and since when it is gone. */
export function HitWords({ hit }) {
  return html`<b>${hit.name}</b>
    <span class="quiet">${[...hit.path].reverse().join(" · ") || t("units.atTop")}${hit.province && !hit.path.includes(hit.province) ? " · " + hit.province : ""}</span>
    ${hit.alias && html`<span class="quiet">${t("units.alsoCalled", { alias: hit.alias })}</span>`}
    ${hit.until && html`<span class="quiet">${t("units.goneSince", { day: formatDate(hit.until) })}</span>`}`;
}

/** A field for one unit: typed, found, and picked by hand. `picked`: a hit or null; `fixed`: it is only shown. */
export function UnitPicker({ label, name, hierarchy, asOf, picked, onPick, optional, fixed = false }) {
  const [q, setQ] = useState("");
  const hits = useUnitSearch(q, hierarchy, asOf);
  if (fixed && !picked) return html`<div class="picker"><span class="field">${label}</span></div>`;
  if (picked) {
    return html`<div class="picker"><span class="field">${label}</span>
      <div class="picked"><span><b>${picked.name}</b> <span class="quiet">${[...(picked.path || [])].reverse().join(" · ")}</span></span>${!fixed && html`<button type="button" class="button small" onClick=${() => onPick(null)}>${t("units.pickOther")}</button>`}</div>
    </div>`;
  }
  return html`<div class="picker">
    <label class="field"><span>${label}</span><input type="search" name=${name} autocomplete="off" maxlength="200" placeholder=${optional ? t("units.optional") : ""} value=${q} onInput=${(e) => setQ(e.target.value)} /></label>
    ${hits && hits.length === 0 && html`<p role="status">${t("units.nothingFound")}</p>`}
    ${hits && hits.length > 0 && html`<ul class="hits">${hits.map((hit) => html`<li key=${hit.unit}><button type="button" class="hit" onClick=${() => { setQ(""); onPick(hit); }}><${HitWords} hit=${hit} /></button></li>`)}</ul>`}
  </div>`;
}
