import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, hasText, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { LETTERS } from "../elements/sign.js";
import { BankProblem } from "./refusal.js";

/** How the question did in real contests, and what its author should look at. */
export function Statistics({ path }) {
  const [known, setKnown] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    get(path + "/statistics").then(setKnown, setProblem);
  }, []);
  if (problem && (problem.status === 404 || problem.status === 405)) return html`<section class="card"><p class="quiet">${t("bank.statistics.none")}</p></section>`;
  if (!known) return html`<section class="card"><${BankProblem} refusal=${problem} /></section>`;
  return html`<section class="card">
    <h2>${t("bank.part.statistics")}</h2>
    ${known.over.times === 0 && html`<p class="quiet">${t("bank.statistics.none")}</p>`}
    ${known.versions.filter((one) => one.summary.times > 0).map((one) => html`<${Figures} key=${one.version} figures=${one} />`)}
  </section>`;
}

const percent = (share) => (share === null || share === undefined ? "–" : formatNumber(share * 100) + " %");
const seconds = (millis) => (millis === null || millis === undefined ? "–" : formatNumber(millis / 1000, 1) + " s");

function Figures({ figures }) {
  const { summary } = figures;
  const rows = [
    ["times", formatNumber(summary.times)],
    ["people", formatNumber(summary.n)],
    ["right", percent(summary.p)],
    ["discrimination", summary.d === null || summary.d === undefined ? "–" : formatNumber(summary.d, 2)],
    ["median", seconds(figures.medianMillis)],
    ["disputes", `${formatNumber(summary.raised)} / ${formatNumber(summary.upheld)}`],
  ];
  return html`<div class="figures">
    <h3>${t("bank.version", { version: figures.version })}</h3>
    ${!summary.enough && html`<p class="quiet">${t("bank.statistics.few")}</p>`}
    <dl>
      ${rows.map(([name, value]) => html`<div key=${name}><dt>${t("bank.statistics." + name)}</dt><dd><b>${value}</b></dd></div>`)}
    </dl>
    ${figures.options &&
    figures.options.length > 0 &&
    html`<ul class="shares">
      ${figures.options.map((one, i) => html`<li key=${i}><b>${LETTERS[i]}</b> <meter min="0" max="1" value=${one.share || 0} aria-label=${LETTERS[i]}></meter> ${percent(one.share)} ${one.key ? "✓" : ""}</li>`)}
    </ul>`}
    <ul class="findings">
      ${figures.advice.map((one, i) => html`<li key=${i} class="finding-WARNING">${adviceWords(one)}</li>`)}
    </ul>
  </div>`;
}

function adviceWords(advice) {
  const key = "bank.advice." + advice.code;
  if (!hasText(key)) return advice.code;
  const options = advice.options || (advice.option === undefined ? [] : [advice.option]);
  return t(key, {
    share: percent(advice.share),
    d: advice.discrimination === undefined ? "" : formatNumber(advice.discrimination, 2),
    options: options.map((one) => LETTERS[one]).join(", "),
    raised: advice.raised || 0,
    upheld: advice.upheld || 0,
    times: advice.times || 0,
    measured: advice.measured ? t("bank.difficulty." + advice.measured) : "",
  });
}
