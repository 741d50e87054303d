// Of a question that is read along: its picture, and what is to be paired.
import { html } from "../more/kit.js";
import { Shown } from "./media.js";

/** @param {{question: import("../../model/wire.js").Question}} props */
export function Follow({ question: { picture, prompts, recording } }) {
  return html`
    ${picture && html`<div class="kind-frame"><${Shown} picture=${picture} /></div>`}
    ${recording && html`<p class="kind-note">${recording.transcript}</p>`}
    ${prompts && html`<ol class="kind-prompts">${prompts.map((text, at) => html`<li key=${at}>${at + 1}. ${text}</li>`)}</ol>`}
  `;
}
