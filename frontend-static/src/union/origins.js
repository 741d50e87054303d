import { html } from "../lib/ui.js";
import { formatNumber, formatPercent, t } from "../i18n/texts.js";
import { formatDate } from "../host/dates.js";
import { Dialog } from "../host/dialogs.js";
import { More, usePages } from "../host/paged-list.js";
import { Problem } from "./refusal.js";

/** The contests that a figure was counted from. `query`: that of the figure. */
export function Origins({ title, query, onClose }) {
  const list = usePages("/api/participation/contests" + query);
  const { items: contests, problem } = list;

  return html`<${Dialog} title=${t("union.origins.title", { unit: title })} wide onClose=${onClose}>
    <${Problem} refusal=${problem} />
    ${contests === null && !problem && html`<p role="status">${t("host.loading")}</p>`}
    ${contests && contests.length === 0 && html`<p>${t("union.origins.none")}</p>`}
    ${contests &&
    contests.length > 0 &&
    html`<div class="scroller" tabindex="0" role="group" aria-label=${t("union.origins.title", { unit: title })}>
      <table class="origins">
        <thead><tr>${["contest", "day", "attempts", "people", "right"].map((head) => html`<th key=${head} scope="col">${t("union.origins." + head)}</th>`)}</tr></thead>
        <tbody>
          ${contests.map(
            (one) => html`<tr key=${one.contest}>
              <th scope="row"><a href=${"/host#/contests/" + one.contest}>${one.title}</a>${one.counting === false && html` <span class="quiet">${t("union.origins.uncounted")}</span>`}</th>
              <td>${formatDate(one.playedOn)}</td>
              <td>${formatNumber(one.attempts)}</td>
              <td>${formatNumber(one.people)}</td>
              <td>${one.rightPercent === null ? "–" : formatPercent(one.rightPercent)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <${More} list=${list} />`}
    <div class="actions"><button class="button" onClick=${onClose}>${t("union.close")}</button></div>
  <//>`;
}
