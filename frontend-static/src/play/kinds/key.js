// What was right, after the reveal: every right option, the order beside the own one, the pairs, the area on the picture.
import { isFurther, nameOf, read } from "../../model/marks.js";
import { ICON_TICK, Icon, OptionSign, html, t } from "../more/kit.js";
import { Marked } from "./spot.js";

/** @param {{right: any, question: any, mine?: string | null, meanwhile: any}} props */
export function Key({ right, question, mine, meanwhile }) {
  if (!question || !isFurther(question)) {
    return meanwhile;
  }
  const { kind, options, prompts, picture } = question;
  const own = read(kind, mine);
  return html`<div class=${`kind-key is-${kind}`}>
    ${right.marks
      ? html`<ol>
          ${right.marks.map(
            (/** @type {number} */ mark, /** @type {number} */ at) => html`<li key=${at}>
              ${kind !== "multiple" && html`<b class="number">${at + 1}</b>`}${prompts && html`<span>${prompts[at]}</span>`}
              <${OptionSign} option=${mark} /><span>${options[mark]}</span>${kind === "multiple" && html`<${Icon} path=${ICON_TICK} />`}
            </li>`,
          )}
        </ol>`
      : html`${picture && right.area && html`<${Marked} picture=${picture} marks=${own} area=${right.area} />`}<p>${right.text}</p>`}
    ${own.length > 0 && kind !== "spot" && html`<p class="kind-own">${t("kinds.mine", { answer: nameOf(kind, own) })}</p>`}
  </div>`;
}
