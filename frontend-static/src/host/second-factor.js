import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { Qr } from "../screen/qr.js";
import { Problem } from "./problem.js";

/**
 * The second factor of the own account: the password again, then a QR for an app on the phone, then a code of it, then the
 * codes for a lost phone, shown once.
 * @param {{onSet: () => void}} props
 */
export function SecondFactor({ onSet }) {
  const [password, setPassword] = useState("");
  const [given, setGiven] = useState(null);
  const [code, setCode] = useState("");
  const [recovery, setRecovery] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);

  async function attempt(event, work) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  const begin = (event) => attempt(event, async () => setGiven(await post("/api/staff/second-factor", { password })));
  const confirm = (event) => attempt(event, async () => setRecovery((await post("/api/staff/second-factor/confirm", { code })).recoveryCodes));

  if (recovery) {
    return html`<div class="card second-factor">
      <h2>${t("host.factor.done")}</h2>
      <p>${t("host.factor.recovery")}</p>
      <ul class="recovery-codes">
        ${recovery.map((one) => html`<li key=${one}><code>${one}</code></li>`)}
      </ul>
      <button class="button primary" onClick=${onSet}>${t("host.factor.kept")}</button>
    </div>`;
  }
  if (given) {
    return html`<form class="card second-factor" onSubmit=${confirm}>
      <h2>${t("host.factor.title")}</h2>
      <p>${t("host.factor.scan")}</p>
      <${Qr} text=${given.uri} label=${t("host.factor.qr")} />
      <p class="quiet">${t("host.factor.typed")} <code>${given.secret}</code></p>
      <label class="field">
        <span>${t("host.factor.code")}</span>
        <input name="code" autocomplete="one-time-code" inputmode="numeric" required maxlength="8" value=${code} onInput=${(e) => setCode(e.target.value)} />
      </label>
      <${Problem} refusal=${problem} />
      <button class="button primary" disabled=${busy}>${t("host.factor.confirm")}</button>
    </form>`;
  }
  return html`<form class="card second-factor" onSubmit=${begin}>
    <h2>${t("host.factor.title")}</h2>
    <p class="quiet">${t("host.factor.hint")}</p>
    <label class="field">
      <span>${t("host.signIn.password")}</span>
      <input name="password" type="password" autocomplete="current-password" required value=${password} onInput=${(e) => setPassword(e.target.value)} />
    </label>
    <${Problem} refusal=${problem} />
    <button class="button" disabled=${busy}>${t("host.factor.begin")}</button>
  </form>`;
}
