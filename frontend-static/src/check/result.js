// The answer in one sentence, then what was found, the worst first; an app's own browser with the way out of it.
import { ICON_NO_WIFI, ICON_TICK, ICON_WIFI, Icon } from "../elements/icons.js";
import { formatNumber, t } from "../i18n/texts.js";
import { html } from "../lib/core.js";
import { verdictOf } from "../model/fitness.js";
import { WayOut } from "../phone/way-out.js";

/** @typedef {import("../model/fitness.js").Finding} Finding */

/** @type {Record<import("../model/fitness.js").Grade, number>} */
const WORST_FIRST = { bad: 0, fair: 1, good: 2 };
const ICONS = { bad: ICON_NO_WIFI, fair: ICON_WIFI, good: ICON_TICK };

/** @param {{findings: Finding[], browser: import("../model/browser.js").Browser, onAgain: () => void}} props */
export function Result({ findings, browser, onAgain }) {
  const verdict = verdictOf(findings);
  const sorted = [...findings].sort((a, b) => WORST_FIRST[a.grade] - WORST_FIRST[b.grade]);
  return html`<section class="check-result">
    <p class=${`check-verdict check-${verdict}`} role="status"><${Icon} path=${verdict === "good" ? ICON_TICK : ICONS[verdict]} /><span class="loud">${t(`verdict.${verdict}`)}</span></p>
    ${browser.app && html`<${WayOut} browser=${browser} />`}
    <ul class="check-list">
      ${sorted.map(
        ({ name, grade, text, params }) => html`<li key=${name} class=${`check-item check-${grade}`}>
          <p class="check-name">${t(`name.${name}`)} <b>${t(`grade.${grade}`)}</b></p>
          <p>${t(text, formatted(params))}</p>
        </li>`,
      )}
    </ul>
    <button class="cta loud" onClick=${onAgain}>${t("check.again")}</button>
    <p class="note quiet">${t("check.private")}</p>
  </section>`;
}

/** @param {Finding["params"]} params */
function formatted(params = {}) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? formatNumber(value) : value]));
}
