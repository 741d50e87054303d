import { html } from "../lib/ui.js";
import { isAsking, isByHand, isLit, phaseAt, secondsLeft, someSeats } from "../host/console-model.js";
import { now } from "../host/live-link.js";
import { OptionSign } from "../elements/sign.js";
import { t } from "../i18n/texts.js";
import { stepOf, zoneSeats } from "./referee-model.js";

/** What the hall is doing, in one glance: the question, the clock, the key once it is shown, and who in the zone is missing. */
export function OnStage({ view, zone }) {
  const frame = view.console;
  const { question, key } = frame;
  return html`<section class="on-stage" aria-label=${t("referee.stage")}>
    <p class="stage-phase"><${Phase} frame=${frame} /></p>
    ${question && stepOf(frame) !== "over" && html`<p class="stage-question">${question.text}</p>`}
    ${question && key && html`<p class="stage-key">
      ${key.option != null ? html`<${OptionSign} option=${key.option} />` : ""}
      <span><b>${t("referee.key")}</b> ${key.option != null ? question.options[key.option] : key.text}</span>
    </p>`}
    <${Counts} view=${view} zone=${zone} />
  </section>`;
}

function Phase({ frame }) {
  const phase = frame.paused ? "PAUSED" : phaseAt(frame, now.value);
  const left = phase === "OPEN" ? secondsLeft(frame, now.value) : null;
  const { question } = frame;
  const number = !question ? "" : question.n > 0 ? t("referee.question", { n: question.n, of: question.of }) : t("referee.sub");
  return html`<b>${number}</b> <span>${t("referee.phase." + phase)}</span>
    ${phase === "OPEN" && isByHand(frame) && html`<span>${t("referee.untimed")}</span>`}
    ${left != null && html`<span class="number stage-left" role="timer" aria-label=${t("referee.left", { n: left })}>${left}</span>`}`;
}

function Counts({ view, zone }) {
  const seats = zoneSeats(view, zone);
  const step = stepOf(view.console);
  const lit = seats.filter((seat) => isLit(seat.letter));
  const waiting = isAsking(view.console) ? lit.filter((seat) => seat.waiting) : [];
  const offline = step === "confirm" ? [] : lit.filter((seat) => seat.offline);
  return html`<p class="stage-counts">
    ${t(step === "checkIn" ? "referee.count.here" : "referee.count.lit", { n: lit.length, of: seats.length })}
    ${waiting.length > 0 && html` · <b>${t("referee.count.waiting", { n: waiting.length, seats: someSeats(waiting) })}</b>`}
    ${offline.length > 0 && html` · <b>${t("referee.count.offline", { n: offline.length, seats: someSeats(offline) })}</b>`}
  </p>`;
}
