import { html, useEffect, useState } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { State } from "./state.js";
import { BankProblem } from "./refusal.js";
import { when } from "./when.js";
import { asText, wordDiff } from "./word-diff.js";

/** All versions, and what differs between two of them word by word. */
export function Versions({ dossier, path }) {
  const numbers = dossier.versions.map((one) => one.version);
  const [from, setFrom] = useState(numbers[1] || numbers[0]);
  const [to, setTo] = useState(numbers[0]);
  const [changes, setChanges] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    get(`${path}/difference?from=${from}&to=${to}`).then(setChanges, setProblem);
  }, [from, to]);
  const select = (label, value, onChange) => html`<label class="field">
    <span>${label}</span>
    <select value=${String(value)} onChange=${(e) => onChange(Number(e.target.value))}>
      ${numbers.map((one) => html`<option key=${one} value=${String(one)}>${one}</option>`)}
    </select>
  </label>`;
  return html`<section class="card">
    <h2>${t("bank.part.versions")}</h2>
    <ol class="version-list">
      ${dossier.versions.map(
        (one) => html`<li key=${one.version}>
          <b>${one.version}</b> <${State} state=${one.state} />
          <span>${one.shipped ? t("bank.versions.shipped") : one.by}</span> <span class="quiet">${when(one.at)} ${one.note}</span>
        </li>`,
      )}
    </ol>
    <div class="tools">${select(t("bank.versions.from"), from, setFrom)} ${select(t("bank.versions.to"), to, setTo)}</div>
    <${BankProblem} refusal=${problem} />
    <div role="status">
      ${changes && changes.length === 0 && html`<p class="quiet">${t("bank.versions.same")}</p>`}
      ${changes &&
      html`<dl class="changes">
        ${changes.map(
          (one) => html`<div key=${one.field}>
            <dt>${hasText("bank.field." + one.field) ? t("bank.field." + one.field) : hasText("bank." + one.field) ? t("bank." + one.field) : one.field}</dt>
            <dd><${Words} before=${asText(one.before)} after=${asText(one.after)} /></dd>
          </div>`,
        )}
      </dl>`}
    </div>
  </section>`;
}

const TAGS = { out: "del", in: "ins", same: "span" };

function Words({ before, after }) {
  return html`${wordDiff(before, after).map((part, i) => html`<${TAGS[part.kind]} key=${i}>${part.text}<//>`)}`;
}
