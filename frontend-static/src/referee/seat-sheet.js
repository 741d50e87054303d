import { isTapped } from "../host/further-model.js";
import { html, useState } from "../lib/ui.js";
import { LETTERS, OptionSign } from "../elements/sign.js";
import { Tile, lampOf } from "../elements/tile.js";
import { seatMap } from "../host/console-model.js";
import { Dialog } from "../host/dialogs.js";
import { t } from "../i18n/texts.js";
import { relight } from "./latecomers.js";
import { isLate, mayAnswer, mayRaise, reserves, stepOf } from "./referee-model.js";

/** One seat: who must sit there, and what a referee may do for them now. */
export function SeatSheet({ view, contestant, act, onClose }) {
  const seat = seatMap(view).find((one) => one.contestant === contestant);
  if (!seat) return null;
  const frame = view.console;
  const phone = view.progress && view.progress.offline.indexOf(contestant) >= 0 ? "phoneAway" : "phoneHere";
  return html`<${Dialog} title=${t("referee.seat", { n: seat.seat })} onClose=${onClose}>
    <div class="sheet-head">
      <${Tile} lamp=${lampOf(seat.letter)} seat=${seat.seat} class="sheet-tile" />
      <div>
        <p class="sheet-name">${seat.name || t("referee.noName")}</p>
        <p class="quiet">${[seat.unit, t("lamp." + seat.letter), seat.letter !== "E" && t("referee." + phone)].filter(Boolean).join(" · ")}</p>
      </div>
    </div>
    ${stepOf(frame) === "checkIn" && html`<${CheckIn} view=${view} seat=${seat} act=${act} />`}
    ${mayAnswer(frame, seat) && html`<${AnswerFor} frame=${frame} seat=${seat} act=${act} />`}
    ${isLate(frame, seat) && html`<button class="cta loud" onClick=${() => act(...relight(seat))}>${t("referee.late.cta")}</button>`}
    ${mayRaise(frame) && html`<${Raise} frame=${frame} seat=${seat} act=${act} />`}
    ${stepOf(frame) !== "over" && seat.letter !== "D" && html`<${HandOver} seat=${seat} act=${act} />`}
    <button class="key wide" onClick=${onClose}>${t("host.cancel")}</button>
  <//>`;
}

/** At the door, before the start. */
function CheckIn({ view, seat, act }) {
  const waiting = reserves(view);
  const [entering, setEntering] = useState("");
  const came = seat.letter === "E";
  const word = came ? "present" : "absent";
  const reserve = waiting.find((one) => String(one.contestant) === entering);
  return html`<button class="cta loud" onClick=${() => act({ do: word, contestants: [seat.contestant] }, t("referee.done." + word, { n: seat.seat, name: seat.name }))}>
      ${t("referee.door." + word)}
    </button>
    ${waiting.length > 0 &&
    html`<div class="substitute">
      <label class="field"><span>${t("referee.door.reserve")}</span>
        <select name="reserve" value=${entering} onChange=${(e) => setEntering(e.target.value)}>
          <option value="">${t("referee.door.nobody")}</option>
          ${waiting.map((one) => html`<option key=${one.contestant} value=${one.contestant}>${one.name || t("referee.noName")} · ${one.unit}</option>`)}
        </select>
      </label>
      <button
        class="key wide"
        disabled=${!reserve}
        onClick=${() => act({ do: "substitute", out: seat.contestant, in: reserve.contestant }, t("referee.done.substitute", { n: seat.seat, name: reserve.name }))}
      >
        ${t("referee.door.substitute")}
      </button>
    </div>`}`;
}

/** "Nhập hộ đáp án": what the raised board says. */
function AnswerFor({ frame, seat, act }) {
  const { options } = frame.question;
  const tapped = isTapped(frame.question);
  const [option, setOption] = useState(null);
  const [text, setText] = useState("");
  const answer = tapped ? { option } : { text: text.trim() };
  const ready = answer.option != null || answer.text;
  const words = option != null ? LETTERS[option] : text.trim();
  const submit = (event) => {
    event.preventDefault();
    if (ready) act({ do: "answerFor", contestant: seat.contestant, ...answer }, t("referee.done.answerFor", { n: seat.seat, answer: words }));
  };
  return html`<form class="answer-for" onSubmit=${submit}>
    <h3>${t("referee.answerFor")}</h3>
    ${tapped
      ? html`<div class="signs">
          ${options.map(
            (text, i) => html`<button type="button" key=${i} class="sign-key" aria-pressed=${option === i} aria-label=${LETTERS[i] + ": " + text} onClick=${() => setOption(i)}>
              <${OptionSign} option=${i} />
            </button>`,
          )}
        </div>`
      : html`<label class="field"><span>${t("referee.board")}</span>
          <input name="text" maxlength="200" autocomplete="off" value=${text} onInput=${(e) => setText(e.target.value)} />
        </label>`}
    <button class="cta loud" disabled=${!ready}>${ready ? t("referee.write", { answer: words }) : t("referee.choose")}</button>
  </form>`;
}

/** A raised hand: the referee passes it on, the host rules. */
function Raise({ frame, seat, act }) {
  const raise = () => act({ do: "raise", contestant: seat.contestant, round: frame.question.round, claim: "other" }, t("dispute.raised.done", { n: seat.seat }));
  return html`<button class="key wide" onClick=${raise}>${t("dispute.raise")}</button>`;
}

/** Two taps: the first phone is put out of the seat. */
function HandOver({ seat, act }) {
  const [sure, setSure] = useState(false);
  return sure
    ? html`<p>${t("referee.handOver.what")}</p>
        <button class="key key-danger wide" onClick=${() => act({ do: "handOver", contestant: seat.contestant }, t("referee.done.handOver", { n: seat.seat }))}>
          ${t("referee.handOver.sure", { n: seat.seat })}
        </button>`
    : html`<button class="key wide" onClick=${() => setSure(true)}>${t("referee.handOver.cta")}</button>`;
}
