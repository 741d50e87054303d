import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { Problem } from "./problem.js";

const PAUSE_MILLIS = 250;

/**
 * Chooses a unit by its name; always shows what it belongs to, because names are not unique.
 * @param {{unit: {unit: string, name: string} | null, onChange: (unit: any) => void}} props
 */
export function UnitField({ unit, onChange }) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState([]);
  const [problem, setProblem] = useState(null);

  useEffect(() => {
    if (unit || typed.trim().length < 2) {
      setFound([]);
      return undefined;
    }
    let here = true;
    const timer = setTimeout(() => {
      get("/api/units/search?size=8&q=" + encodeURIComponent(typed.trim())).then(
        (units) => here && setFound(units),
        (refusal) => here && setProblem(refusal),
      );
    }, PAUSE_MILLIS);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [typed, unit]);

  if (unit) {
    return html`<p class="field">
      <span>${t("host.accounts.unit")}</span> <b>${unit.name}</b>
      <button type="button" class="button small" onClick=${() => onChange(null)}>${t("host.accounts.otherUnit")}</button>
    </p>`;
  }
  return html`<label class="field">
      <span>${t("host.accounts.unit")}</span>
      <input name="unit" autocomplete="off" value=${typed} onInput=${(e) => setTyped(e.target.value)} />
      <small class="quiet">${t("host.accounts.unitHint")}</small>
    </label>
    <${Problem} refusal=${problem} />
    <ul class="referee-list">
      ${found.map(
        (one) => html`<li key=${one.unit}>
          <button type="button" class="button small" onClick=${() => onChange(one)}>${[one.name, ...one.path].join(" · ")}</button>
        </li>`,
      )}
    </ul>`;
}
