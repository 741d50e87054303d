import { html, useState } from "../lib/ui.js";
import { seatMap } from "../host/console-model.js";
import { t } from "../i18n/texts.js";
import { stepOf } from "./referee-model.js";

/** "Gõ số ghế": any seat, also of another zone. A camera needs https, so the number on the card is the way. */
export function SeatNumber({ view, choose }) {
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const seat = seatMap(view).find((one) => String(one.seat) === typed.trim());
  const open = (event) => {
    event.preventDefault();
    setTried(!seat);
    if (!seat) return;
    setTyped("");
    choose(seat.contestant);
  };
  return html`<form class="seat-number" onSubmit=${open}>
    <label class="field">
      <span>${t("referee.type")}</span>
      <input name="seat" inputmode="numeric" autocomplete="off" maxlength="5" value=${typed} onInput=${(e) => setTyped(e.target.value)} />
    </label>
    <button class="key">${t("referee.find")}</button>
    <p class=${tried && !seat ? "problem" : "quiet"} role="status">
      ${seat ? seat.name || t("referee.noName") : tried && typed ? t("referee.unknown", { n: typed }) : stepOf(view.console) === "checkIn" ? t("referee.noCamera") : ""}
    </p>
  </form>`;
}
