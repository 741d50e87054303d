import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { getAll } from "../net/pages.js";
import { today } from "../host/dates.js";
import { Findings } from "./field.js";
import { TIERS, findingsOf, questionOf, withSource, withoutSource } from "./model.js";

const SHAPE = /^[A-Za-z][A-Za-z0-9_.-]{0,15}$/;

/** Sources that were read: one that the bank knows already, or another one, each with the day of reading. */
export function SourcesField({ document, findings, onChange }) {
  const [known, setKnown] = useState([]);
  const [key, setKey] = useState("");
  const named = questionOf(document).sources || [];
  useEffect(() => {
    getAll("/api/questions/sources?size=500").then(setKnown, () => setKnown([]));
  }, []);

  function add() {
    const wanted = key.trim();
    if (!SHAPE.test(wanted)) return;
    const there = known.find((one) => one.key === wanted);
    const source = there ? { title: there.title, publisher: there.publisher, url: there.url || "", readOn: there.readOn, tier: there.tier } : null;
    onChange(withSource(document, wanted, document.sources[wanted] || source || { title: "", publisher: "", url: "", readOn: today(), tier: "GOVERNMENT" }));
    setKey("");
  }

  return html`<fieldset class="sources wide">
    <legend>${t("bank.sources")}</legend>
    <ul>
      ${named.map(
        (one) => html`<${Source}
          key=${one}
          name=${one}
          source=${document.sources[one] || {}}
          onChange=${(source) => onChange(withSource(document, one, source))}
          onRemove=${() => onChange(withoutSource(document, one))}
        />`,
      )}
    </ul>
    <${Findings} findings=${findingsOf(findings, "sources")} />
    <div class="tools">
      <label class="field">
        <span>${t("bank.source.add")}</span>
        <input list="known-sources" value=${key} maxlength="16" onInput=${(e) => setKey(e.target.value)} />
      </label>
      <datalist id="known-sources">
        ${known.filter((one) => !named.includes(one.key)).map((one) => html`<option key=${one.key} value=${one.key}>${one.title}</option>`)}
      </datalist>
      <button type="button" class="button small" disabled=${!SHAPE.test(key.trim())} onClick=${add}>${t("bank.source.addCta")}</button>
    </div>
  </fieldset>`;
}

function Source({ name, source, onChange, onRemove }) {
  const put = (field) => (event) => onChange({ ...source, [field]: event.target.value });
  const input = (field, type) => html`<label class="field">
    <span>${t("bank.source." + field)}</span>
    <input type=${type} value=${source[field] || ""} onInput=${put(field)} />
  </label>`;
  return html`<li class="source">
    <b>${name}</b>
    ${input("title", "text")} ${input("publisher", "text")} ${input("url", "url")} ${input("readOn", "date")}
    <label class="field">
      <span>${t("bank.source.tier")}</span>
      <select value=${source.tier} onChange=${put("tier")}>
        ${TIERS.map((tier) => html`<option key=${tier} value=${tier}>${t("bank.tier." + tier)}</option>`)}
      </select>
    </label>
    <button type="button" class="button small" aria-label=${t("bank.source.remove", { name })} onClick=${onRemove}>✕</button>
  </li>`;
}
