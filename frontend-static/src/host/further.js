// Of a question with several marks, a picture or a recording: what staff see beside its text and its options.
import { ICON_TICK, Icon } from "../elements/icons.js";
import { t } from "../i18n/texts.js";
import { html } from "../lib/ui.js";
import { keyMark, lettersOf } from "./further-model.js";

/** On an option that is right: a tick, or its place in the order. */
export function KeyMark({ question, answer, option }) {
  const mark = keyMark(question, answer, option);
  if (mark === null) return null;
  return html`<span class="tick" role="img" aria-label=${[t("host.question.key"), mark].filter(Boolean).join(" ")}>${mark ? html`<b class="number key-place">${mark}</b>` : html`<${Icon} path=${ICON_TICK} />`}</span>`;
}

/** The picture with the area to be tapped, the recording to listen to, and the left of pairs with what goes with it. */
export function Beside({ question, answer }) {
  const { picture, recording, prompts } = question;
  const area = answer && answer.area;
  const part = (thousandths) => thousandths / 10 + "%";
  return html`
    ${picture &&
    html`<figure class="question-picture">
      <a href=${"/media/" + picture.file} target="_blank" rel="noopener"><img src=${"/media/" + picture.file + "/small"} alt=${picture.alt} /></a>
      ${area && html`<span class="question-area" style=${{ left: part(area.left), top: part(area.top), width: part(area.width), height: part(area.height) }}></span>`}
    </figure>`}
    ${recording &&
    html`<div class="question-recording">
      <audio controls preload="none" src=${"/media/" + recording.file} aria-label=${t("host.question.recording")}></audio>
      <p class="quiet">${recording.transcript}</p>
    </div>`}
    ${prompts &&
    html`<ol class="question-prompts">
      ${prompts.map((text, left) => html`<li key=${left}><b class="number">${left + 1}</b> <span>${text}</span> ${answer && answer.marks && html`<b>→ ${lettersOf([answer.marks[left]])}</b>`}</li>`)}
    </ol>`}
  `;
}
