import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { fetchFile, save } from "../net/download.js";
import { Problem } from "./problem.js";

/** Data got into wrong hands: how many people that touches, and their list. */
export function Incident() {
  const [form, setForm] = useState({ from: "", to: "", account: "" });
  const [extent, setExtent] = useState(null);
  const [problem, setProblem] = useState(null);
  const set = (name) => (event) => {
    setExtent(null);
    setForm({ ...form, [name]: event.target.value });
  };
  const query = () =>
    "from=" + new Date(form.from).toISOString() + "&to=" + new Date(form.to).toISOString() + "&account=" + encodeURIComponent(form.account.trim());
  const count = (event) => {
    event.preventDefault();
    setProblem(null);
    get("/api/privacy/affected?" + query()).then(setExtent, setProblem);
  };
  const take = () =>
    fetchFile("/api/privacy/affected.xlsx?" + query(), {}, () => {}).then(({ file, name }) => save(file, name), setProblem);
  return html`<details class="card incident">
    <summary>${t("host.incident.title")}</summary>
    <p class="quiet">${t("host.incident.hint")}</p>
    <form onSubmit=${count}>
      <label class="field"><span>${t("host.incident.from")}</span>
        <input name="from" type="datetime-local" required value=${form.from} onInput=${set("from")} /></label>
      <label class="field"><span>${t("host.incident.to")}</span>
        <input name="to" type="datetime-local" required value=${form.to} onInput=${set("to")} /></label>
      <label class="field"><span>${t("host.incident.account")}</span>
        <input name="account" maxlength="60" autocomplete="off" value=${form.account} onInput=${set("account")} />
        <small class="quiet">${t("host.incident.accountHint")}</small></label>
      <${Problem} refusal=${problem} />
      ${extent && html`<p role="status">${t("host.incident.extent", extent)}</p>`}
      <div class="actions">
        <button class="button small">${t("host.incident.count")}</button>
        ${extent && extent.people > 0 && html`<button type="button" class="button small" onClick=${take}>${t("host.incident.take")}</button>`}
      </div>
    </form>
  </details>`;
}
