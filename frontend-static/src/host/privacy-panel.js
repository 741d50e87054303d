import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, put } from "../net/api.js";
import { Problem } from "./problem.js";

const MOST_DAYS = 90;

/** How long names are kept, and how children are treated: what people read before they agree. */
export function PrivacyPanel({ contest }) {
  const path = "/api/contests/" + contest.id + "/privacy";
  const [promise, setPromise] = useState(null);
  const [problem, setProblem] = useState(null);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    get(path).then(setPromise, setProblem);
  }, [contest.id]);
  if (!promise) return html`<${Problem} refusal=${problem} />`;

  const set = (change) => {
    setSaved(false);
    setPromise({ ...promise, ...change });
  };
  const save = (event) => {
    event.preventDefault();
    setProblem(null);
    const list = promise.minors ? promise.guardianList : null;
    put(path, { keepDays: Number(promise.keepDays), minors: promise.minors, guardianList: list }).then((kept) => {
      setPromise(kept);
      setSaved(true);
    }, setProblem);
  };
  return html`<details class="card privacy-card">
    <summary>${t("host.privacy.title")} <span class="quiet">${summary(promise)}</span></summary>
    <form onSubmit=${save}>
      <label class="field">
        <span>${t("host.privacy.days")}</span>
        <input name="keepDays" type="number" min="1" max=${MOST_DAYS} required value=${promise.keepDays} onInput=${(e) => set({ keepDays: e.target.value })} />
        <small class="quiet">${t("host.privacy.daysHint")}</small>
      </label>
      <label class="check">
        <input name="minors" type="checkbox" checked=${promise.minors} onChange=${(e) => set({ minors: e.target.checked })} />
        <span>${t("host.privacy.minors")}</span>
      </label>
      ${promise.minors &&
      html`<label class="field">
          <span>${t("host.privacy.guardians")}</span>
          <input name="guardianList" maxlength="200" value=${promise.guardianList || ""} onInput=${(e) => set({ guardianList: e.target.value })} />
          <small class="quiet">${t("host.privacy.guardiansHint")}</small>
        </label>
        ${!promise.guardianList && html`<p class="quiet">${t("host.privacy.nicknames")}</p>`}`}
      <${Problem} refusal=${problem} />
      <div class="actions">
        ${saved && html`<span role="status">${t("host.privacy.saved")}</span>`}
        <button class="button small">${t("host.privacy.save")}</button>
      </div>
    </form>
  </details>`;
}

function summary(promise) {
  const children = promise.guardianList ? "host.privacy.short.guardians" : "host.privacy.short.nicknames";
  return t("host.privacy.short", { days: promise.keepDays }) + (promise.minors ? " · " + t(children) : "");
}
