import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { formatClock } from "./dates.js";
import { Dialog } from "./dialogs.js";
import { given, lateBy, openDisputes, remedies } from "./disputes-model.js";

const CANNED = [1, 2, 3, 4];

/** How many wait for a ruling; never in the way of the next act. */
export function DisputeNotes({ view, open }) {
  const waiting = openDisputes(view.console);
  if (waiting.length === 0) return null;
  return html`<section class="card rescue-notes dispute-notes" role="status">
    <p><b>${t("dispute.waiting", { n: waiting.length })}</b></p>
    <button class="button" onClick=${() => open("disputes")}>${t("dispute.open")}</button>
  </section>`;
}

/** One after the other, the newest first; what was ruled stays to be read. */
export function DisputesDialog({ view, act, onClose }) {
  const frame = view.console;
  const [reason, setReason] = useState("");
  const [after, setAfter] = useState(null); // the ruling that follows the remedy, once the server has that
  useEffect(() => {
    if (after && frame.controlSeq > after.seq) {
      act(after.act);
      setAfter(null);
    }
  }, [frame.controlSeq]);
  useEffect(() => {
    if (view.notice) setAfter(null);
  }, [view.notice]);
  const rule = (one, upheld, remedy) => {
    const ruling = { do: "rule", contestant: one.contestant, round: one.round, upheld, reason: reason.trim() };
    if (remedy) {
      setAfter({ seq: frame.controlSeq, act: ruling });
      act(remedy.name === "restore" ? { ...remedy.act, reason: reason.trim() } : remedy.act);
    } else act(ruling);
  };
  const ready = reason.trim() !== "" && !after && Object.keys(view.acts).length === 0;
  return html`<${Dialog} title=${t("dispute.title")} wide=${true} onClose=${onClose}>
    <label class="field">
      <span>${t("dispute.reason")}</span>
      <input name="reason" maxlength="120" list="dispute-reasons" value=${reason} onInput=${(e) => setReason(e.target.value)} />
      <datalist id="dispute-reasons">${CANNED.map((n) => html`<option key=${n} value=${t("dispute.reason." + n)} />`)}</datalist>
    </label>
    <ul class="disputes">
      ${(frame.disputes || []).map((one) => html`<${Item} key=${one.round + "-" + one.contestant} view=${view} one=${one} ready=${ready} rule=${rule} act=${act} reason=${reason} />`)}
    </ul>
    ${(frame.disputes || []).length === 0 && html`<p class="dialog-text">${t("dispute.none")}</p>`}
    <div class="actions"><button class="button" onClick=${onClose}>${t("dispute.close")}</button></div>
  <//>`;
}

function Item({ view, one, ready, rule, act, reason }) {
  const frame = view.console;
  const who = view.roster.find((entry) => entry.contestant === one.contestant) || {};
  const open = one.upheld == null;
  const fixes = open ? remedies(frame, one, view.roster) : [];
  return html`<li class=${open ? "dispute" : "dispute ruled"}>
    <b class="seat number">${who.seat != null ? who.seat : t("dispute.reserve")}</b>
    <div>
      <p><b>${who.name}</b> · ${one.n > 0 ? t("dispute.question", { n: one.n }) : t("dispute.subQuestion")} · ${t("dispute.claim." + one.claim)}</p>
      <p class="quiet">
        ${given(one) ? t("dispute.given", { answer: given(one) }) : t("dispute.nothing")} ·
        ${one.claim === "late"
          ? t("dispute.late", { at: formatClock(one.at), due: formatClock(one.due), seconds: formatNumber(lateBy(one), 2) })
          : t("dispute.raised", { at: formatClock(one.at) })}
      </p>
      ${open
        ? html`<div class="choices">
            ${fixes.map(
              (fix) => html`<button key=${fix.name} class="button" disabled=${!ready} onClick=${() => rule(one, true, fix)}>${t("dispute." + fix.name, { answer: given(one) })}</button>`,
            )}
            <button class="button" disabled=${!ready} onClick=${() => rule(one, true, null)}>${t("dispute.uphold")}</button>
            <button class="button" disabled=${!ready} onClick=${() => rule(one, false, null)}>${t("dispute.reject")}</button>
            <button class="button danger" disabled=${!ready || !frame.next.includes("void")} onClick=${() => act({ do: "void", round: one.round, reason: reason.trim() })}>
              ${t("dispute.void")}
            </button>
          </div>`
        : html`<p><b>${t(one.upheld ? "dispute.upheld" : "dispute.rejected")}</b> ${one.reason}</p>`}
    </div>
  </li>`;
}
