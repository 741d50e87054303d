// After the start: the four signs by their names, three seconds each, and then "ready" until the first question is read.
import { OptionSign } from "../../elements/sign.js";
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { SIGNS, TIME } from "../../model/screen-timeline.js";

const OPTIONS = Array.from({ length: SIGNS }, (_, option) => option);

/** @param {import("../scene.js").SceneProps} props */
export function HowTo({ view, elapsed }) {
  const shown = Math.min(SIGNS - 1, Math.floor(elapsed / TIME.SIGN));
  return html`<section class="scene howto by-day" data-ground="night">
    <h1 class="loud howto-title">${t("howto.title")}</h1>
    <ol class="howto-signs">
      ${OPTIONS.map(
        (option) => html`<li key=${option} class=${option === shown ? "is-now" : ""}>
          <span class="howto-card"><${OptionSign} option=${option} /></span>
          <span class="loud howto-name">${t(`sign.${option}`)}</span>
        </li>`,
      )}
    </ol>
    <p class="howto-rule" key=${shown}>${rule(shown, view.contest)}</p>
  </section>`;
}

/** @param {number} shown @param {import("../../model/wire.js").ContestCard | null} contest */
function rule(shown, contest) {
  if (shown === 2 && contest?.changeAllowed === false) {
    return t("howto.2.final");
  }
  return t(shown === 3 && contest?.scoring ? "howto.3.score" : `howto.${shown}`);
}

/** @param {import("../scene.js").SceneProps} props */
export function GetReady({ view, stage }) {
  return html`<section class="scene ready by-day" data-ground="night">
    <h1 class="loud ready-title">${t("ready.title")}</h1>
    <p class="ready-question"><span class="loud">${t("question.n", { n: 1 })}</span><span class="number">/${view.contest?.questions}</span></p>
    <p class="ready-left"><b class="number">${formatNumber(stage.left)}</b> ${t("ready.left")}</p>
  </section>`;
}
