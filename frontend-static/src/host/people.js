import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { Erase } from "./erase.js";
import { ExtraTime } from "./extra-time.js";
import { byGivenName } from "./name-order.js";
import { Problem } from "./problem.js";

/** Who sits where, as Vietnamese lists are ordered, read when somebody looks; from here a name is erased after the evening too. */
export function People({ contest }) {
  const [cards, setCards] = useState(null);
  const [problem, setProblem] = useState(null);
  const [extra, setExtra] = useState({ open: false, given: [] });
  const path = "/api/contests/" + contest.id;
  const loadExtra = () => get(path + "/extra-time").then(setExtra, setProblem);
  const load = () => Promise.all([get(path + "/tickets").then(setCards, setProblem), loadExtra()]);
  const named = byGivenName((cards || []).filter((card) => card.name));
  const units = new Map(contest.units.map((unit) => [unit.number, unit.name]));
  return html`<details class="card people" onToggle=${(event) => event.target.open && load()}>
    <summary>${t("host.people.title")}</summary>
    <${Problem} refusal=${problem} />
    ${cards && named.length === 0 && html`<p class="quiet">${t("host.people.none")}</p>`}
    ${extra.open && named.length > 0 && html`<p class="quiet">${t("host.people.extra")}</p>`}
    <ul>
      ${named.map(
        (card) => html`<li key=${card.seat}>
          <b class="number">${card.seat}</b>
          <span>${card.name} <span class="quiet">${units.get(card.unit)}</span></span>
          <${ExtraTime} contest=${contest.id} card=${card} extra=${extra} onChanged=${loadExtra} onProblem=${setProblem} />
          <${Erase} contest=${contest.id} seat=${card} onErased=${load} />
        </li>`,
      )}
    </ul>
  </details>`;
}
