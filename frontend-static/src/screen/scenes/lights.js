// Picture 07 and its sisters: the floor large, and beside it what happened to it.
import { ICON_ARROW, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { formatNumber, hasText, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { countAt, lampsAt, restAfter } from "../../model/screen-view.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";
import { still, useElapsed } from "../moving.js";

/** @param {{view: import("../../model/screen-view.js").ScreenView, stage: import("../../model/wire.js").Stage}} props */
export function Lights({ view, stage }) {
  const quiet = still();
  const elapsed = useElapsed(view, restAfter(stage.just.length));
  const before = stage.before ?? stage.left;
  const count = countAt(stage, elapsed, quiet);
  return html`<section class="scene lights" data-ground="night">
    <${FloorMap} class="lights-floor" view=${view} lamps=${lampsAt(view, elapsed, quiet)} />
    <aside class="lights-side">
      <${Heading} stage=${stage} contest=${view.contest} />
      <p class=${`lights-count${Math.max(before, stage.left) > 99 ? " long" : ""}`}>
        ${before !== stage.left && html`<span class="number lights-before">${formatNumber(before)}</span><${Icon} path=${ICON_ARROW} class="lights-arrow" />`}
        <span class="number lights-left">${formatNumber(count)}</span>
      </p>
      <p class="loud lights-word">${t("off.left")}</p>
      <${Legend} stage=${stage} />
    </aside>
  </section>`;
}

/** @param {{stage: import("../../model/wire.js").Stage, contest: import("../../model/wire.js").ContestCard | null}} props */
function Heading({ stage, contest }) {
  if (stage.mode === "rescue") {
    return html`<h1 class="loud lights-big">${t("rescue.title")}</h1>`;
  }
  if (stage.mode === "void") {
    return html`<h1 class="loud lights-big">${t("void.title", { n: stage.voided ?? "" })}</h1>`;
  }
  if (!stage.key) {
    return html`<h1 class="loud lights-title">${contest?.title}</h1>`;
  }
  const { option, text } = stage.key;
  return html`<h1 class="loud lights-title">${t("answer.right")}</h1>
    <div class="lights-answer">
      ${option != null && html`<${OptionSign} option=${option} />`}
      <${Fitted} class="lights-answer-text" size=${68}>${text ?? stage.question?.options[option ?? 0]}<//>
    </div>`;
}

/** @param {{stage: import("../../model/wire.js").Stage}} props */
function Legend({ stage }) {
  const count = stage.just.length;
  const words = legendOf(stage, count);
  if (!words) {
    return null;
  }
  const look = stage.mode === "off" ? "just" : "back";
  return html`<p class="lights-legend">
    ${count > 0 && (stage.mode === "off" || stage.mode === "rescue" || stage.mode === "void") && html`<span class=${`legend-tile legend-${look}`}></span>`}
    <span class=${count > 0 ? "" : "lights-words"}>${words}${stage.rescueSeed != null && html`<small>${t("rescue.seed", { seed: stage.rescueSeed })}</small>`}</span>
  </p>`;
}

/** @param {import("../../model/wire.js").Stage} stage @param {number} count */
function legendOf(stage, count) {
  switch (stage.mode) {
    case "off":
      return t("off.just", { count });
    case "rescue":
      return t("rescue.count", { count });
    case "void":
      return count > 0 ? t("void.count", { count }) : t("void.body", { n: stage.voided ?? "" });
    default:
      return hasText(`outcome.${stage.outcome}`) ? t(`outcome.${stage.outcome}`) : stage.key ? t("off.none") : "";
  }
}
