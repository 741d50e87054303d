import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { seatRanges } from "./console-model.js";
import { byChance, lastDrawn } from "./rescue-model.js";

/** What the hall is to be told of a rescue: that the rules call for one, and by which chance people came back. */
export function RescueNotes({ view }) {
  const frame = view.console;
  const game = frame.rescue;
  const drawn = lastDrawn(frame);
  const between = !frame.question || frame.phase === "SETTLED";
  if (!(game && game.calledFor) && !(drawn && between)) return null;
  return html`<section class="card rescue-notes" role="status">
    ${game && game.calledFor
      ? html`<p><b>${t("host.rescue.called")}</b> ${t("host.rules.mechanism." + game.mechanism)}. ${t("host.rescue.eligible.dark", { n: game.eligible })}</p>`
      : html`<${Drawn} view=${view} line=${drawn} />`}
  </section>`;
}

function Drawn({ view, line }) {
  const { seed, contestants, count, selection } = line.params;
  const seats = seatRanges(view.roster, contestants) + (count > contestants.length ? " …" : "");
  const back = t("host.drawn.back", { n: count, seats: seats || "–", how: t("host.rescue." + selection) });
  if (!byChance(selection)) return html`<p>${back}</p>`;
  return html`<p>${back} ${t("host.drawn.seed")} <b class="number seed">${seed}</b></p>
    <details>
      <summary>${t("host.drawn.how")}</summary>
      <p>${t("host.drawn.steps")}</p>
      <p>${t("host.drawn.check")}</p>
    </details>`;
}
