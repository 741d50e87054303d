import { html, useEffect, useState } from "../lib/ui.js";
import { language, t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { CodeField } from "./code-field.js";
import { Problem } from "./problem.js";
import { leave } from "./providers.js";

/** One button for each sign-in provider of this server; nothing where it has none. */
export function ProviderButtons({ onProblem }) {
  const [known, setKnown] = useState([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    get("/api/staff/oidc").then(setKnown, () => {}); // The form above says what is wrong when the server is away.
  }, []);

  async function go(provider) {
    setBusy(true);
    onProblem(null);
    try {
      await leave(provider + "/sign-in");
    } catch (refusal) {
      onProblem(refusal);
      setBusy(false);
    }
  }

  return known.length > 0
    ? html`<div class="gate-others">
        <p class="quiet">${t("host.providers.or")}</p>
        ${known.map((one) => html`<button type="button" class="button" key=${one.id} disabled=${busy} onClick=${() => go(one.id)}>${t("host.providers.signIn", { name: one[language.value] })}</button>`)}
      </div>`
    : null;
}

/** After a provider that asked for no second factor, where the account has one. */
export function ProvenByProvider({ onSignedIn, onStale }) {
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);

  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await post("/api/staff/oidc/code", { code });
      onSignedIn(await get("/api/staff/me"), null);
    } catch (refusal) {
      if (refusal.code === "OIDC_STALE" || refusal.code === "OIDC_UNLINKED") onStale(refusal);
      else setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  return html`<form class="card gate-form" onSubmit=${submit}>
    <h2>${t("host.signIn.code")}</h2>
    <p class="quiet">${t("host.providers.code")}</p>
    <${CodeField} code=${code} onChange=${setCode} />
    <${Problem} refusal=${problem} />
    <button class="button primary" disabled=${busy}>${t("host.signIn.cta")}</button>
    <button type="button" class="button" onClick=${() => onStale(null)}>${t("host.cancel")}</button>
  </form>`;
}
