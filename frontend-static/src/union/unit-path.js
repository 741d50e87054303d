import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { addressOf, queryOf } from "./wish.js";

/** Where in the tree one is, and the way up. */
export function UnitPath({ wish, asOf }) {
  const [path, setPath] = useState([]);
  useEffect(() => {
    if (!wish.unit || !asOf) return setPath([]);
    let current = true;
    get("/api/units/tree" + queryOf({ unit: wish.unit, asOf })).then((page) => current && setPath(page.path), () => current && setPath([]));
    return () => {
      current = false;
    };
  }, [wish.unit, asOf]);
  if (!wish.unit) return null;
  return html`<nav class="unit-path" aria-label=${t("union.path")}>
    <a href=${"#/" + addressOf({ ...wish, unit: "" })}>${t("union.top")}</a>
    ${path.map((one, i) => html`<span key=${one.unit}> › ${i === path.length - 1 ? html`<b aria-current="page">${one.name}</b>` : html`<a href=${"#/" + addressOf({ ...wish, unit: one.unit })}>${one.name}</a>`}</span>`)}
  </nav>`;
}
