import { html, signal, useEffect, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { More, usePages } from "../host/paged-list.js";
import { Problem } from "../host/problem.js";
import { FileTools } from "./files.js";
import { AUDIENCES, DIFFICULTIES, STATES, TOPICS, TYPES } from "./model.js";
import { QuestionCard, State } from "./state.js";

const SIZE = 50;
const PAUSE = 250; // ms after the last letter before the server is asked

const NOTHING = { q: "", topic: "", type: "", audience: "", difficulty: "", state: "", due: "" };

/** Kept while the page is open, so that who comes back finds the list as it was. */
const wish = signal(NOTHING);

const FILTERS = [
  ["topic", TOPICS],
  ["type", TYPES],
  ["audience", AUDIENCES],
  ["difficulty", DIFFICULTIES],
  ["due", ["0", "30", "60", "180"]],
];

/** Search the whole bank: words with or without accents, and filters. */
export function QuestionList() {
  const now = wish.value;
  const [query, setQuery] = useState(null);
  const found = usePages(query && "/api/questions?" + query.words, (page) => page.items, query);
  const change = (fields) => {
    wish.value = { ...now, ...fields };
  };

  useEffect(() => {
    const timer = setTimeout(() => {
      const words = new URLSearchParams({ size: String(SIZE) });
      for (const [name, value] of Object.entries(now)) if (value !== "") words.set(name, String(value));
      setQuery({ words: String(words) });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [now]);

  return html`<main class="desk bank-list">
    <header class="desk-head">
      <h1>${t("bank.title")}</h1>
      <a class="button primary" href="#/new">${t("bank.list.new")}</a>
    </header>
    <form class="card bank-search" role="search" onSubmit=${(event) => event.preventDefault()}>
      <label class="field wide">
        <span>${t("bank.list.search")}</span>
        <input type="search" name="q" maxlength="200" value=${now.q} onInput=${(e) => change({ q: e.target.value })} />
        <small class="quiet">${t("bank.list.searchHint")}</small>
      </label>
      ${FILTERS.map(
        ([name, values]) => html`<label key=${name} class="field">
          <span>${t("bank.filter." + name)}</span>
          <select name=${name} value=${now[name]} onChange=${(e) => change({ [name]: e.target.value })}>
            <option value="">${t("bank.filter.all")}</option>
            ${values.map((value) => html`<option key=${value} value=${value}>${t(`bank.${name}.${value}`)}</option>`)}
          </select>
        </label>`,
      )}
    </form>
    <div class="bank-states" role="group" aria-label=${t("bank.filter.state")}>
      <button class="button small" aria-pressed=${now.state === ""} onClick=${() => change({ state: "" })}>${t("bank.filter.all")}</button>
      ${STATES.map(
        (state) => html`<button key=${state} class="button small" aria-pressed=${now.state === state} onClick=${() => change({ state })}>
          <${State} state=${state} /> ${formatNumber((found.body && found.body.states[state]) || 0)}
        </button>`,
      )}
    </div>
    <${Problem} refusal=${found.problem} />
    <p role="status" class="quiet">${found.body && t("bank.list.found", { n: formatNumber(found.body.total) })}</p>
    <ul class="contest-list">
      ${found.items && found.items.map((card) => html`<li key=${card.id}><${QuestionCard} card=${card} /></li>`)}
    </ul>
    <${More} list=${found} />
    <${FileTools} onImported=${() => change({})} />
  </main>`;
}
