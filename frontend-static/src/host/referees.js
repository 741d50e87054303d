import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { ConfirmDialog } from "./dialogs.js";
import { Problem } from "./problem.js";

const PAGE = "/trong-tai";

/** Floor referees: where their page is, and an account for each; its password is shown once. */
export function Referees({ contest }) {
  const [known, setKnown] = useState(null);
  const [name, setName] = useState("");
  const [made, setMade] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(null);
  const load = () => get("/api/staff/accounts").then((all) => setKnown(all.filter((one) => one.role === "REFEREE")), setProblem);
  const page = PAGE + (contest.code ? "#" + contest.code : "");

  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    setMade(null);
    setForgotten(null);
    try {
      setMade(await work());
      await load();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  function add(event) {
    event.preventDefault();
    return attempt(async () => {
      const account = await post("/api/staff/accounts", { name: name.trim(), role: "REFEREE" });
      setName("");
      return account;
    });
  }

  const replace = (referee) => attempt(() => post(`/api/staff/accounts/${encodeURIComponent(referee)}/one-time-password`));

  return html`<details class="card referees" onToggle=${(event) => event.target.open && !known && load()}>
    <summary>${t("host.referees.title")}</summary>
    <p>${t("host.referees.hint", { address: location.host + PAGE })}</p>
    <p><a class="button small" href=${page} target="_blank" rel="noopener">${t("host.referees.open")}</a></p>
    ${known &&
    known.length > 0 &&
    html`<p class="quiet">${t("host.referees.who")}</p>
      <ul class="referee-list">
        ${known
          .map((one) => one.name)
          .sort()
          .map(
            (referee) => html`<li key=${referee}>
              <b>${referee}</b>
              <button class="button small" disabled=${busy} onClick=${() => setForgotten(referee)}>${t("host.referees.forgot", { name: referee })}</button>
            </li>`,
          )}
      </ul>`}
    ${forgotten &&
    html`<${ConfirmDialog}
      title=${t("host.referees.forgotTitle", { name: forgotten })}
      text=${t("host.referees.forgotText")}
      cta=${t("host.referees.forgotCta")}
      onDone=${() => replace(forgotten)}
      onClose=${() => setForgotten(null)}
    />`}
    <form class="referee-form" onSubmit=${add}>
      <label class="field">
        <span>${t("host.referees.name")}</span>
        <input name="referee" required minlength="2" maxlength="32" autocapitalize="none" autocomplete="off" value=${name} onInput=${(e) => setName(e.target.value)} />
        <small class="quiet">${t("host.referees.nameHint")}</small>
      </label>
      <button class="button" disabled=${busy}>${t("host.referees.add")}</button>
    </form>
    <${Problem} refusal=${problem} />
    ${made &&
    html`<p class="approve one-time" role="status">
      <span>${t("host.referees.made", { name: made.name })} <b class="one-time-password">${made.oneTimePassword}</b></span>
      <span>${t("host.referees.madeHint")}</span>
    </p>`}
  </details>`;
}
