// The final by category, lifelines, and ranks that are tied.
import { html, useState } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";
import { Dialog } from "./dialogs.js";
import { PersonName } from "./people-picker.js";
import { found, lifelinesOf } from "./rescue-model.js";

const FEW = 6; // that are seen at a glance

/** Whoever plays the final question picks what it is about. */
export function FinalDialog({ view, onDone, onClose }) {
  const topics = view.console.finals || [];
  return html`<${Dialog} title=${t("host.final.title")} onClose=${onClose}>
    <p class="dialog-text">${t("host.final.text")}</p>
    <div class="choices">
      ${topics.map(
        (topic, i) => html`<button key=${i} class="button" onClick=${() => onDone({ do: "pickFinal", category: i + 1 })}><b class="number">${i + 1}</b> ${topicName(topic)}</button>`,
      )}
    </div>
    <div class="actions"><button class="button" onClick=${onClose}>${t("host.cancel")}</button></div>
  <//>`;
}

export const topicName = (topic) => (hasText("topic." + topic) ? t("topic." + topic) : topic);

/** Somebody still on the floor uses help that the rules name; what it gives is done in the hall. */
export function LifelineDialog({ view, onDone, onClose }) {
  const [typed, setTyped] = useState("");
  const left = new Map(lifelinesOf(view).map((one) => [one.contestant, one.left]));
  const people = view.roster.filter((entry) => left.has(entry.contestant));
  return html`<${Dialog} title=${t("host.lifeline.title")} onClose=${onClose}>
    <p class="dialog-text">${t(people.length > 0 ? "host.lifeline.text" : "host.lifeline.none")}</p>
    ${people.length > FEW &&
    html`<label class="field">
      <span>${t("host.pick.find")}</span>
      <input name="find" autocomplete="off" value=${typed} onInput=${(event) => setTyped(event.target.value)} />
    </label>`}
    <ul class="lifelines" tabindex="0" aria-label=${t("host.lifeline.title")}>
      ${found(people, typed).map(
        (one) => html`<li key=${one.contestant}>
          <span class="person-line"><${PersonName} person=${one} lit /></span>
          <span class="choices">
            ${left.get(one.contestant).map((lifeline) => html`<button key=${lifeline} class="button small" onClick=${() => onDone({ do: "lifeline", contestant: one.contestant, lifeline })}>${lifeline}</button>`)}
          </span>
        </li>`,
      )}
    </ul>
    <div class="actions"><button class="button" onClick=${onClose}>${t("host.cancel")}</button></div>
  <//>`;
}

/** Which of several groups plays for its rank, or shares it. */
export function TiesDialog({ view, shared, onDone, onClose }) {
  const groups = view.console.tied;
  const [chosen, choose] = useState(0);
  const people = new Map(view.roster.map((entry) => [entry.contestant, entry]));
  return html`<${Dialog} title=${t(shared ? "host.ties.share" : "host.ties.play")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        if (groups[chosen]) onDone({ do: "tiebreak", among: groups[chosen], shared });
      }}
    >
      <fieldset class="ties">
        <legend>${t("host.ties.which")}</legend>
        ${groups.map(
          (group, i) => html`<label key=${i} class="check">
            <input type="radio" name="tied" checked=${chosen === i} onChange=${() => choose(i)} />
            <span>${t("host.ties.group", { n: group.length, people: group.map((id) => nameIn(people, id)).join(", ") })}</span>
          </label>`,
        )}
      </fieldset>
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t(shared ? "host.next.share" : "host.next.tiebreak")}</button>
      </div>
    </form>
  <//>`;
}

const nameIn = (people, id) => {
  const entry = people.get(id);
  return entry ? (entry.seat == null ? entry.name : `${entry.seat} ${entry.name}`.trim()) : String(id);
};
