import { html, useState } from "../lib/ui.js";
import { OptionSign } from "../elements/sign.js";
import { t } from "../i18n/texts.js";
import { Beside, KeyMark } from "./further.js";
import { keyMark } from "./further-model.js";
import { Preview } from "./preview.js";

/** The drawn questions with their keys; one can be exchanged, and seen as it will stand on the three surfaces. */
export function QuestionSet({ contest, busy, redraw, exchange }) {
  const [shown, setShown] = useState(null);
  if (contest.hidden) return html`<${Hidden} questions=${contest.questions} />`;
  const draft = contest.state === "DRAFT";
  const expired = new Map(contest.expired.map((one) => [one.question.value || one.question, one.reason]));
  const tooLong = new Map(contest.tooLong.map((one) => [one.question, one.surfaces]));
  return html`<section class="card">
    <header class="card-head">
      <h2>${t("host.prepare.questions")} <span class="quiet">${t("host.show.count", { n: contest.questions.length })}</span></h2>
      ${draft && html`<button class="button small" disabled=${busy} onClick=${redraw}>${t("host.prepare.redraw")}</button>`}
    </header>
    <ol class="question-list">
      ${contest.questions.map(
        (question) => html`<li key=${question.id} class="question-row">
          <${QuestionText} question=${question} expired=${expired.get(question.id)} tooLong=${tooLong.has(question.id)} />
          <div class="row-acts">
            <button class="button small" onClick=${() => setShown(question)}>${t("host.question.preview")}</button>
            ${draft &&
            html`<button class="button small" disabled=${busy} onClick=${() => exchange(question.id)}>${t("host.question.exchange")}</button>`}
          </div>
        </li>`,
      )}
    </ol>
    ${shown && html`<${Preview} question=${shown} tooLong=${tooLong.get(shown.id) || []} onClose=${() => setShown(null)} />`}
  </section>`;
}

/** Sealed, and not for this reader: how many there are of which purpose and kind. */
function Hidden({ questions }) {
  const counts = new Map();
  for (const one of questions) {
    const what = t("purpose." + one.purpose) + ", " + t("host.rules.kind." + one.kind);
    counts.set(what, (counts.get(what) || 0) + 1);
  }
  return html`<section class="card">
    <h2>${t("host.prepare.questions")} <span class="quiet">${t("host.show.count", { n: questions.length })}</span></h2>
    <ul class="plain-list">
      ${Array.from(counts, ([what, n]) => html`<li key=${what}>${what}: ${n}</li>`)}
    </ul>
  </section>`;
}

function QuestionText({ question, expired, tooLong }) {
  return html`<div class="question-body">
    <p class="quiet">
      <b class="question-n">${t("purpose." + question.purpose)} ${question.n}</b> · ${question.topic} · ${t("difficulty." + question.difficulty)}
      ${expired && html`<span class="pill pill-bad">${t("problem." + expired)}</span>`}
      ${tooLong && html`<span class="pill pill-bad">${t("problem.TOO_LONG")}</span>`}
    </p>
    <p><b>${question.text}</b></p>
    <${Beside} question=${question} answer=${question.key} />
    ${question.options.length > 0
      ? html`<ul class="option-list">
          ${question.options.map(
            (text, i) => html`<li key=${i} class=${keyMark(question, question.key, i) === null ? "" : "key"}>
              <${OptionSign} option=${i} /> ${text}
              <${KeyMark} question=${question} answer=${question.key} option=${i} />
            </li>`,
          )}
        </ul>`
      : html`<p class="written">${t("host.question.key")}: <b>${question.key.text}</b></p>`}
    <p class="quiet">${question.explanation}${question.source ? " (" + question.source + ")" : ""}</p>
  </div>`;
}
