import { html } from "../lib/ui.js";
import { ICON_PHONE, ICON_TICK, Icon } from "../elements/icons.js";
import { Tile, lampOf } from "../elements/tile.js";
import { isAsking, isLit } from "../host/console-model.js";
import { t } from "../i18n/texts.js";
import { checksOf, stepOf } from "./referee-model.js";

/** The seats of the zone as lamps, each a button. After the reveal a tap on a board marks it wrong. */
export function ZoneFloor({ view, seats, zone, marks, tap }) {
  const step = stepOf(view.console);
  const checks = step === "confirm" ? checksOf(view, zone, marks) : null;
  const shown = checks ? seats.map((seat) => checks.seats.find((one) => one.contestant === seat.contestant) || seat) : seats;
  const marked = shown.map((seat) => [seat, markOf(seat, view.console)]);
  return html`<section class="zone-floor" aria-label=${t("referee.floor", { n: seats.length })}>
    <p class="zone-hint">${t("referee.hint." + (step === "confirm" && !checks.boards ? "noBoards" : step))}</p>
    ${seats.length === 0 && html`<p>${t("referee.empty")}</p>`}
    <div class="zone-seats">
      ${marked.map(([seat, mark]) => html`<${Seat} key=${seat.contestant} seat=${seat} mark=${mark} tap=${tap} />`)}
    </div>
    <${Legend} marks=${MARKS.filter((mark) => marked.some((one) => one[1] === mark))} />
  </section>`;
}

function Seat({ seat, mark, tap }) {
  return html`<button
    class=${"zone-seat" + (mark ? " is-" + mark : "")}
    aria-label=${labelOf(seat, mark)}
    aria-pressed=${seat.board ? seat.wrong : null}
    onClick=${() => tap(seat)}
  >
    <${Tile} lamp=${lampOf(seat.letter)} seat=${seat.seat} />
    ${mark && html`<${Mark} mark=${mark} />`}
  </button>`;
}

/** What the small signs mean, as far as they are on the floor. */
function Legend({ marks }) {
  if (marks.length === 0) return null;
  return html`<p class="zone-legend" aria-hidden="true">
    ${marks.map((mark) => html`<span key=${mark} class=${"is-" + mark}><${Mark} mark=${mark} /> ${t("referee.mark." + mark)}</span>`)}
  </p>`;
}

const Mark = ({ mark }) => html`<i class="zone-mark" aria-hidden="true">${ICONS[mark] ? html`<${Icon} path=${ICONS[mark]} />` : SIGNS[mark]}</i>`;

const MARKS = ["board", "wrong", "answered", "checked", "waiting", "away", "offline"];
const SIGNS = { wrong: "✗", offline: "×", away: "×", board: "?" };
const ICONS = { answered: ICON_PHONE, checked: ICON_TICK };

function markOf(seat, frame) {
  if (stepOf(frame) === "confirm") return seat.board && seat.wrong ? "wrong" : seat.checked ? "checked" : seat.board ? "board" : seat.missing ? "answered" : "";
  if (!isLit(seat.letter)) return "";
  // Who has answered, by phone or by staff, needs nobody now.
  if (isAsking(frame)) return !seat.waiting ? "" : seat.offline ? "away" : "waiting";
  return seat.offline ? "offline" : "";
}

const labelOf = (seat, mark) =>
  [t("referee.seat", { n: seat.seat }), seat.name, t("lamp." + seat.letter), mark ? t("referee.mark." + mark) : ""].filter(Boolean).join(", ");
