// "Khiếu nại": a raised hand about the question just ruled, and what became of it.
import { mayComplain } from "../../model/complaint.js";
import { ICON_HAND, Icon, hasText, html, signal, t } from "./kit.js";

const CLAIMS = ["right", "notRecorded", "question", "other"];
/** Of which round the claims are being shown. */
const asking = signal(0);

/** @param {{player: import("../player.js").Player}} props */
export function Dispute({ player }) {
  const { result } = player.view.value;
  const told = disputeOf(player.told.value);
  const refused = player.told.value.refused;
  if (!result || !mayComplain(player.view.value)) {
    return null;
  }
  if (told?.round === result.round) {
    return html`<p class="dark-panel dark-rescue" role="status"><${Icon} path=${ICON_HAND} class="dark-hand" /><span>${outcome(told)}</span></p>`;
  }
  if (refused?.round === result.round && refused.attempt === undefined) {
    return html`<p class="dark-panel" role="status">${t(hasText(`dispute.${refused.code}`) ? `dispute.${refused.code}` : "dispute.refused")}</p>`;
  }
  if (asking.value !== result.round) {
    return html`<button class="link dispute-open" onClick=${() => (asking.value = result.round)}>${t("dispute.raise")}</button>`;
  }
  return html`<section class="dark-panel">
    <p class="dark-lead">${t("dispute.what")}</p>
    ${CLAIMS.map(
      (claim) => html`<button key=${claim} class="key dispute-claim" onClick=${() => player.send({ t: "raise", round: result.round, claim })}>${t(`dispute.claim.${claim}`)}</button>`,
    )}
    <button class="link dispute-open" onClick=${() => (asking.value = 0)}>${t("dispute.no")}</button>
  </section>`;
}

/** The newest that was heard: the message, or what came with a whole view. @param {Record<string, any>} told */
function disputeOf(told) {
  const kept = told.state?.dispute;
  return told.dispute && (!kept || told.dispute.seq >= kept.seq) ? told.dispute : kept;
}

/** @param {{upheld?: boolean, reason?: string}} told */
function outcome({ upheld, reason }) {
  if (upheld === undefined) {
    return t("dispute.waiting");
  }
  return t(upheld ? "dispute.upheld" : "dispute.rejected", { reason: reason ?? "" });
}
