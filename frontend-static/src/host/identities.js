import { html, useEffect, useState } from "../lib/ui.js";
import { language, t } from "../i18n/texts.js";
import { get, remove } from "../net/api.js";
import { CodeField } from "./code-field.js";
import { formatMoment } from "./dates.js";
import { ConfirmDialog, Dialog } from "./dialogs.js";
import { Problem } from "./problem.js";
import { leave, takeTold } from "./providers.js";

/** Which identities of sign-in providers open the own account; nothing where there are no providers and none is linked. */
export function Identities() {
  const [told] = useState(takeTold);
  const [providers, setProviders] = useState([]);
  const [linked, setLinked] = useState([]);
  const [problem, setProblem] = useState(told && told !== "LINKED" && told !== "SIGNED_IN" ? { code: told } : null);
  const [wanted, setWanted] = useState(null);
  const [leaving, setLeaving] = useState(null);
  const load = () => get("/api/staff/oidc/linked").then(setLinked, setProblem);
  useEffect(() => {
    get("/api/staff/oidc").then(setProviders, setProblem);
    load();
  }, []);

  async function unlink(one) {
    setLeaving(null);
    setProblem(null);
    try {
      await remove(`/api/staff/oidc/${one.provider}/link`);
    } catch (refusal) {
      setProblem(refusal);
    }
    await load();
  }

  const nameOf = (id) => (providers.find((one) => one.id === id) || {})[language.value] || id;
  const free = providers.filter((one) => !linked.some((other) => other.provider === one.id));
  if (providers.length === 0 && linked.length === 0) return null;
  return html`<section class="card identities">
    <h2>${t("host.identities.title")}</h2>
    <p class="quiet">${t("host.identities.hint")}</p>
    ${told === "LINKED" && html`<p class="approve one-time" role="status">${t("host.identities.done")}</p>`}
    <${Problem} refusal=${problem} />
    <ul class="referee-list">
      ${linked.map(
        (one) => html`<li key=${one.provider}>
          <span><b>${nameOf(one.provider)}</b> · <span class="quiet">${t("host.identities.since", { day: formatMoment(one.linkedAt).split(" ")[0] })}</span></span>
          <button class="button small" onClick=${() => setLeaving(one)}>${t("host.identities.remove", { name: nameOf(one.provider) })}</button>
        </li>`,
      )}
      ${free.map(
        (one) => html`<li key=${one.id}>
          <b>${one[language.value]}</b>
          <button class="button small" onClick=${() => setWanted(one)}>${t("host.identities.link", { name: one[language.value] })}</button>
        </li>`,
      )}
    </ul>
    ${wanted && html`<${LinkDialog} provider=${wanted} onClose=${() => setWanted(null)} />`}
    ${leaving &&
    html`<${ConfirmDialog}
      title=${t("host.identities.removeTitle", { name: nameOf(leaving.provider) })}
      text=${t("host.identities.removeText")}
      cta=${t("host.identities.removeCta")}
      onDone=${() => unlink(leaving)}
      onClose=${() => setLeaving(null)}
    />`}
  </section>`;
}

/** The password again, and the code where there is a second factor; then on to the provider. */
function LinkDialog({ provider, onClose }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);

  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await leave(provider.id + "/link", { password, ...(code && { code: code.trim() }) });
    } catch (refusal) {
      if (refusal.code === "CODE_NEEDED") setCode("");
      else setProblem(refusal);
      setBusy(false);
    }
  }

  return html`<${Dialog} title=${t("host.identities.link", { name: provider[language.value] })} onClose=${onClose}>
    <form onSubmit=${submit}>
      <p class="dialog-text">${t("host.identities.prove")}</p>
      <label class="field">
        <span>${t("host.signIn.password")}</span>
        <input name="password" type="password" autocomplete="current-password" required value=${password} onInput=${(e) => setPassword(e.target.value)} />
      </label>
      ${code !== null && html`<${CodeField} code=${code} onChange=${setCode} />`}
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary" disabled=${busy}>${t("host.identities.go")}</button>
      </div>
    </form>
  <//>`;
}
