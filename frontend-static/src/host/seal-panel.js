import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post, remove } from "../net/api.js";
import { formatMoment } from "./dates.js";
import { toggled } from "./draw-form.js";
import { ConfirmDialog } from "./dialogs.js";
import { More, usePages } from "./paged-list.js";
import { Problem } from "./problem.js";

/** Secret questions: who may read them until they are played, and who did. */
export function SealPanel({ contest, onChanged }) {
  const path = "/api/contests/" + contest.id + "/seal";
  const [seal, setSeal] = useState(null);
  const [named, setNamed] = useState([]);
  const [problem, setProblem] = useState(null);
  const [asking, setAsking] = useState(false);
  const learn = (found) => {
    setSeal(found);
    setNamed(found.readers);
  };
  useEffect(() => {
    get(path).then(learn, setProblem);
  }, [contest.id]);

  async function attempt(work) {
    setProblem(null);
    setAsking(false);
    try {
      learn(await work());
      onChanged();
    } catch (refusal) {
      setProblem(refusal);
    }
  }

  if (!seal) return html`<${Problem} refusal=${problem} />`;
  const draft = contest.state === "DRAFT";
  const mayChange = draft && (!seal.sealed || seal.named);
  if (!mayChange && !seal.by) return null;
  return html`<details class="card seal-card" open=${contest.hidden || undefined}>
    <summary>${t(seal.sealed ? "host.seal.titleSealed" : "host.seal.title")}</summary>
    ${seal.sealed && html`<p>${t("host.seal.by", { name: seal.by, at: formatMoment(seal.at), readers: seal.readers.join(", ") })}</p>`}
    ${mayChange &&
    html`<p class="quiet">${t("host.seal.hint")}</p>
      <div class="kinds" role="group" aria-label=${t("host.seal.readers")}>
        <b>${t("host.seal.readers")}</b>
        ${seal.hosts.map(
          (host) => html`<label class="check" key=${host}>
            <input type="checkbox" checked=${named.indexOf(host) >= 0} onChange=${(event) => setNamed(toggled(named, host, event.target.checked))} />
            <span>${host}</span>
          </label>`,
        )}
      </div>`}
    <div class="actions">
      ${seal.sealed && seal.named && html`<button class="button small danger" onClick=${() => setAsking(true)}>${t("host.seal.open")}</button>`}
      ${mayChange &&
      html`<button class="button small" onClick=${() => attempt(() => post(path, { readers: named }))}>${t(seal.sealed ? "host.seal.rename" : "host.seal.cta")}</button>`}
    </div>
    <${Problem} refusal=${problem} />
    ${seal.log && html`<${Log} path=${path} stamp=${seal} />`}
    ${asking &&
    html`<${ConfirmDialog} title=${t("host.seal.open")} text=${t("host.seal.openText")} cta=${t("host.seal.open")}
      onClose=${() => setAsking(false)} onDone=${() => attempt(() => remove(path))} />`}
  </details>`;
}

function Log({ path, stamp }) {
  const log = usePages(path, (seal) => seal.log || [], stamp);
  const entries = log.items || [];
  return html`<h3>${t("host.seal.log")}</h3>
    <div class="scroller" tabindex="0" role="region" aria-label=${t("host.seal.log")}>
      <table>
        <tbody>
          ${entries.map(
            (one) => html`<tr key=${one.id}>
              <td>${formatMoment(one.at)}</td>
              <td>${one.name}</td>
              <td>${t("host.seal.what." + one.what)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <${Problem} refusal=${log.problem} />
    <${More} list=${log} />`;
}
