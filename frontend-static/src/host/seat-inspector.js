import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatClock } from "./dates.js";
import { everybody, isLit, seatMap } from "./console-model.js";
import { Erase } from "./erase.js";
import { SeatRecord } from "./seat-record.js";

/** One seat: who sits there, what the server has of them, and what the host may do about it. */
export function SeatInspector({ view, contest, chosen, choose, act, ask }) {
  const seat = everybody(view).find((one) => one.contestant === chosen);
  if (!seat) return html`<${SeatNumber} seats=${seatMap(view)} choose=${choose} />`;
  const lobby = view.console.phase === "LOBBY";
  const gone = view.offlineSince[seat.contestant];
  return html`<section class="card inspector">
    <div class="inspector-head">
      <span class=${"seat big " + (isLit(seat.letter) ? "lit" : "out")}>${seat.seat != null ? seat.seat : t("host.pick.reserve")}</span>
      <div>
        <h2>${seat.name || t("host.inspector.empty")}${seat.unit && " · " + seat.unit}</h2>
        <p class="quiet">
          ${t("lamp." + seat.letter)}
          ${seat.offline && " · " + (gone ? t("host.inspector.offlineSince", { at: formatClock(gone) }) : t("host.floor.offline"))}
        </p>
        ${!lobby && html`<${SeatRecord} contest=${contest} seat=${seat} frame=${view.console} />`}
      </div>
      <button class="plain close" aria-label=${t("host.inspector.close")} onClick=${() => choose(null)}>×</button>
    </div>
    <div class="inspector-acts">
      ${lobby ? html`<${LobbyActs} seat=${seat} act=${act} />` : html`<${PlayActs} seat=${seat} act=${act} ask=${ask} />`}
      <button class="button small" onClick=${() => act({ do: "handOver", contestant: seat.contestant })}>
        ${t("host.inspector.handOver")}
      </button>
      ${seat.name && seat.seat != null && html`<${Erase} key=${seat.contestant} contest=${contest} seat=${seat} />`}
    </div>
  </section>`;
}

/** "Gõ số ghế": the way to a seat for a keyboard, and for fingers on a floor of a thousand. */
function SeatNumber({ seats, choose }) {
  const [typed, setTyped] = useState("");
  const pick = (event) => {
    event.preventDefault();
    const seat = seats.find((one) => String(one.seat) === typed.trim());
    if (seat) choose(seat.contestant);
  };
  return html`<form class="card inspector seat-number" onSubmit=${pick}>
    <label for="seat-number">${t("host.inspector.none")}</label>
    <input id="seat-number" inputmode="numeric" autocomplete="off" placeholder=${t("host.floor.type")} value=${typed} onInput=${(e) => setTyped(e.target.value)} />
    <button class="button small">${t("host.floor.find")}</button>
  </form>`;
}

function LobbyActs({ seat, act }) {
  return seat.letter === "E"
    ? html`<button class="button primary small" onClick=${() => act({ do: "present", contestants: [seat.contestant] })}>
        ${t("host.inspector.present")}
      </button>`
    : html`<button class="button small" onClick=${() => act({ do: "absent", contestants: [seat.contestant] })}>
        ${t("host.inspector.absent")}
      </button>`;
}

function PlayActs({ seat, act, ask }) {
  const named = { seat: seat.seat != null ? seat.seat : seat.name };
  if (isLit(seat.letter)) {
    return html`<button
        class="button small"
        onClick=${() => ask({ title: t("host.inspector.putOut", named) }, (reason) => act({ do: "eliminate", contestants: [seat.contestant], reason }))}
      >
        ${t("host.inspector.putOutCta")}
      </button>
      <button
        class="button small"
        onClick=${() =>
          ask({ title: t("host.inspector.disqualify", named), danger: true }, (reason) =>
            act({ do: "disqualify", contestant: seat.contestant, reason }),
          )}
      >
        ${t("host.inspector.disqualifyCta")}
      </button>`;
  }
  return html`<button
    class="button primary small"
    onClick=${() => ask({ title: t("host.inspector.relight", named) }, (reason) => act({ do: "restore", contestants: [seat.contestant], reason }))}
  >
    ${t("host.inspector.relightCta")}
  </button>`;
}
