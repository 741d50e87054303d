import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { confirmedZones, seatRanges } from "./console-model.js";

/** After the reveal, where the rules want referees: who has confirmed which seats, and whose are missing. */
export function Zones({ view }) {
  const { checks, unconfirmed, question } = view.console;
  if (!checks || !question) return null;
  const seats = (ids) => seatRanges(view.roster, ids);
  // The log names at most thirty.
  const named = ({ contestants, count }) => seats(contestants) + (count > contestants.length ? " …" : "");
  const of = unconfirmed.length + checks.checked.length;
  const zones = confirmedZones(view.console);
  return html`<section class="card zones" aria-label=${t("host.zones.title")}>
    <p role="status">
      <b>${t("host.zones.title")}: ${t("host.zones.count", { n: checks.checked.length, of })}.</b>
      ${" "}${unconfirmed.length > 0 ? t("host.zones.missing", { seats: seats(unconfirmed) }) : t("host.zones.all")}
    </p>
    ${zones.length > 0 &&
    html`<ul>
      ${zones.map(
        (line) => html`<li key=${line.seq}>${t("host.zones.zone", { name: line.actor, seats: named(line.params), wrong: line.params.wrong })}</li>`,
      )}
    </ul>`}
  </section>`;
}
