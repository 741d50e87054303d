import { html, useEffect, useRef } from "../lib/ui.js";
import uPlot from "../lib/uplot.js";
import { formatNumber, language, t } from "../i18n/texts.js";
import { formatDate } from "../host/dates.js";

const HEIGHT = 220;
const INK = "#15110E";
const GOLD = "#FFC62B";
const VERMILION = "#BD2C0F";
const QUIET = "#5E544B";
const HAIR = "#E3D8BF";
const FONT = '600 13px "Be Vietnam Pro", sans-serif';
const BAR = 0.66;
const RADIUS = 0.12;

/** Actual figures of the last weeks, and what the plan would have had. The table says the same to those who do not see it. */
export function WeekChart({ weeks, actual }) {
  const box = useRef(null);
  const words = language.value;
  useEffect(() => {
    const chart = new uPlot(optionsOf(weeks, actual, box.current.clientWidth), dataOf(weeks, actual), box.current);
    const watcher = new ResizeObserver(() => box.current && chart.setSize({ width: box.current.clientWidth, height: HEIGHT }));
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      chart.destroy();
    };
  }, [weeks, actual, words]);

  return html`<section class="card">
    <header class="card-head chart-head">
      <h2>${t("union.weeks.title")}</h2>
      <span class="chart-key" aria-hidden="true"><i class="key-actual"></i> ${t("union.weeks.actual")} <i class="key-plan"></i> ${t("union.plan")}</span>
    </header>
    <div class="week-chart" ref=${box} aria-hidden="true"></div>
    <div class="visually-hidden"><table>
      <caption>${t("union.weeks.title")}</caption>
      <thead><tr><th scope="col">${t("union.weeks.week")}</th><th scope="col">${t("union.weeks.actual")}</th><th scope="col">${t("union.plan")}</th></tr></thead>
      <tbody>
        ${weeks.map(
          (week, i) => html`<tr key=${week.from}>
            <th scope="row">${t("union.weeks.one", { week: week.iso, from: formatDate(week.from), to: formatDate(week.to) })}</th>
            <td>${formatNumber(actual[i] || 0)}</td>
            <td>${week.plan === null ? t("union.noPlan") : formatNumber(week.plan)}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>
  </section>`;
}

const dataOf = (weeks, actual) => [weeks.map((_, i) => i), weeks.map((_, i) => actual[i] || 0), weeks.map((week) => week.plan)];

function optionsOf(weeks, actual, width) {
  const most = Math.max(4, ...actual, ...weeks.map((week) => week.plan || 0));
  const last = weeks.length - 1;
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    padding: [12, 4, 0, 0],
    scales: { x: { time: false, range: [-0.5, last + 0.5] }, y: { range: [0, most * 1.08] } },
    axes: [
      { font: FONT, stroke: INK, grid: { show: false }, ticks: { show: false }, gap: 8, size: 34, splits: () => weeks.map((_, i) => i), values: () => weeks.map((week) => t("union.weeks.short", { week: week.iso })) },
      { font: FONT, stroke: QUIET, grid: { stroke: HAIR, width: 1 }, ticks: { show: false }, size: 46, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6], values: (_, splits) => splits.map((one) => formatNumber(one)) },
    ],
    series: [
      {},
      {
        stroke: INK,
        fill: INK,
        paths: uPlot.paths.bars({ size: [BAR, 60], radius: RADIUS, disp: { fill: { unit: 3, values: () => weeks.map((_, i) => (i === last ? GOLD : INK)) }, stroke: { unit: 3, values: () => weeks.map(() => INK) } } }),
        points: { show: false },
      },
      { paths: () => null, points: { show: false } },
    ],
    hooks: { draw: [(chart) => marks(chart, weeks, actual)] },
  };
}

/** The plan's marks over the bars, and the newest figure in its bar. */
function marks(chart, weeks, actual) {
  const { ctx } = chart;
  const scale = window.devicePixelRatio || 1;
  const wide = (chart.bbox.width / weeks.length) * 0.9;
  ctx.save();
  ctx.fillStyle = VERMILION;
  weeks.forEach((week, i) => {
    if (week.plan === null) return;
    ctx.fillRect(chart.valToPos(i, "x", true) - wide / 2, chart.valToPos(week.plan, "y", true) - 2 * scale, wide, 4 * scale);
  });
  const last = weeks.length - 1;
  if (last >= 0) {
    const top = chart.valToPos(actual[last] || 0, "y", true);
    const foot = chart.valToPos(0, "y", true);
    ctx.fillStyle = INK;
    ctx.font = `700 ${13 * scale}px "Be Vietnam Pro", sans-serif`;
    ctx.textAlign = "center";
    ctx.fillText(formatNumber(actual[last] || 0), chart.valToPos(last, "x", true), foot - top > 30 * scale ? top + 20 * scale : top - 6 * scale);
  }
  ctx.restore();
}
