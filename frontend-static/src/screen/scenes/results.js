// The board of the end: ranks as the server computed them, short names only.
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";

const ROWS = 10;
const ROWS_WITH_UNITS = 8; // their prizes stand below
const ROOM = 44; // letters of name and note, above which a unit would be cut to a sliver

/** What somebody takes home: title and prize, else how many were right. @param {import("../../model/wire.js").Ranked} one @param {import("../../model/wire.js").Award[]} awards */
export function noteOf(one, awards) {
  const prize = awards.find(({ contestants }) => contestants.some((who) => who.seat === one.seat && who.name === one.name && who.unit === one.unit));
  const won = [one.title && t(`title.${one.title}`), prize?.title].filter(Boolean);
  return won.length > 0 ? won.join(" · ") : t("results.right", { right: one.right });
}

/** @param {import("../scene.js").SceneProps} props */
export function Results({ stage, view }) {
  const ofUnits = stage.awards.filter((award) => award.units.length > 0 || (award.guests ?? []).length > 0);
  return html`<section class="scene results by-day" data-ground="night">
    <header>
      <h1 class="loud results-title">${t("results.title")}</h1>
      <p class="results-contest">${[view.contest?.title, view.contest?.organiser].filter(Boolean).join(" · ")}</p>
    </header>
    <ol class="results-rows">
      ${stage.results.slice(0, ofUnits.length > 0 ? ROWS_WITH_UNITS : ROWS).map(
        (one, row) => html`<li key=${row} class=${`results-row${one.title ? " has-title" : ""}`}>
          <span class="number results-rank">${one.rank}</span>
          <span class="number results-seat">${one.seat ?? ""}</span>
          <span class="results-name">${one.name}</span>
          <span class="results-unit">${one.name.length + noteOf(one, stage.awards).length > ROOM ? "" : one.unit}</span>
          <span class=${`results-note${noteOf(one, stage.awards).length > 16 ? " is-long" : ""}`}>${noteOf(one, stage.awards)}</span>
        </li>`,
      )}
    </ol>
    ${ofUnits.length > 0 &&
    html`<p class="results-units">
      ${ofUnits.slice(0, 4).map((award) => html`<span key=${award.title + award.scope}><b>${award.title}</b> ${[...award.units, ...(award.guests ?? []).map((n) => t("results.guest", { n }))].join(", ")}</span>`)}
    </p>`}
  </section>`;
}
