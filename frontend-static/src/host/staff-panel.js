import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Accounts } from "./accounts.js";

/** Roles that are given here; referees have their place at a contest, curators in the bank. */
const ROLES = [
  { role: "HOST", units: true },
  { role: "UNION", units: true },
  { role: "AUDITOR", units: false },
];

/** Who else may sign in. */
export function StaffPanel() {
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState("UNION");
  const chosen = ROLES.find((one) => one.role === role);
  return html`<details class="card staff-panel" onToggle=${(e) => setOpen(e.target.open)}>
    <summary>${t("host.accounts.title")}</summary>
    <label class="field">
      <span>${t("host.accounts.role")}</span>
      <select name="role" value=${role} onChange=${(e) => setRole(e.target.value)}>
        ${ROLES.map((one) => html`<option key=${one.role} value=${one.role}>${t("host.accounts.role." + one.role)}</option>`)}
      </select>
      <small class="quiet">${t("host.accounts.roleHint." + role)}</small>
    </label>
    <${Accounts} key=${role} role=${role} words="host.accounts." open=${open} units=${chosen.units} />
  </details>`;
}
