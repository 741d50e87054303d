import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { formatDate, formatMoment } from "../host/dates.js";
import { More } from "../host/paged-list.js";
import { Dialog } from "../host/dialogs.js";
import { codeOf } from "./change-form.js";
import { Problem } from "./refusal.js";

/** Whether a change can be taken back, as far as the page knows. @param {{kept: boolean, undoneBy?: number | null}} change */
export const canUndo = (change) => change.kept && !change.undoneBy;

/** Who wrote the unit, and what was taken back; the newest first. */
export function UnitChanges({ list, generation, mayChange, onChanged }) {
  const [chosen, setChosen] = useState(null);
  const changes = list.items;
  return html`<details><summary>${t("units.changes")}</summary>
    <ul>${changes.map(
      (one) => html`<li key=${one.id}>
        ${formatMoment(one.at)} · ${one.by} · ${wordsOfChange(one, changes)} ${one.on && formatDate(one.on)}
        ${one.reason && html`<span class="quiet">${t("units.undo.reason", { reason: one.reason })}</span>`}
        ${one.undoneBy && html`<span class="quiet">${t("units.undone")}</span>`}
        ${mayChange && canUndo(one) && html`<button class="plain" onClick=${() => setChosen(one)}>${t("units.undo")}</button>`}
      </li>`,
    )}</ul>
    <${More} list=${list} />
    ${chosen && html`<${UndoDialog} change=${chosen} generation=${generation} onDone=${onChanged} onClose=${() => setChosen(null)} />`}
  </details>`;
}

function wordsOfChange(one, changes) {
  const kind = (change) => t("units.kind." + codeOf(change.kind));
  const undone = changes.find((other) => other.id === one.undoes);
  return undone ? `${kind(one)}: ${kind(undone)}` : kind(one);
}

/** Says what will be as before, and asks why. */
function UndoDialog({ change, generation, onDone, onClose }) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const code = codeOf(change.kind);

  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await post(`/api/units/changes/${change.id}/undo`, { generation, reason: reason.trim() });
      onClose();
      onDone();
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  }

  return html`<${Dialog} title=${t("units.undo.title", { kind: t("units.kind." + code), at: formatMoment(change.at) })} onClose=${onClose}>
    <form class="change-form" onSubmit=${submit}>
      <p>${t("units.undo." + code)}</p>
      <p class="quiet">${t("units.undo.hint")}</p>
      <label class="field"><span>${t("units.undo.why")}</span><input name="reason" required maxlength="500" value=${reason} onInput=${(e) => setReason(e.target.value)} /></label>
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button danger" disabled=${busy}>${t("units.undo")}</button>
      </div>
    </form>
  <//>`;
}
