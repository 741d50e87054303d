// Three questions at the end, and what everybody said.
import { shares } from "../../model/voice.js";
import { formatNumber, html, signal, t } from "./kit.js";

const QUESTIONS = [0, 1, 2];
const ANSWERS = [0, 1, 2];
const given = signal(/** @type {number[]} */ ([]));

/** @param {{voice: import("./voice.js").Voice}} props */
export function Survey({ voice }) {
  const survey = voice.state()?.survey;
  if (!survey) {
    return null;
  }
  return html`<section class="survey">
    <h2 class="loud">${t("survey.title")}</h2>
    ${voice.mine()?.surveyed ? html`<${Said} survey=${survey} />` : html`<${Form} voice=${voice} />`}
  </section>`;
}

/** @param {{voice: import("./voice.js").Voice}} props */
function Form({ voice }) {
  const answers = given.value;
  const whole = QUESTIONS.every((question) => answers[question] !== undefined);
  return html`
    ${QUESTIONS.map(
      (question) => html`<fieldset key=${question}>
        <legend>${t(`survey.${question}`)}</legend>
        <div class="survey-answers">
          ${ANSWERS.map(
            (answer) => html`<button key=${answer} class=${answers[question] === answer ? "is-mine" : ""} aria-pressed=${answers[question] === answer} onClick=${() => give(question, answer)}>${t(`survey.${question}.${answer}`)}</button>`,
          )}
        </div>
      </fieldset>`,
    )}
    <button class="survey-send" disabled=${!whole} onClick=${() => voice.fill(answers)}>${t("survey.send")}</button>
  `;
}

/** @param {number} question @param {number} answer */
function give(question, answer) {
  const next = given.value.slice();
  next[question] = answer;
  given.value = next;
}

/** @param {{survey: {filled: number, counts: number[][]}}} props */
function Said({ survey }) {
  if (survey.filled === 0) {
    return html`<p>${t("survey.soon")}</p>`;
  }
  return html`<p>${t("survey.thanks", { filled: formatNumber(survey.filled) })}</p>
    ${QUESTIONS.map((question) => {
      const percent = shares(survey.counts[question]);
      return html`<p key=${question} class="survey-said"><b>${t(`survey.${question}`)}</b>
        ${ANSWERS.map((answer) => html`<span key=${answer}><i style=${{ width: `${percent[answer]}%` }}></i>${t(`survey.${question}.${answer}`)} ${percent[answer]} %</span>`)}
      </p>`;
    })}`;
}
