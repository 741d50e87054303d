import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { asked } from "../host/router.js";
import { Problem } from "./refusal.js";
import { Absent } from "./absent.js";
import { Exports } from "./exports.js";
import { actualOf, isEmpty, SHUT, toggled } from "./figures.js";
import { Filters, periodName, PeriodPicker } from "./filters.js";
import { FirstSteps } from "./first-steps.js";
import { Origins } from "./origins.js";
import { quarterOf } from "./period.js";
import { Skills } from "./skills.js";
import { Tiles } from "./tiles.js";
import { nameOf, TreeTable } from "./tree-table.js";
import { UnitPath } from "./unit-path.js";
import { WeekChart } from "./week-chart.js";
import { addressOf, queryOf, wishOf, wishOfRow } from "./wish.js";
import { today } from "../host/dates.js";

/** Who took part, from which unit, against which plan. What is shown stands in the address. */
export function Dashboard() {
  const wish = wishOf(asked.value);
  const query = queryOf(wish);
  const [board, setBoard] = useState(null);
  const [problem, setProblem] = useState(null);
  const [open, setOpen] = useState(new Set());
  const [loaded, setLoaded] = useState({ query, rows: new Map() });
  const [origin, setOrigin] = useState(null);

  useEffect(() => {
    let current = true;
    get("/api/participation" + query).then(
      (made) => {
        if (!current) return;
        setBoard(made);
        setProblem(null);
      },
      (refusal) => current && setProblem(refusal),
    );
    return () => {
      current = false;
    };
  }, [query]);

  // What is open stays open under another filter: its rows are asked for again.
  const rows = loaded.query === query ? loaded.rows : new Map();
  useEffect(() => {
    let current = true;
    for (const unit of open) {
      if (unit === SHUT || rows.has(unit)) continue;
      get("/api/participation" + queryOf({ ...wish, unit })).then(
        (below) => current && setLoaded((old) => ({ query, rows: new Map([...(old.query === query ? old.rows : []), [unit, below.rows]]) })),
        (refusal) => current && setProblem(refusal),
      );
    }
    return () => {
      current = false;
    };
  }, [open, query]);

  const change = (fields) => {
    location.hash = "#/" + addressOf({ ...wish, ...fields });
  };
  const period = board ? board.period : wish.from ? wish : quarterOf(today());
  const originOf = (row, below = "") => setOrigin({ title: nameOf(row), query: queryOf(wishOfRow({ ...wish, from: period.from, to: period.to }, row, below)) });

  return html`<main class="board">
    <header class="board-head">
      <h1 class="loud">${t("union.title")}</h1>
      <div class="board-acts">
        <${PeriodPicker} period=${period} onChange=${change} />
        <${Exports} query=${queryOf({ ...wish, from: period.from, to: period.to })} board=${board} rows=${rows} period=${periodName(period)} />
      </div>
    </header>
    <${UnitPath} wish=${wish} asOf=${board && board.asOf} />
    <${Filters} wish=${wish} period=${period} onChange=${change} />
    <${Problem} refusal=${problem} />
    ${!board && !problem && html`<p class="loading" role="status">${t("host.loading")}</p>`}
    ${board && isEmpty(board) && html`<${FirstSteps} units=${board.root.children > 0} />`}
    ${board &&
    html`<div class="board-columns">
      <div class="board-main">
        <${Tiles} board=${board} wish=${wish} onOrigin=${() => originOf(board.root)} />
        <${TreeTable}
          board=${board}
          open=${open}
          loaded=${rows}
          onToggle=${(row, depth) => setOpen(toggled(open, depth === 0 ? SHUT : row.unit))}
          onOrigin=${originOf}
          addressOf=${(row) => "#/" + addressOf({ ...wish, unit: row.unit })}
          planOf=${(row) => `#/targets/${row.unit}?from=${period.from}&to=${period.to}`}
        />
      </div>
      <div class="board-side">
        <${WeekChart} weeks=${board.weeks} actual=${board.root.weeks} />
        <${Skills} board=${board} onOrigin=${() => originOf(board.root)} />
        <${Absent} absent=${board.absent} hierarchy=${wish.hierarchy} />
      </div>
    </div>
    <p class="quiet as-of">${t("union.counted", { n: formatNumber(actualOf(board.root, board.measure)), measure: t("union.measure." + board.measure) })} ${board.root.declared.people > 0 && html`<a href=${"#/declared" + (wish.unit ? "/" + wish.unit : "") + addressOf({ from: period.from, to: period.to })}>${t("union.declared.note")}</a>`}</p>`}
    ${origin && html`<${Origins} ...${origin} onClose=${() => setOrigin(null)} />`}
  </main>`;
}
