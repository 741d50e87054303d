// Picture 05: QR and code on white, the floor filling on black.
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt } from "../../model/screen-view.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";
import { Qr } from "../qr.js";

const SHORT_HOST = 9; // characters beside a code in full size

/** @param {import("../scene.js").SceneProps} props */
export function Lobby({ view, stage }) {
  const contest = /** @type {import("../../model/wire.js").ContestCard} */ (view.contest);
  const [host, port] = shortAddress(stage.address ?? "").split(":");
  const long = host.length > SHORT_HOST || contest.code.length > 6 ? " is-long" : "";
  const seats = view.roster.filter((entry) => !entry.reserve).length || contest.seats;
  return html`<section class="scene lobby">
    <div class="lobby-door">
      <${Fitted} tag="h1" class="loud lobby-scan" size=${84}>${t("lobby.scan")}<//>
      ${stage.address && html`<${Qr} text=${stage.address} class="lobby-qr" />`}
      <div class="lobby-code">
        <p class=${`loud lobby-host${long}`}>${host}${port && html`<br />:${port}`}</p>
        <p class=${`number lobby-digits${long}`}>${spaced(contest.code)}</p>
      </div>
    </div>
    <div class="lobby-floor" data-ground="night">
      <header>
        <${Fitted} class="loud lobby-titles" size=${64}><span class="gold">${contest.title}</span><br />${contest.organiser}<//>
        <p class=${`number lobby-count${seats > 99 ? " is-long" : ""}`}><b>${formatNumber(stage.present ?? 0)}</b>/${formatNumber(seats)}</p>
      </header>
      <${FloorMap} view=${view} lamps=${lampsAt(view, Infinity, true)} edge=${true} />
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
