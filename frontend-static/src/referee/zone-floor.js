import { html } from "../lib/ui.js";
import { ICON_TICK, Icon } from "../elements/icons.js";
import { Tile, lampOf } from "../elements/tile.js";
import { isLit } from "../host/console-model.js";
import { t } from "../i18n/texts.js";
import { checksOf, stepOf } from "./referee-model.js";

/** The seats of the zone as lamps, each a button. After the reveal a tap on a board marks it wrong. */
export function ZoneFloor({ view, seats, zone, marks, tap }) {
  const step = stepOf(view.console);
  const checks = step === "confirm" ? checksOf(view, zone, marks) : null;
  const shown = checks ? seats.map((seat) => checks.seats.find((one) => one.contestant === seat.contestant) || seat) : seats;
  return html`<section class="zone-floor" aria-label=${t("referee.floor", { n: seats.length })}>
    <p class="zone-hint">${t("referee.hint." + (step === "confirm" && !checks.boards ? "noBoards" : step))}</p>
    ${seats.length === 0 && html`<p>${t("referee.empty")}</p>`}
    <div class="zone-seats">
      ${shown.map((seat) => html`<${Seat} key=${seat.contestant} seat=${seat} step=${step} tap=${tap} />`)}
    </div>
  </section>`;
}

function Seat({ seat, step, tap }) {
  const mark = markOf(seat, step);
  return html`<button
    class=${"zone-seat" + (mark ? " is-" + mark : "")}
    aria-label=${labelOf(seat, mark)}
    aria-pressed=${seat.board ? seat.wrong : null}
    onClick=${() => tap(seat)}
  >
    <${Tile} lamp=${lampOf(seat.letter)} seat=${seat.seat} />
    ${mark && html`<i class="zone-mark" aria-hidden="true">${mark === "checked" ? html`<${Icon} path=${ICON_TICK} />` : MARKS[mark]}</i>`}
  </button>`;
}

const MARKS = { wrong: "✗", offline: "×", waiting: "", board: "?", answered: "✓" };

function markOf(seat, step) {
  if (step === "confirm") return seat.board && seat.wrong ? "wrong" : seat.checked ? "checked" : seat.board ? "board" : seat.missing ? "answered" : "";
  if (!isLit(seat.letter)) return "";
  return seat.offline ? "offline" : seat.waiting && step === "play" ? "waiting" : "";
}

const labelOf = (seat, mark) =>
  [t("referee.seat", { n: seat.seat }), seat.name, t("lamp." + seat.letter), mark ? t("referee.mark." + mark) : ""].filter(Boolean).join(", ");
