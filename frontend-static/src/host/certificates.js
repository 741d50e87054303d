import { html, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { post, remove } from "../net/api.js";
import { getAll } from "../net/pages.js";
import { byGivenName } from "./name-order.js";
import { PrintButton } from "./print-button.js";
import { Problem } from "./problem.js";

const KINDS = ["TITLES", "PRIZES", "PARTICIPATION", "UNITS"];
const MOST_LISTED = 200;

/** Certificates of a contest that is over: issued once, printed as often as wished, revoked one by one. */
export function Certificates({ id }) {
  const path = `/api/contests/${id}/certificates`;
  const [all, setAll] = useState(null);
  const [kinds, setKinds] = useState(["TITLES", "PRIZES"]);
  const [form, setForm] = useState({ seats: "", address: "" });
  const [issued, setIssued] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const load = () => getAll(path).then(setAll, setProblem);
  const set = (name) => (event) => setForm({ ...form, [name]: event.target.value });

  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    setIssued(null);
    try {
      await work();
      await load();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  const issue = () => attempt(async () => setIssued((await post(path, { kinds, seats: form.seats })).issued));
  const inForce = (all || []).filter((one) => !one.revokedAt);
  const query = form.address.trim() ? "?address=" + encodeURIComponent(form.address.trim()) : "";
  return html`<details class="card certificates" onToggle=${(event) => event.target.open && load()}>
    <summary>${t("certificates.title")}</summary>
    <p class="quiet">${t("certificates.hint")}</p>
    <fieldset class="certificate-kinds">
      <legend>${t("certificates.kinds")}</legend>
      ${KINDS.map(
        (kind) => html`<label class="check" key=${kind}>
          <input type="checkbox" name=${kind} checked=${kinds.includes(kind)}
            onChange=${(event) => setKinds(event.target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))} />
          <span>${t("certificates.kind." + kind)}</span>
        </label>`,
      )}
    </fieldset>
    <div class="certificate-fields">
      <label class="field">
        <span>${t("certificates.seats")}</span>
        <input name="certificate-seats" maxlength="200" value=${form.seats} onInput=${set("seats")} placeholder=${t("host.print.seatsAuto")} />
      </label>
      <button type="button" class="button" disabled=${busy || kinds.length === 0} onClick=${issue}>${t("certificates.issue")}</button>
    </div>
    ${issued != null && html`<p class="approve" role="status">${t(issued ? "certificates.issued" : "certificates.noneNew", { n: formatNumber(issued) })}</p>`}
    <${Problem} refusal=${problem} />
    ${inForce.length > 0 &&
    html`<div class="certificate-fields">
        <label class="field">
          <span>${t("host.print.address")}</span>
          <input name="certificate-address" maxlength="80" inputmode="url" value=${form.address} onInput=${set("address")} placeholder=${t("host.print.addressAuto")} />
        </label>
        <${PrintButton} primary path=${`/api/contests/${id}/print/certificates.pdf${query}`}>${t("certificates.print", { n: formatNumber(inForce.length) })}<//>
      </div>
      <p class="quiet">${t("certificates.address")}</p>`}
    ${all && html`<${Issued} all=${all} busy=${busy} revoke=${(one) => attempt(() => remove(path + "/" + one.number))} />`}
  </details>`;
}

/** Who has one; a revoked one stays in the list, so that a question about it can be answered. */
function Issued({ all, busy, revoke }) {
  const [asked, setAsked] = useState(null);
  const named = byGivenName(all.map((one) => ({ ...one, name: one.name || one.unit })));
  return html`<ul class="certificate-list">
    ${named.slice(0, MOST_LISTED).map(
      (one) => html`<li key=${one.number}>
        <span><b>${one.name}</b> · ${one.honour === "PRIZE" ? one.prize : t("certificates.honour." + one.honour)}
          <span class="quiet"> ${one.number.slice(0, 5)}…</span></span>
        ${one.revokedAt
          ? html`<span class="quiet">${t("certificates.revoked")}</span>`
          : asked === one.number
            ? html`<span class="actions">
                <button type="button" class="button small" onClick=${() => setAsked(null)}>${t("host.cancel")}</button>
                <button type="button" class="button small danger" disabled=${busy} onClick=${() => revoke(one)}>${t("certificates.revokeSure")}</button>
              </span>`
            : html`<button type="button" class="button small" onClick=${() => setAsked(one.number)}>${t("certificates.revoke")}</button>`}
      </li>`,
    )}
    ${named.length > MOST_LISTED && html`<li class="quiet">${t("roster.more", { n: formatNumber(named.length - MOST_LISTED) })}</li>`}
  </ul>`;
}
