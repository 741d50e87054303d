import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { SurveySaid } from "./audience.js";
import { Awards } from "./awards.js";
import { PrintButton } from "./print-button.js";
import { Qr } from "../screen/qr.js";
import { Problem } from "./problem.js";

/** The result sheet: titles, ranking, units, and the proof that it follows from the journal. */
export function Results({ id }) {
  const [sheet, setSheet] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    get(`/api/contests/${id}/results`).then(setSheet, setProblem);
  }, [id]);
  if (!sheet) return html`<${Problem} refusal=${problem} />`;
  const holders = sheet.people.filter((line) => line.titles.length > 0);
  return html`<section class="card results">
    <header class="card-head">
      <h2>${t("host.results.title")}</h2>
      <div class="actions">
        <${PrintButton} primary path=${`/api/contests/${id}/results.pdf`}>${t("host.print.results")}<//>
        <${PrintButton} path=${`/api/contests/${id}/results.xlsx`}>${t("host.results.xlsx")}<//>
        <a class="button small" href=${`/api/contests/${id}/results.csv`} download>${t("host.prepare.csv")}</a>
      </div>
    </header>
    ${holders.map(
      (line) => html`<p key=${line.contestant} class="title-holder">
        ${line.seat != null && html`<span class="seat lit big">${line.seat}</span>`}
        <span><b>${line.name}</b><span class="quiet"> ${line.unit}</span><span class="title-names loud">${line.titles.map((title) => t("title." + title)).join(" · ")}</span></span>
      </p>`,
    )}
    <${Awards} awards=${sheet.awards} />
    <${SurveySaid} survey=${sheet.survey} />
    <div class="result-tables">
      <${People} people=${sheet.people} />
      <${Units} units=${sheet.units} />
    </div>
    ${sheet.proof && html`<${Seal} id=${id} proof=${sheet.proof} />`}
  </section>`;
}

/** What the sheet was recomputed from, signed: to be photographed now and compared later. */
function Seal({ id, proof }) {
  return html`<div class="seal">
    <${Qr} text=${proof.seal} label=${t("host.results.seal")} />
    <div>
      <h3>${t("host.results.seal")}</h3>
      <p class="quiet proof">${t("host.results.proof", { n: formatNumber(proof.facts), head: proof.head.slice(0, 16) })}</p>
      <p class="quiet proof">${t("host.results.sealHow")} <code>./chuongvang verify-contest ${id} --seal CV1…</code></p>
      <p><a class="button small" href=${`/api/contests/${id}/journal`} download>${t("host.results.journal")}</a></p>
    </div>
  </div>`;
}

function People({ people }) {
  if (people.length === 0) return html`<p class="quiet">${t("host.results.none")}</p>`;
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${t("host.results.people")}>
    <table>
      <caption class="visually-hidden">${t("host.results.people")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("host.results.rank")}</th>
          <th scope="col">${t("host.results.seat")}</th>
          <th scope="col">${t("host.results.name")}</th>
          <th scope="col">${t("host.results.right")}</th>
          <th scope="col">${t("host.results.out")}</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          (line) => html`<tr key=${line.contestant}>
            <td class="number">${line.rank}</td>
            <td>${line.seat}</td>
            <th scope="row">${line.name}<span class="quiet"> ${line.unit}</span></th>
            <td>${line.right}</td>
            <td>${line.outAt != null ? t("host.results.outAt", { n: line.outAt }) : t("host.results.lit")}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function Units({ units }) {
  if (units.length === 0) return null;
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${t("host.results.units")}>
    <table>
      <caption class="visually-hidden">${t("host.results.units")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("host.results.rank")}</th>
          <th scope="col">${t("host.results.unit")}</th>
          <th scope="col">${t("host.results.standing")}</th>
          <th scope="col">${t("host.results.right")}</th>
        </tr>
      </thead>
      <tbody>
        ${units.map(
          (line) => html`<tr key=${line.unit}>
            <td class="number">${line.rank}</td>
            <th scope="row">${line.unit}</th>
            <td>${line.standing}/${line.people}</td>
            <td>${line.right}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
