import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit, may } from "./console-model.js";
import { Dialog } from "./dialogs.js";
import { PeoplePicker, PersonName } from "./people-picker.js";
import { candidatesOf, cheeredFor, isPicked, picksAgainst, placesOf, tallyOf } from "./rescue-model.js";

/** Lamps are lit again: by what a game gave, for those whom the rules or people choose. */
export function RescueDialog({ view, open, onDone, onClose }) {
  const frame = view.console;
  const game = frame.rescue;
  const cheered = game ? cheeredFor(view.audience, game) : null;
  const [count, setCount] = useState(cheered || 5);
  const [picks, setPicks] = useState([]);
  const people = game ? candidatesOf(view) : [];
  if (!game) return html`<${Over} onClose=${onClose} />`;
  const selection = frame.rescueSelection;
  const { counted, all, each, perPoint, places } = placesOf(game, count, people);
  const picking = isPicked(frame);
  const against = picking ? picksAgainst(people, picks, { places, each, even: selection === "UNIT_PICKS" }) : null;
  const toggle = (id) => setPicks(picks.indexOf(id) < 0 ? [...picks, id] : picks.filter((one) => one !== id));
  const dark = [...frame.floor].filter((letter) => letter === "O").length;
  const lit = [...frame.floor].filter(isLit).length;
  return html`<${Dialog} title=${t("host.rescue.title")} wide=${picking} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        if (against) return;
        onDone({ do: "rescue", count: counted ? Number(count) : game.mechanism === "RESCUER_QUIZ" ? game.points : 0, selection, picks });
      }}
    >
      <p class="dialog-text">
        ${t("host.rescue.state", { lit, dark, used: frame.rescuesUsed, max: frame.rescuesMax })} ${t("host.rescue.eligible." + eligibleBy(game), { n: game.eligible, rounds: game.rounds })}
      </p>
      ${game.calledFor && html`<p class="dialog-text"><b>${t("host.rescue.called")}</b></p>`}
      ${counted
        ? html`<label class="field">
            <span>${t("host.rescue.count", { each: perPoint })}</span>
            <input name="count" type="number" min="1" max="10000" required value=${count} onInput=${(event) => setCount(event.target.value)} />
            ${cheered && html`<span class="quiet">${t("host.poll.suggests", { level: view.audience.poll.level, n: cheered })}</span>`}
          </label>`
        : html`<p class="dialog-text">${t(howMany(game, all), { n: places, points: game.points })}</p>`}
      ${!all &&
      places > 0 &&
      html`<div class="explained">
        <p>${t("host.rescue.selection")}: <b>${t("host.rescue." + selection)}</b></p>
        <p class="quiet">${t("host.rescue." + selection + ".how")}</p>
      </div>`}
      ${selection === "AUDIENCE_VOTE" && !all && html`<${Tally} people=${people} tally=${tallyOf(game)} />`}
      ${picking &&
      places > 0 &&
      html`<${PeoplePicker} people=${people} picked=${picks} toggle=${toggle} />
        <p class=${against && against.code !== "tooFew" ? "problem" : "dialog-text"} role="status">
          <b>${t("host.pick.count", { n: picks.length, of: places })}</b> ${against && t("host.pick." + against.code, { unit: against.unit || "", n: places - picks.length })}
        </p>`}
      <div class="actions">
        ${game.mechanism !== "RESCUER_QUIZ" && may(frame, "rescuePoints") && html`<button type="button" class="plain" onClick=${() => open("rescuePoints")}>${t("host.points.title")}</button>`}
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary" disabled=${Boolean(against)}>${places > 0 ? t(game.mechanism === "RESERVES_ENTER" ? "host.rescue.ctaReserves" : "host.rescue.cta", { n: places }) : t("host.rescue.ctaNobody")}</button>
      </div>
    </form>
  <//>`;
}

const eligibleBy = (game) => (game.mechanism === "RESERVES_ENTER" ? "reserves" : game.mechanism === "OX_ROUND" && game.rounds > 0 ? "through" : "dark");

function howMany(game, all) {
  if (game.mechanism === "RESCUER_QUIZ") return "host.rescue.won";
  if (game.mechanism === "RESERVES_ENTER") return "host.rescue.enter";
  return all ? "host.rescue.all" : "host.rescue.fixed";
}

/** Somebody else was faster, on another device. */
function Over({ onClose }) {
  return html`<${Dialog} title=${t("host.rescue.title")} onClose=${onClose}>
    <p class="dialog-text">${t("host.rescue.over")}</p>
    <div class="actions"><button class="button" onClick=${onClose}>${t("host.cancel")}</button></div>
  <//>`;
}

/** The first of the tally, most votes first. */
function Tally({ people, tally }) {
  const voted = people.filter((one) => tally[one.contestant]).sort((a, b) => tally[b.contestant] - tally[a.contestant]);
  return html`<ol class="tally" tabindex="0" aria-label=${t("host.votes.title")}>
    ${voted.map((one) => html`<li key=${one.contestant} class="person-line"><${PersonName} person=${one} /><b class="number">${t("host.votes.count", { n: tally[one.contestant] })}</b></li>`)}
  </ol>`;
}
