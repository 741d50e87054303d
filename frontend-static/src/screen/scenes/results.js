// The board of the end: ranks as the server computed them, short names only.
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { Fitted } from "../fitted.js";

const ROWS = 10;

/** @param {{stage: import("../../model/wire.js").Stage, view: import("../../model/screen-view.js").ScreenView}} props */
export function Results({ stage, view }) {
  return html`<section class="scene results" data-ground="night">
    <header>
      <h1 class="loud results-title">${t("results.title")}</h1>
      <p class="results-contest">${view.contest?.title}</p>
    </header>
    <ol class="results-rows">
      ${stage.results.slice(0, ROWS).map(
        (one, row) => html`<li key=${row} class=${`results-row${one.title ? " has-title" : ""}`}>
          <span class="number results-rank">${one.rank}</span>
          <span class="number results-seat">${one.seat ?? ""}</span>
          <${Fitted} class="results-name" size=${56}>${one.name}<span class="results-unit"> ${one.unit}</span><//>
          <span class="results-note">${one.title ? t(`title.${one.title}`) : t("results.right", { right: one.right })}</span>
        </li>`,
      )}
    </ol>
  </section>`;
}
