import { html } from "../lib/ui.js";
import { formatNumber, formatPercent, t } from "../i18n/texts.js";
import { actualOf, canOpen, declaredOf, tableOf } from "./figures.js";
import { PlanBar, Status, WeekBars } from "./marks.js";

const HEADS = ["unit", "actual", "plan", "bar", "percent", "status", "weeks", "right"];

/** Units with plan and actual, opened level by level. On a phone the cells of a row stand below each other, so roles are said. */
export function TreeTable({ board, open, loaded, onToggle, onOrigin, addressOf, planOf }) {
  const lines = tableOf(board.root, board.rows, open, loaded);
  return html`<section class="card tree-card" aria-label=${t("union.title")}>
    <table class="tree" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${HEADS.map((head) => html`<th key=${head} role="columnheader" scope="col" class=${"c-" + head}>${head === "bar" ? html`<span class="visually-hidden">${t("union.head.bar")}</span>` : t("union.head." + head)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map((line, i) => html`<${Line} key=${(line.row.unit || line.row.kind) + i} line=${line} measure=${board.measure} onToggle=${onToggle} onOrigin=${onOrigin} addressOf=${addressOf} planOf=${planOf} />`)}
      </tbody>
    </table>
  </section>`;
}

function Line({ line, measure, onToggle, onOrigin, addressOf, planOf }) {
  const { row, depth, below, open, loading } = line;
  const opens = depth === 0 || canOpen(row);
  return html`<tr role="row" class=${`depth-${Math.min(depth, 4)}${depth === 0 ? " root" : ""}`} aria-busy=${loading || undefined}>
    <th role="rowheader" scope="row" class="c-unit">
      <span class="unit-name" style=${{ paddingLeft: `${depth * 14}px` }}>
        ${opens
          ? html`<button class="twist" aria-expanded=${open} aria-label=${t(open ? "union.shut" : "union.open", { unit: nameOf(row) })} onClick=${() => onToggle(row, depth)}>${open ? "▾" : "▸"}</button>`
          : html`<span class="twist"></span>`}
        ${row.unit && row.kind === "UNIT" && depth > 0 ? html`<a href=${addressOf(row)}>${nameOf(row)}</a>` : html`<span>${nameOf(row)}${depth === 0 && row.children > 0 && html` <span class="of-units">· ${t("union.units", { n: formatNumber(row.children) })}</span>`}</span>`}
      </span>
    </th>
    <td role="cell" class="c-actual"><button class="figure" onClick=${() => onOrigin(row, below)}>${formatNumber(actualOf(row, measure))}</button>${declaredOf(row, measure) > 0 && html`<span class="declared-part">${t("union.declared", { n: formatNumber(declaredOf(row, measure)) })}</span>`}</td>
    <td role="cell" class="c-plan">${row.unit && row.kind === "UNIT" ? html`<a class="figure" href=${planOf(row)}>${row.plan === null ? "–" : formatNumber(row.plan)}</a>` : "–"}</td>
    <td role="cell" class="c-bar"><${PlanBar} percent=${row.percent} status=${row.status} /></td>
    <td role="cell" class="c-percent">${row.percent === null ? "" : formatPercent(row.percent)}</td>
    <td role="cell" class="c-status"><${Status} status=${row.status} /></td>
    <td role="cell" class="c-weeks"><${WeekBars} weeks=${row.weeks} /></td>
    <td role="cell" class="c-right">${row.rightPercent === null ? "–" : html`<button class="figure" onClick=${() => onOrigin(row, below)}>${formatPercent(row.rightPercent)}</button>`}</td>
  </tr>`;
}

/** What a row is called; rows of no unit are called by their kind. */
export const nameOf = (row) => (row.kind === "UNIT" && row.name) || t("union.kind." + row.kind);
