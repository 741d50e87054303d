import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { CodeField } from "./code-field.js";
import { Problem } from "./problem.js";
import { ProvenByProvider, ProviderButtons } from "./provider-buttons.js";
import { takeTold } from "./providers.js";

/** Name and password, or a provider; the one-time password of the first start leads on to choosing an own one. */
export function SignIn({ onSignedIn }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState(null);
  const [told] = useState(takeTold);
  const [proven, setProven] = useState(told === "CODE_NEEDED");
  const [problem, setProblem] = useState(told && told !== "CODE_NEEDED" ? { code: told } : null);
  const [busy, setBusy] = useState(false);

  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await post("/api/staff/sign-in", { name: name.trim(), password, ...(code && { code }) });
      onSignedIn(await get("/api/staff/me"), password);
    } catch (refusal) {
      if (refusal.code === "CODE_NEEDED") setCode("");
      else setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  if (proven) {
    return html`<main class="gate">
      <h1 class="brand">${t("app.name")}</h1>
      <${ProvenByProvider}
        onSignedIn=${onSignedIn}
        onStale=${(refusal) => {
          setProven(false);
          setProblem(refusal);
        }}
      />
    </main>`;
  }
  return html`<main class="gate">
    <h1 class="brand">${t("app.name")}</h1>
    <form class="card gate-form" onSubmit=${submit}>
      <h2>${t("host.signIn.title")}</h2>
      <p class="quiet">${t("host.signIn.hint")}</p>
      <label class="field">
        <span>${t("host.signIn.name")}</span>
        <input
          name="name"
          autocomplete="username"
          autocapitalize="none"
          required
          value=${name}
          onInput=${(e) => setName(e.target.value)}
        />
      </label>
      <label class="field">
        <span>${t("host.signIn.password")}</span>
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          value=${password}
          onInput=${(e) => setPassword(e.target.value)}
        />
      </label>
      ${code !== null && html`<${CodeField} code=${code} onChange=${setCode} />`}
      <${Problem} refusal=${problem} />
      <button class="button primary" disabled=${busy}>${t("host.signIn.cta")}</button>
      <${ProviderButtons} onProblem=${setProblem} />
    </form>
  </main>`;
}

/** Shown once after the one-time password: nobody keeps working with a password that was printed. */
export function NewPassword({ old, onChanged }) {
  const [current, setCurrent] = useState(old || "");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState(null);

  async function submit(event) {
    event.preventDefault();
    setProblem(null);
    try {
      await post("/api/staff/password", { old: current, new: password });
      onChanged();
    } catch (refusal) {
      setProblem(refusal);
    }
  }

  return html`<main class="gate">
    <h1 class="brand">${t("app.name")}</h1>
    <form class="card gate-form" onSubmit=${submit}>
      <h2>${t("host.newPassword.title")}</h2>
      <p class="quiet">${t("host.newPassword.hint")}</p>
      ${!old &&
      html`<label class="field">
        <span>${t("host.newPassword.old")}</span>
        <input
          name="old"
          type="password"
          autocomplete="current-password"
          required
          value=${current}
          onInput=${(e) => setCurrent(e.target.value)}
        />
      </label>`}
      <label class="field">
        <span>${t("host.newPassword.new")}</span>
        <input
          name="new"
          type="password"
          autocomplete="new-password"
          minlength="10"
          required
          value=${password}
          onInput=${(e) => setPassword(e.target.value)}
        />
      </label>
      <${Problem} refusal=${problem} />
      <button class="button primary">${t("host.newPassword.cta")}</button>
    </form>
  </main>`;
}
