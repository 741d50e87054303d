import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { ReasonDialog } from "./reason-dialog.js";

/** Which acts there are in each state. */
const ACTS = {
  DRAFT: ["REVIEW", "RETIRE"],
  REVIEWED: ["APPROVE", "SEND_BACK", "RETIRE"],
  APPROVED: ["SEND_BACK", "RETIRE"],
  RETIRED: ["REOPEN"],
};
const WITH_REASON = ["SEND_BACK", "RETIRE", "STILL_RIGHT"];

/** What may be done with the newest version, and by whom; who may not is told why. */
export function Workflow({ dossier, lint, busy, changed, onAct, onRenew }) {
  const [asked, setAsked] = useState(null);
  const acts = [...ACTS[dossier.state], ...(dossier.reasons.includes("DISPUTED") ? ["STILL_RIGHT"] : [])];
  const errors = lint.findings.filter((one) => one.level === "ERROR").length;
  const start = (act) => (WITH_REASON.includes(act) ? setAsked(act) : onAct(act, ""));
  return html`<section class="card workflow">
    <h2>${t("bank.workflow.title")}</h2>
    <p class="quiet">${t("bank.workflow." + dossier.state)}</p>
    ${changed && html`<p class="quiet">${t("bank.workflow.saveFirst")}</p>`}
    ${dossier.state === "DRAFT" && errors > 0 && html`<p class="quiet">${t("bank.workflow.errors", { n: errors })}</p>`}
    <div class="tools">
      ${acts.map((act) => {
        const refusal = dossier.refusals[act];
        return html`<span key=${act} class="act">
          <button
            class=${"button small" + (act === "RETIRE" ? " danger" : act === "REVIEW" || act === "APPROVE" ? " primary" : "")}
            disabled=${busy || Boolean(refusal)}
            aria-describedby=${refusal ? "why-" + act : undefined}
            onClick=${() => start(act)}
          >
            ${t("bank.act." + act)}
          </button>
          ${refusal && html`<small id=${"why-" + act} class="quiet">${t("refused." + refusal)}</small>`}
        </span>`;
      })}
      ${dossier.state !== "RETIRED" &&
      html`<span class="act">
        <button class="button small" disabled=${busy} onClick=${() => setAsked("RENEW")}>${t("bank.act.RENEW")}</button>
        <small class="quiet">${t("bank.act.RENEW.hint")}</small>
      </span>`}
    </div>
    ${asked &&
    html`<${ReasonDialog}
      title=${t("bank.act." + asked)}
      danger=${asked === "RETIRE"}
      optional=${asked === "RENEW"}
      onClose=${() => setAsked(null)}
      onDone=${(reason) => {
        setAsked(null);
        if (asked === "RENEW") onRenew(reason);
        else onAct(asked, reason);
      }}
    />`}
  </section>`;
}
