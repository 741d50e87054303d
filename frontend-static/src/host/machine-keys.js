import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post, remove } from "../net/api.js";
import { CodeDialog } from "./code-dialog.js";
import { formatDate, today } from "./dates.js";
import { ConfirmDialog } from "./dialogs.js";
import { More, usePages } from "./paged-list.js";
import { Problem } from "./problem.js";
import { UnitField } from "./unit-field.js";

const SCOPES = ["FIGURES", "UNITS", "CONTESTS", "METRICS"];
const EMPTY = { name: "", scopes: ["FIGURES"], expiresOn: "" };

/** Keys by which programs read figures: made, listed, revoked. A secret is shown once. */
export function MachineKeys() {
  const [open, setOpen] = useState(false);
  const known = usePages(open ? "/api/staff/keys" : null);
  const [form, setForm] = useState(EMPTY);
  const [unit, setUnit] = useState(null);
  const [made, setMade] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(null);
  const [unproven, setUnproven] = useState(false);

  /** @param {() => Promise<any>} work */
  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    setMade(null);
    setUnproven(false);
    setLeaving(null);
    try {
      await work();
      await known.load();
    } catch (refusal) {
      if (refusal.code === "CODE_NEEDED") setUnproven(true);
      else setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  /** @param {string} [code] of the second factor, when the server asked for one */
  const make = (code) =>
    attempt(async () => {
      const { secret } = await post("/api/staff/keys", { ...form, name: form.name.trim(), ...(unit && { unit: unit.unit }), ...(code && { code }) });
      setMade({ name: form.name.trim(), secret });
      setForm(EMPTY);
      setUnit(null);
    });
  const toggle = (scope) => setForm({ ...form, scopes: SCOPES.filter((one) => (one === scope) !== form.scopes.includes(one)) });

  return html`<details class="card staff-panel" onToggle=${(e) => setOpen(e.target.open)}>
    <summary>${t("host.keys.title")}</summary>
    <p class="quiet">${t("host.keys.hint")}</p>
    <ul class="referee-list">
      ${(known.items || []).map((one) => html`<${KeyLine} key=${one.id} one=${one} busy=${busy} onRevoke=${() => setLeaving(one)} />`)}
    </ul>
    <${More} list=${known} />
    <form
      class="machine-key"
      onSubmit=${(event) => {
        event.preventDefault();
        make();
      }}
    >
      <label class="field">
        <span>${t("host.keys.name")}</span>
        <input name="key" required minlength="2" maxlength="32" autocapitalize="none" autocomplete="off" value=${form.name} onInput=${(e) => setForm({ ...form, name: e.target.value })} />
        <small class="quiet">${t("host.keys.nameHint")}</small>
      </label>
      <fieldset>
        <legend>${t("host.keys.scopes")}</legend>
        ${SCOPES.map(
          (scope) => html`<label class="check" key=${scope}>
            <input type="checkbox" name=${scope} checked=${form.scopes.includes(scope)} onChange=${() => toggle(scope)} />
            <span>${t("host.keys.scope." + scope)}</span>
          </label>`,
        )}
      </fieldset>
      <${UnitField} unit=${unit} onChange=${setUnit} />
      <label class="field">
        <span>${t("host.keys.expires")}</span>
        <input name="expires" type="date" required min=${today()} value=${form.expiresOn} onInput=${(e) => setForm({ ...form, expiresOn: e.target.value })} />
        <small class="quiet">${t("host.keys.expiresHint")}</small>
      </label>
      <button class="button" disabled=${busy}>${t("host.keys.make")}</button>
    </form>
    <${Problem} refusal=${problem || known.problem} />
    ${made && html`<${Secret} made=${made} />`}
    ${unproven && html`<${CodeDialog} onDone=${make} onClose=${() => setUnproven(false)} />`}
    ${leaving &&
    html`<${ConfirmDialog}
      title=${t("host.keys.revokeTitle", { name: leaving.name })}
      text=${t("host.keys.revokeText")}
      cta=${t("host.keys.revokeCta")}
      onDone=${() => attempt(() => remove("/api/staff/keys/" + leaving.id))}
      onClose=${() => setLeaving(null)}
    />`}
  </details>`;
}

function KeyLine({ one, busy, onRevoke }) {
  const over = one.revokedAt ? "revoked" : one.expiresOn < today() ? "expired" : null;
  return html`<li>
    <span>
      <b>${one.name}</b> · ${one.scopes.map((scope) => t("host.keys.scope." + scope)).join(", ")}${one.unit && " · " + t("host.keys.ofUnit")}
      <br />
      <span class="quiet">
        ${t("host.keys.until", { day: formatDate(one.expiresOn) })} · ${one.lastUsedOn ? t("host.keys.used", { day: formatDate(one.lastUsedOn) }) : t("host.keys.unused")}
      </span>
    </span>
    ${over
      ? html`<span class="pill">${t("host.keys." + over)}</span>`
      : html`<button class="button small" disabled=${busy} onClick=${onRevoke}>${t("host.keys.revoke", { name: one.name })}</button>`}
  </li>`;
}

/** Copied by the oldest way there is: pages without TLS have no other. */
function Secret({ made }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    document.querySelector("input[name=secret]").select();
    setCopied(document.execCommand("copy"));
  };
  return html`<div class="approve one-time" role="status">
    <label class="field">
      <span>${t("host.keys.made", { name: made.name })}</span>
      <input name="secret" readonly autocomplete="off" value=${made.secret} />
      <small>${copied ? t("host.keys.copied") : t("host.keys.madeHint")}</small>
    </label>
    <button type="button" class="button primary" onClick=${copy}>${t("host.keys.copy")}</button>
  </div>`;
}
