import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { CodeDialog } from "./code-dialog.js";
import { ConfirmDialog } from "./dialogs.js";
import { More, usePages } from "./paged-list.js";
import { Problem } from "./problem.js";
import { UnitField } from "./unit-field.js";

/**
 * Accounts of one role: who has one, a new one-time password for who forgot theirs, and new ones. A password is shown once.
 * @param {{role: "HOST" | "REFEREE" | "CURATOR" | "UNION" | "AUDITOR", words: string, open: boolean, units?: boolean}} props `words` begins the keys of its catalogue; read when it is `open`; `units`: a new account may be of one
 */
export function Accounts({ role, words, open, units = false }) {
  const [unit, setUnit] = useState(null);
  const known = usePages(open ? "/api/staff/accounts?role=" + role : null);
  const [name, setName] = useState("");
  const [made, setMade] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(null);
  const [unproven, setUnproven] = useState(null);

  /** @param {(code?: string) => Promise<any>} work done again with a code when the server asks for one @param {string} [code] */
  async function attempt(work, code) {
    setBusy(true);
    setProblem(null);
    setMade(null);
    setForgotten(null);
    setUnproven(null);
    try {
      setMade(await work(code));
      await known.load();
    } catch (refusal) {
      if (refusal.code === "CODE_NEEDED") setUnproven(() => work);
      else setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  function add(event) {
    event.preventDefault();
    return attempt(async (code) => {
      const account = await post("/api/staff/accounts", { name: name.trim(), role, ...(unit && { unit: unit.unit }), ...(code && { code }) });
      setName("");
      setUnit(null);
      return account;
    });
  }

  const replace = (account) => attempt((code) => post(`/api/staff/accounts/${encodeURIComponent(account)}/one-time-password`, code ? { code } : undefined));

  return html`${known.items &&
    known.items.length > 0 &&
    html`<p class="quiet">${t(words + "who")}</p>
      <ul class="referee-list">
        ${known.items
          .map((one) => one.name)
          .map(
            (account) => html`<li key=${account}>
              <b>${account}</b>
              ${role !== "HOST" &&
              html`<button class="button small" disabled=${busy} onClick=${() => setForgotten(account)}>${t(words + "forgot", { name: account })}</button>`}
            </li>`,
          )}
      </ul>
      <${More} list=${known} />`}
    ${forgotten &&
    html`<${ConfirmDialog}
      title=${t(words + "forgotTitle", { name: forgotten })}
      text=${t(words + "forgotText")}
      cta=${t(words + "forgotCta")}
      onDone=${() => replace(forgotten)}
      onClose=${() => setForgotten(null)}
    />`}
    ${unproven && html`<${CodeDialog} onDone=${(code) => attempt(unproven, code)} onClose=${() => setUnproven(null)} />`}
    <form class="referee-form" onSubmit=${add}>
      <label class="field">
        <span>${t(words + "name")}</span>
        <input name=${role.toLowerCase()} required minlength="2" maxlength="32" autocapitalize="none" autocomplete="off" value=${name} onInput=${(e) => setName(e.target.value)} />
        <small class="quiet">${t(words + "nameHint")}</small>
      </label>
      ${units && html`<${UnitField} unit=${unit} onChange=${setUnit} />`}
      <button class="button" disabled=${busy}>${t(words + "add")}</button>
    </form>
    <${Problem} refusal=${problem || known.problem} />
    ${made &&
    html`<p class="approve one-time" role="status">
      <span>${t(words + "made", { name: made.name })} <b class="one-time-password">${made.oneTimePassword}</b></span>
      <span>${t(words + "madeHint")}</span>
    </p>`}`;
}
