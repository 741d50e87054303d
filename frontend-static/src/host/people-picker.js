import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { found } from "./rescue-model.js";

/** People as tiles with number, name and unit: to be tapped, or found by what is typed. */
export function PeoplePicker({ people, picked, toggle }) {
  const [typed, setTyped] = useState("");
  const shown = found(people, typed);
  // Enter takes the one who is meant by the number, and the next one can be typed at once.
  const enter = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const exact = people.find((one) => String(one.seat) === typed.trim()) || (shown.length === 1 && shown[0]);
    if (!exact) return;
    toggle(exact.contestant);
    setTyped("");
  };
  return html`<div class="people-picker">
    <label class="field">
      <span>${t("host.pick.find")}</span>
      <input name="find" autocomplete="off" value=${typed} onInput=${(event) => setTyped(event.target.value)} onKeyDown=${enter} />
    </label>
    ${shown.length === 0 && html`<p class="problem" role="status">${t("host.pick.nobody", { typed })}</p>`}
    <div class="people-tiles" tabindex="0" role="group" aria-label=${t("host.pick.people", { n: people.length })}>
      ${shown.map(
        (one) => html`<button
          type="button"
          key=${one.contestant}
          class=${"person-tile" + (picked.indexOf(one.contestant) >= 0 ? " picked" : "")}
          aria-pressed=${picked.indexOf(one.contestant) >= 0}
          onClick=${() => toggle(one.contestant)}
        >
          <${PersonName} person=${one} lit=${picked.indexOf(one.contestant) >= 0} />
        </button>`,
      )}
    </div>
  </div>`;
}

/** Seat, name and unit, as they stand on the bib; a reserve has no seat. */
export function PersonName({ person, lit }) {
  return html`<span class=${"seat " + (lit ? "lit" : "out")}>${person.seat == null ? t("host.pick.reserve") : person.seat}</span>
    <span><b>${person.name || t("host.seat", { n: person.seat })}</b><small class="quiet">${person.unit}</small></span>`;
}
