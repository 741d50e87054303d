// What is entered before a rescue: what rescuers won, and how many spectators want whom back.
import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Dialog } from "./dialogs.js";
import { PersonName } from "./people-picker.js";
import { candidatesOf, found, pointsAct, tallyHeard, votesAct } from "./rescue-model.js";

export function PointsDialog({ view, onDone, onClose }) {
  const [points, setPoints] = useState("");
  const [byUnit, setByUnit] = useState(view.units.map(() => ""));
  const act = pointsAct(points, byUnit);
  const sum = byUnit.reduce((total, typed) => total + (Number(typed) || 0), 0);
  return html`<${Dialog} title=${t("host.points.title")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        if (act) onDone(act);
      }}
    >
      <p class="dialog-text">${t("host.points.text", { n: view.console.rescue ? view.console.rescue.points : 0 })}</p>
      <label class="field">
        <span>${t("host.points.all")}</span>
        <input name="points" type="number" min="0" max="10000" required value=${points} onInput=${(event) => setPoints(event.target.value)} />
      </label>
      ${view.units.length > 0 &&
      html`<details>
        <summary>${t("host.points.byUnit")}</summary>
        <p class="quiet">${t("host.points.byUnitHint")}</p>
        <div class="unit-points">
          ${view.units.map(
            (unit, i) => html`<label class="field" key=${i}>
              <span>${unit}</span>
              <input name="unit-points" type="number" min="0" max="10000" value=${byUnit[i]} onInput=${(event) => setByUnit(byUnit.map((old, at) => (at === i ? event.target.value : old)))} />
            </label>`,
          )}
        </div>
      </details>`}
      ${!act && html`<p class="problem" role="alert">${t("host.points.tooMany", { sum, n: Number(points) || 0 })}</p>`}
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary" disabled=${!act}>${t("host.points.cta")}</button>
      </div>
    </form>
  <//>`;
}

/** Filled with what has arrived; what is entered takes the place of it. */
export function VotesDialog({ view, onDone, onClose }) {
  const people = candidatesOf(view);
  const [tally, setTally] = useState(view.console.rescue ? tallyHeard(view.console.rescue, view.audience) : {});
  const [typed, setTyped] = useState("");
  const act = votesAct(tally);
  return html`<${Dialog} title=${t("host.votes.title")} wide onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone(act);
      }}
    >
      <p class="dialog-text">${t("host.votes.text")}</p>
      <label class="field">
        <span>${t("host.pick.find")}</span>
        <input name="find" autocomplete="off" value=${typed} onInput=${(event) => setTyped(event.target.value)} />
      </label>
      <div class="people-tiles" tabindex="0" role="group" aria-label=${t("host.pick.people", { n: people.length })}>
        ${found(people, typed).map(
          (one) => html`<label key=${one.contestant} class="person-tile">
            <${PersonName} person=${one} />
            <input
              type="number"
              min="0"
              max="100000"
              aria-label=${t("host.votes.of", { seat: one.seat == null ? one.name : one.seat })}
              value=${tally[one.contestant] == null ? "" : tally[one.contestant]}
              onInput=${(event) => setTally({ ...tally, [one.contestant]: event.target.value })}
            />
          </label>`,
        )}
      </div>
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary" disabled=${act.votes.length === 0}>${t("host.votes.cta", { n: act.votes.reduce((sum, one) => sum + one.votes, 0) })}</button>
      </div>
    </form>
  <//>`;
}
