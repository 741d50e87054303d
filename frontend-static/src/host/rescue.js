import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit } from "./console-model.js";
import { Dialog } from "./dialogs.js";

/** Rescue by the count that the physical game gave; who comes back follows the way that the rules print. */
export function RescueDialog({ view, onDone, onClose }) {
  const frame = view.console;
  const [count, setCount] = useState(5);
  const [seats, setSeats] = useState("");
  const selection = frame.rescueSelection;
  const game = frame.rescue;
  const { counted, all, places } = placesOf(game, count);
  const picks = !all && (selection === "HOST_PICKS" || selection === "UNIT_PICKS");
  const bySeat = new Map(view.roster.map((entry) => [entry.seat, entry.contestant]));
  const numbers = seats.split(/[^0-9]+/).filter(Boolean).map(Number);
  const unknown = numbers.filter((n) => !bySeat.has(n));
  const dark = view.roster.filter((_, position) => "O".indexOf(frame.floor[position] || "E") >= 0).length;
  const lit = [...frame.floor].filter(isLit).length;
  return html`<${Dialog} title=${t("host.rescue.title")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        if (unknown.length) return;
        onDone({ do: "rescue", count: counted ? Number(count) : 0, selection, picks: picks ? numbers.map((n) => bySeat.get(n)) : [] });
      }}
    >
      <p class="dialog-text">
        ${t("host.rescue.state", { lit, dark, used: frame.rescuesUsed, max: frame.rescuesMax })}
      </p>
      ${game && game.calledFor && html`<p class="dialog-text"><b>${t("host.rescue.called")}</b></p>`}
      ${counted
        ? html`<label class="field">
            <span>${t("host.rescue.count")}</span>
            <input name="count" type="number" min="1" max=${dark || 1} required value=${count} onInput=${(e) => setCount(e.target.value)} />
          </label>`
        : html`<p class="dialog-text">${t(all ? "host.rescue.all" : "host.rescue.fixed", { n: places })}</p>`}
      ${!all &&
      html`<div class="explained">
        <p>${t("host.rescue.selection")}: <b>${t("host.rescue." + selection)}</b></p>
        <p class="quiet">${t("host.rescue." + selection + ".how")}</p>
      </div>`}
      ${picks &&
      html`<label class="field">
        <span>${t("host.rescue.seats")}</span>
        <input name="seats" inputmode="numeric" required value=${seats} onInput=${(e) => setSeats(e.target.value)} />
        ${unknown.length > 0 && html`<small class="problem">${t("host.rescue.unknown", { seats: unknown.join(", ") })}</small>`}
      </label>`}
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.rescue.cta", { n: places })}</button>
      </div>
    </form>
  <//>`;
}

/**
 * How many lamps the rules light again: for what a game gave, a number of their own, or all.
 * @param {{returns: string, eligible: number} | undefined} game @param {number | string} count what the game gave
 */
export function placesOf(game, count) {
  const [, name, number] = /^([A-Z_]+)(?:\((\d+)\))?$/.exec(game ? game.returns : "PER_POINT(1)") || [];
  const all = name === "ALL";
  const counted = name === "PER_POINT";
  const wished = counted ? Number(count) * Number(number) : Number(number);
  return { counted, all, places: !game ? wished : all ? game.eligible : Math.min(wished, game.eligible) };
}
