// Below the text of a question with several marks or a picture: who is asked sees it, and after the reveal what was right finds its place.
import { ICON_SOUND, ICON_TICK, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { html } from "../../lib/ui.js";
import { rowsOf } from "../../model/marks.js";
import { Fitted } from "../fitted.js";

/** @typedef {import("../../model/wire.js").Question} Question @typedef {import("../../model/wire.js").Key} Key */

const isRight = (/** @type {Key} */ { option, marks }, /** @type {number} */ at) => option === at || Boolean(marks?.includes(at));

/** @param {{question: Question, answer?: Key, children?: any}} props children: what every question of its kind is shown with */
export function Further({ question, answer, children }) {
  const { kind, picture } = question;
  if (kind === "spot") {
    return html`<div class="ask-spot"><${Picture} picture=${picture} area=${answer?.area} /></div>`;
  }
  const below = kind === "match" ? html`<${Pairs} question=${question} answer=${answer} />` : kind === "order" || kind === "multiple" ? html`<${Several} question=${question} answer=${answer} />` : children;
  return picture ? html`<div class="ask-beside"><${Picture} picture=${picture} />${below}</div>` : below;
}

/** @param {{picture?: import("../../model/wire.js").Picture, area?: import("../../model/wire.js").Area}} props */
function Picture({ picture, area }) {
  const part = (/** @type {number} */ thousandths) => `${thousandths / 10}%`;
  return (
    picture &&
    html`<figure class="ask-picture">
      <img src=${`/media/${picture.file}`} alt=${picture.alt} />
      ${area && html`<span class="ask-area" style=${{ left: part(area.left), top: part(area.top), width: part(area.width), height: part(area.height) }}></span>`}
    </figure>`
  );
}

/** As many rows as the option has to go, each as high as itself and the gap. @param {number} rows */
const moved = (rows) => ({ transform: rows ? `translateY(calc(${rows} * (100% + var(--gap))))` : "none" });

/** @param {{question: Question, answer?: Key}} props */
function Several({ question, answer }) {
  const rows = rowsOf(question, answer?.marks);
  const ordered = question.kind === "order";
  return html`<ol class=${`ask-options is-${question.kind}`}>
    ${question.options.map((text, option) => {
      const right = answer && isRight(answer, option);
      return html`<li key=${option} class=${`ask-option${!answer ? "" : right ? " is-right" : " is-other"}`} style=${moved(rows[option] - option)}>
        <${OptionSign} option=${option} />
        <${Fitted} class="ask-option-text" size=${question.picture ? 52 : question.options.length > 4 ? 60 : 70}>${text}<//>
        <span class="ask-mark">${right && (ordered ? html`<span class="number ask-place">${rows[option] + 1}</span>` : html`<${Icon} path=${ICON_TICK} class="ask-tick" />`)}</span>
      </li>`;
    })}
  </ol>`;
}

/** @param {{question: Question, answer?: Key}} props */
function Pairs({ question, answer }) {
  const { options, prompts = [] } = question;
  const rows = rowsOf(question, answer?.marks);
  const box = (/** @type {boolean | undefined} */ right) => `ask-pair${!answer ? "" : right ? " is-right" : " is-other"}`;
  return html`<div class=${`ask-pairs${answer ? " is-joined" : ""}`}>
    <ol>${prompts.map((text, left) => html`<li key=${left} class=${box(true)}><span class="number ask-place">${left + 1}</span><${Fitted} class="ask-pair-text" size=${52}>${text}<//></li>`)}</ol>
    <ol>
      ${options.map(
        (text, option) => html`<li key=${option} class=${box(answer?.marks?.includes(option))} style=${moved(rows[option] - option)}><${OptionSign} option=${option} /><${Fitted} class="ask-pair-text" size=${52}>${text}<//></li>`,
      )}
    </ol>
  </div>`;
}

/** What the hall hears, for who does not. @param {{recording: import("../../model/wire.js").Recording}} props */
export function Transcript({ recording }) {
  return html`<p class="ask-transcript"><${Icon} path=${ICON_SOUND} /><${Fitted} tag="span" class="ask-transcript-text" size=${44} least=${28}>${recording.transcript}<//></p>`;
}

/** Beside the floor: what was right, in one card. @param {{question: Question, answer: Key}} props */
export function RightMarks({ question, answer }) {
  const { options, prompts } = question;
  return html`<ol class=${`lights-marks${(answer.marks ?? []).length < 5 ? " is-few" : ""}`}>
    ${(answer.marks ?? []).map(
      (option, at) => html`<li key=${at}>
        ${question.kind !== "multiple" && html`<b class="number">${at + 1}</b>`}
        <${OptionSign} option=${option} />
        <span>${prompts ? `${prompts[at]} · ${options[option]}` : options[option]}</span>
      </li>`,
    )}
  </ol>`;
}
