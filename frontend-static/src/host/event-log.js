import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Icon } from "../elements/icons.js";
import { formatClock } from "./dates.js";

const ICON_UNDO = "M9 6L4 11l5 5M4 11h9a6 6 0 0 1 6 6v1";

/** The log: what happened, newest first, with the name of who did it; the last act can be taken back here. */
export function EventLog({ frame, act, wordOf }) {
  const undo = () => act({ do: "undo" });
  return html`<section class="card event-log" aria-label=${t("host.log.title")}>
    <header>
      <h2>${t("host.log.title")}</h2>
      <button class="button small" disabled=${!frame.undoable} onClick=${undo}>
        <${Icon} path=${ICON_UNDO} /> ${t("host.undo")} <kbd>Z</kbd>
      </button>
    </header>
    <ol tabindex="0" aria-label=${t("host.log.title")}>
      ${frame.log.map(
        (line) => html`<li key=${line.seq + line.kind + line.at}>
          <time>${formatClock(line.at)}</time>
          <${Words} words=${wordOf(line)} actor=${line.actor} />
          ${line.undoable && frame.undoable && html`<button class="button undo-line" onClick=${undo}>${t("host.undo")}</button>`}
        </li>`,
      )}
    </ol>
  </section>`;
}

/** The catalogue marks where the headline ends. */
function Words({ words, actor }) {
  const [head, rest] = words.split("|");
  return html`<span>
    <b>${head}</b>${rest && ". " + rest}
    ${actor && html`<span class="quiet log-actor"> · ${t("host.log.actor", { name: actor })}</span>`}
  </span>`;
}
