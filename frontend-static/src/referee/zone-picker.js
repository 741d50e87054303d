import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { MOST_SEATS, zoneOf } from "./referee-model.js";

/** "Từ ghế … đến ghế …", or whole rows; remembered on this phone. */
export function ZonePicker({ contest, zone, onDone }) {
  const [by, setBy] = useState("seats");
  const [from, setFrom] = useState(zone ? String(zone.from) : "");
  const [to, setTo] = useState(zone ? String(zone.to) : "");
  const [tried, setTried] = useState(false);
  const rows = Math.ceil(contest.seats / contest.columns);
  const most = by === "rows" ? rows : contest.seats;
  const found = zoneOf({ by, from, to }, contest);

  function submit(event) {
    event.preventDefault();
    setTried(true);
    if (found) onDone(found);
  }

  const choose = (next) => () => {
    setBy(next);
    setFrom("");
    setTo("");
    setTried(false);
  };
  return html`<form class="zone-form" onSubmit=${submit} novalidate>
    <h1 class="loud referee-title">${t("referee.zone.title")}</h1>
    <p>${t("referee.zone.hint", { seats: contest.seats, rows, columns: contest.columns })}</p>
    <div class="two" role="group" aria-label=${t("referee.zone.title")}>
      ${["seats", "rows"].map(
        (way) => html`<button type="button" key=${way} class="key" aria-pressed=${by === way} onClick=${choose(way)}>${t("referee.zone.by." + way)}</button>`,
      )}
    </div>
    <div class="two">
      <label class="field"><span>${t("referee.zone.from." + by)}</span>
        <input name="from" inputmode="numeric" autocomplete="off" value=${from} onInput=${(e) => setFrom(e.target.value)} />
      </label>
      <label class="field"><span>${t("referee.zone.to." + by)}</span>
        <input name="to" inputmode="numeric" autocomplete="off" value=${to} onInput=${(e) => setTo(e.target.value)} />
      </label>
    </div>
    ${tried && !found && html`<p class="problem" role="alert">${t("referee.zone.unfit", { most, size: MOST_SEATS })}</p>`}
    ${found && by === "rows" && html`<p role="status">${t("referee.zone.seats", found)}</p>`}
    <button class="cta loud">${t("referee.zone.cta")}</button>
    ${contest.seats <= MOST_SEATS &&
    html`<button type="button" class="key wide" onClick=${() => onDone({ from: 1, to: contest.seats })}>${t("referee.zone.all", { seats: contest.seats })}</button>`}
  </form>`;
}
