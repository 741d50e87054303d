import { html } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { attemptsEach, rootOf } from "./figures.js";
import { PlanMeter } from "./marks.js";
import { addressOf } from "./wish.js";

const NAMED = 2;

/** The four figures at the top; each leads to what it was counted from. */
export function Tiles({ board, wish, onOrigin }) {
  const { root, contests, needHelp, measure } = board;
  const each = attemptsEach(root);
  return html`<div class="tiles">
    <button class="tile-card hero" onClick=${onOrigin}>
      <${PlanMeter} percent=${root.percent} />
      <span>
        <b class="number hero-figure">${root.percent === null ? "–" : html`${formatNumber(root.percent, 1)}<span>%</span>`}</b>
        <span class="strong">${t("union.hero." + measure, { n: formatNumber(rootOf(board)) })}</span>
        <span class="dim">${root.plan === null ? t("union.noPlan") : t("union.hero.plan", { n: formatNumber(root.plan) })}</span>
      </span>
    </button>
    <button class="tile-card" onClick=${onOrigin}>
      <b class="number">${formatNumber(contests.held)}</b>
      <span class="strong">${t("union.tile.held")}</span>
      <span class="quiet">${t("union.tile.upcoming", { n: formatNumber(contests.upcoming) })}</span>
    </button>
    <button class="tile-card" onClick=${onOrigin}>
      <b class="number">${formatNumber(root.people)}</b>
      <span class="strong">${t("union.tile.people")}</span>
      <span class="quiet">${each === null ? t("union.tile.nobody") : t("union.tile.each", { n: formatNumber(each, 1) })}</span>
    </button>
    <div class="tile-card">
      <b class=${"number" + (needHelp.count > 0 ? " bad" : "")}>${formatNumber(needHelp.count)}</b>
      <span class="strong">${t("union.tile.needHelp")}</span>
      <span class="quiet">
        ${needHelp.units.slice(0, NAMED).map((one, i) => html`<span key=${one.unit}>${i > 0 && ", "}<a href=${"#/" + addressOf({ ...wish, unit: one.unit })}>${one.name}</a></span>`)}
        ${needHelp.count > NAMED && html` ${t("union.tile.more", { n: formatNumber(needHelp.count - NAMED) })}`}
      </span>
    </div>
  </div>`;
}
