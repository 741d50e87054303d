import { html } from "../lib/ui.js";
import { formatPercent, t } from "../i18n/texts.js";
import { plusDays, weekOf } from "./period.js";
import { skillsByShare } from "./figures.js";

const WEEK = 7;

/** The five basic digital skills by their share of right answers; the weakest is hatched, and a set to practise it is one click away. */
export function Skills({ board, onOrigin }) {
  const { weakest } = board;
  return html`<section class="card skills">
    <h2>${t("union.skills.title")}</h2>
    <ul>
      ${skillsByShare(board.skills).map(
        (one) => html`<li key=${one.skill}>
          <button class="skill" onClick=${onOrigin}>
            <span>${t("union.skill." + one.skill)}</span>
            <b>${one.rightPercent === null ? t("union.skills.never") : formatPercent(one.rightPercent)}</b>
            <span class=${"skill-bar" + (one.skill === weakest ? " weakest" : "")} aria-hidden="true"><span style=${{ width: (one.rightPercent || 0) + "%" }}></span></span>
          </button>
        </li>`,
      )}
    </ul>
    ${weakest &&
    html`<p class="note">
      ${t("union.skills.weakest", { skill: t("union.skill." + weakest).toLowerCase() })}
      <a href=${"/host#/contests/new?skill=" + weakest}>${t("union.skills.practise", { week: weekOf(plusDays(board.asOf, WEEK)) })}</a>
    </p>`}
  </section>`;
}
