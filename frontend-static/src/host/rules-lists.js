// The parts of the rules that are lists: sections of questions, steps of the ranking, prizes.
import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isUntimed, offered, withSection, withoutSection } from "./rules-fit.js";
import { CHOICES, startOf } from "./rules-form.js";
import { Against } from "./rules-inputs.js";

export function Sections({ rules }) {
  const { form, set, type } = rules;
  const patched = (i, change) => ({ sections: form.sections.map((one, at) => (at === i ? { ...one, ...change } : one)) });
  return html`<div class="rules-list wide">
    ${form.sections.map((section, i) => {
      const last = i === form.sections.length - 1;
      const count = (name, min, max) => html`<label class="field">
        <span>${t("host.rules.section." + name)}</span>
        <input
          name=${"section-" + name}
          type="number"
          min=${min}
          max=${max}
          required
          value=${section[name]}
          onInput=${(event) => type(patched(i, { [name]: event.target.value }))}
          onChange=${(event) => set(patched(i, { [name]: event.target.value }))}
        />
      </label>`;
      return html`<fieldset key=${i} class="rules-section">
        <legend>${t("host.rules.section.title", { n: i + 1, from: startOf(form, i), to: section.to })}</legend>
        ${!last && count("to", 1, 200)} ${!isUntimed(section) && count("answerSeconds", 1, 600)} ${form.window === "AFTER_READ" && count("readSeconds", 0, 120)}
        ${count("difficulty", 1, 5)}
        <label class="field">
          <span>${t("host.rules.section.hardGates")}</span>
          <input name="section-hardGates" inputmode="numeric" value=${section.hardGates} onInput=${(event) => type(patched(i, { hardGates: event.target.value }))} />
        </label>
        <label class="check wide">
          <input
            name="section-untimed"
            type="checkbox"
            checked=${isUntimed(section)}
            onChange=${(event) => set(patched(i, { answerSeconds: event.target.checked ? 0 : 15 }))}
          />
          <span>${t("host.rules.section.untimed")}</span>
        </label>
        <div class="wide kinds" role="group" aria-label=${t("host.rules.section.kinds")}>
          <b>${t("host.rules.section.kinds")}</b>
          ${CHOICES.kind.map(
            (kind) => html`<label class="check" key=${kind}>
              <input
                type="checkbox"
                checked=${section.kinds.indexOf(kind) >= 0}
                onChange=${(event) => set(patched(i, { kinds: CHOICES.kind.filter((one) => (one === kind ? event.target.checked : section.kinds.indexOf(one) >= 0)) }))}
              />
              <span>${t("host.rules.kind." + kind)}</span>
            </label>`,
          )}
        </div>
        ${form.sections.length > 1 &&
        html`<button type="button" class="button small" onClick=${() => set({ sections: withoutSection(form, i).sections })}>${t("host.rules.section.remove", { n: i + 1 })}</button>`}
      </fieldset>`;
    })}
    <button type="button" class="button small" onClick=${() => set({ sections: withSection(form).sections })}>${t("host.rules.section.add")}</button>
    <${Against} name="sections" rules=${rules} />
  </div>`;
}

/** The steps of the ranking, in their order. */
export function RankingSteps({ rules }) {
  const { form, set } = rules;
  return html`<fieldset class="wide rules-steps">
    <legend>${t("host.rules.ranking")}</legend>
    ${form.ranking.map((step, i) => {
      const taken = form.ranking.slice(0, i);
      const free = offered(form, "rank").filter((one) => taken.indexOf(one) < 0);
      if (i > 0 && !taken[i - 1]) return null;
      const pick = (event) => {
        const next = form.ranking.map((one, at) => (at === i ? event.target.value : at > i && one === event.target.value ? "" : one));
        set({ ranking: [...next.filter(Boolean), "", "", ""].slice(0, next.length) });
      };
      return html`<label class="field" key=${i}>
        <span>${t("host.rules.ranking.step", { n: i + 1 })}</span>
        <select name=${"ranking-" + (i + 1)} value=${step} onChange=${pick}>
          ${i > 0 && html`<option value="" selected=${!step}>${t("host.rules.ranking.none")}</option>`}
          ${free.map((one) => html`<option key=${one} value=${one} selected=${one === step}>${t("host.rules.rank." + one)}</option>`)}
        </select>
      </label>`;
    })}
    <${Against} name="ranking" rules=${rules} />
  </fieldset>`;
}

export function Prizes({ rules }) {
  const { form, set, type } = rules;
  const patched = (i, change) => ({ prizes: form.prizes.map((one, at) => (at === i ? { ...one, ...change } : one)) });
  return html`<div class="rules-list wide">
    ${form.prizes.map(
      (prize, i) => html`<div key=${i} class="rules-prize" role="group" aria-label=${t("host.rules.prize.title", { n: i + 1 })}>
        <label class="field">
          <span>${t("host.rules.prize.name")}</span>
          <input name="prize-title" required maxlength="60" value=${prize.title} onInput=${(event) => type(patched(i, { title: event.target.value }))} />
        </label>
        <label class="field">
          <span>${t("host.rules.prize.count")}</span>
          <input name="prize-count" type="number" min="1" max="1000" required value=${prize.count} onInput=${(event) => type(patched(i, { count: event.target.value }))} />
        </label>
        <label class="field">
          <span>${t("host.rules.prize.scope")}</span>
          <select name="prize-scope" value=${prize.scope} onChange=${(event) => set(patched(i, { scope: event.target.value }))}>
            ${CHOICES.scope.map((one) => html`<option key=${one} value=${one} selected=${prize.scope === one}>${t("scope." + one)}</option>`)}
          </select>
        </label>
        <button type="button" class="button small" onClick=${() => set({ prizes: form.prizes.filter((_, at) => at !== i) })}>
          ${t("host.rules.prize.remove", { n: i + 1 })}
        </button>
      </div>`,
    )}
    <button type="button" class="button small" onClick=${() => set({ prizes: [...form.prizes, { title: "", count: 1, scope: "INDIVIDUAL" }] })}>
      ${t("host.rules.prize.add")}
    </button>
    <${Against} name="prizes" rules=${rules} />
  </div>`;
}
