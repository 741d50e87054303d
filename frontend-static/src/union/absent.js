import { html } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { addressOf } from "./wish.js";

/** Units below this one that have not taken part yet. */
export function Absent({ absent, hierarchy }) {
  if (absent.of === 0) return null;
  return html`<section class="card absent">
    <h2>${t("union.absent.title")}</h2>
    <p>${absent.count === 0 ? t("union.absent.none") : t("union.absent.count", { n: formatNumber(absent.count), of: formatNumber(absent.of) })}</p>
    ${absent.count > 0 &&
    html`<details>
      <summary>${t("union.absent.show")}</summary>
      <ul>
        ${absent.units.map((one) => html`<li key=${one.unit}><a href=${"#/units/" + one.unit + addressOf({ hierarchy })}>${one.name}</a></li>`)}
        ${absent.count > absent.units.length && html`<li class="quiet">${t("union.tile.more", { n: formatNumber(absent.count - absent.units.length) })}</li>`}
      </ul>
    </details>`}
  </section>`;
}
