// The board of the end: ranks as the server computed them, short names only.
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";

const ROWS = 10;

/** @param {import("../scene.js").SceneProps} props */
export function Results({ stage, view }) {
  return html`<section class="scene results by-day" data-ground="night">
    <header>
      <h1 class="loud results-title">${t("results.title")}</h1>
      <p class="results-contest">${[view.contest?.title, view.contest?.organiser].filter(Boolean).join(" · ")}</p>
    </header>
    <ol class="results-rows">
      ${stage.results.slice(0, ROWS).map(
        (one, row) => html`<li key=${row} class=${`results-row${one.title ? " has-title" : ""}`}>
          <span class="number results-rank">${one.rank}</span>
          <span class="number results-seat">${one.seat ?? ""}</span>
          <span class="results-name">${one.name}</span>
          <span class="results-unit">${one.unit}</span>
          <span class="results-note">${one.title ? t(`title.${one.title}`) : t("results.right", { right: one.right })}</span>
        </li>`,
      )}
    </ol>
  </section>`;
}
