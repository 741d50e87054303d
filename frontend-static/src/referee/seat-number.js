import { html, useState } from "../lib/ui.js";
import { seatMap } from "../host/console-model.js";
import { t } from "../i18n/texts.js";
import { wordsOf } from "../host/problem.js";
import { readCard } from "./card-photo.js";
import { stepOf } from "./referee-model.js";

/** "Gõ số ghế": any seat, also of another zone; at the door also by a photo of the card. */
export function SeatNumber({ view, choose }) {
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const [photo, setPhoto] = useState("");
  const seat = seatMap(view).find((one) => String(one.seat) === typed.trim());
  const open = (event) => {
    event.preventDefault();
    setTried(!seat);
    setPhoto("");
    if (!seat) return;
    setTyped("");
    choose(seat.contestant);
  };
  const shot = (event) => {
    const file = event.target.files[0];
    event.target.value = "";
    if (!file) return;
    setPhoto(t("referee.photo.reading"));
    readCard(file).then(
      (card) => {
        const known = card.code === view.contest.code.replace(/\D/g, "") && seatMap(view).find((one) => one.contestant === card.contestant);
        setPhoto(known ? "" : t("referee.photo.other"));
        if (known) choose(card.contestant);
      },
      (problem) => setPhoto(wordsOf(problem)),
    );
  };
  return html`<form class="seat-number" onSubmit=${open}>
    <label class="field">
      <span>${t("referee.type")}</span>
      <input name="seat" inputmode="numeric" autocomplete="off" maxlength="5" value=${typed} onInput=${(e) => setTyped(e.target.value)} />
    </label>
    <button class="key">${t("referee.find")}</button>
    ${stepOf(view.console) === "checkIn" && html`<label class="key card-photo">${t("referee.photo")}<input type="file" accept="image/*" capture="environment" onChange=${shot} /></label>`}
    <p class=${photo || (tried && !seat) ? "problem" : "quiet"} role="status">
      ${photo || (seat ? seat.name || t("referee.noName") : tried && typed ? t("referee.unknown", { n: typed }) : stepOf(view.console) === "checkIn" ? t("referee.photo.hint") : "")}
    </p>
  </form>`;
}
