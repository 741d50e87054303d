import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatClock } from "./dates.js";

/** The log: what staff did, newest first; the last act can be taken back here. */
export function EventLog({ frame, act, wordOf }) {
  return html`<section class="card event-log" aria-label=${t("host.log.title")}>
    <header>
      <h2>${t("host.log.title")}</h2>
      <button class="button small" disabled=${!frame.undoable} onClick=${() => act({ do: "undo" })}>
        ${t("host.undo")} <kbd>Z</kbd>
      </button>
    </header>
    <ol>
      ${frame.log.map(
        (line) => html`<li key=${line.seq}>
          <time class="quiet">${formatClock(line.at)}</time>
          <span>
            ${wordOf(line)}
            ${line.actor && html`<span class="quiet"> · ${line.actor}</span>`}
          </span>
        </li>`,
      )}
    </ol>
  </section>`;
}
