import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { checksOf, confirmation } from "./referee-model.js";
import { zoneWords } from "./head.js";

/** The one big button of a referee: "I have looked at these seats". Pressed again, the later word counts. */
export function Confirm({ view, zone, marks, act }) {
  const checks = checksOf(view, zone, marks);
  if (checks.seats.length === 0) return html`<p class="confirm-note" role="status">${t("referee.confirm.nobody")}</p>`;
  const { confirmed, left, wrong, changed } = checks;
  const counts = { zone: zoneWords(zone), n: checks.seats.length, wrong };
  const state = confirmed ? "done" : left > 0 ? "missing" : changed ? "changed" : "notNeeded";
  const sending = Object.keys(view.acts).some((id) => view.acts[id] === "zone");
  return html`<div class=${"confirm is-" + state}>
    <p class="confirm-note" role="status">${t("referee.confirm." + state, { ...counts, left })}</p>
    <button class="cta" disabled=${sending} onClick=${() => act(confirmation(view, checks), t("referee.done.zone", counts))}>
      <span class="loud">${t(confirmed ? "referee.confirm.again" : "referee.confirm.cta")}</span>
      <small>${t("referee.confirm.counts", counts)}</small>
    </button>
  </div>`;
}
