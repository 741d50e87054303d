// Picture 05: QR and code on white, the floor filling on black.
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt } from "../../model/screen-view.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";
import { Qr } from "../qr.js";

/** @param {{view: import("../../model/screen-view.js").ScreenView, stage: import("../../model/wire.js").Stage}} props */
export function Lobby({ view, stage }) {
  const contest = /** @type {import("../../model/wire.js").ContestCard} */ (view.contest);
  const seats = view.roster.filter((entry) => !entry.reserve).length || contest.seats;
  return html`<section class="scene lobby">
    <div class="lobby-door">
      <h1 class="loud lobby-scan">${t("lobby.scan")}</h1>
      ${stage.address && html`<${Qr} text=${stage.address} class="lobby-qr" />`}
      <div class="lobby-code">
        <${Fitted} class="loud lobby-host" size=${60}>${stage.address && shortAddress(stage.address)}<//>
        <p class="number lobby-digits">${spaced(contest.code)}</p>
      </div>
    </div>
    <div class="lobby-floor" data-ground="night">
      <header>
        <${Fitted} class="loud lobby-titles" size=${64}><span class="gold">${contest.title}</span><br />${contest.organiser}<//>
        <p class="number lobby-count"><b>${formatNumber(stage.present ?? 0)}</b>/${formatNumber(seats)}</p>
      </header>
      <${FloorMap} view=${view} lamps=${lampsAt(view, Infinity, true)} />
    </div>
  </section>`;
}

/** What people type: without http:// and without the code, which stands beside it. @param {string} address */
function shortAddress(address) {
  return address.replace(/^https?:\/\//i, "").replace(/\/\d*$/, "");
}

/** @param {string} code */
function spaced(code) {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
