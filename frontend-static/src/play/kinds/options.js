// All right options, and an order: the cards that everybody knows, several of them marked.
import { moved, taken, toggled } from "../../model/marks.js";
import { ICON_TICK, Icon, LETTERS, OptionSign, html, t } from "../more/kit.js";

/** @typedef {{question: import("../../model/wire.js").Question, marks: number[], open: boolean, look: string, change: (marks: number[]) => void}} BodyProps */

/** "A, nón: …" @param {string} text @param {number} option */
export const spoken = (text, option) => t("kinds.option", { letter: LETTERS[option], sign: t(`sign.${option}`), text });

const isDark = (/** @type {string} */ look) => (look === " is-recorded" ? "on-dark" : "");

/** @param {BodyProps} props */
export function Multiple({ question, marks, open, look, change }) {
  return html`<div class=${`options${marks.length ? " is-chosen" : ""}`} role="group" aria-label=${t("kinds.options")}>
    ${question.options.map((text, option) => {
      const own = marks.includes(option) ? look : "";
      return html`<button key=${option} class=${`option${own}${open ? "" : " is-read"}`} role="checkbox" aria-checked=${own !== ""} aria-disabled=${!open} aria-label=${spoken(text, option)} onClick=${() => change(toggled(marks, option))}>
        <${OptionSign} option=${option} class=${isDark(own)} />
        <span class="option-text">${text}</span>
        <span class="kind-box">${own && html`<${Icon} path=${ICON_TICK} />`}</span>
      </button>`;
    })}
  </div>`;
}

/** Tapped one after the other; the badge says which comes when. @param {BodyProps} props */
export function Order({ question, marks, open, look, change }) {
  return html`<ol class=${`options kind-order${marks.length ? " is-chosen" : ""}`} aria-label=${t("kinds.options")}>
    ${question.options.map((text, option) => {
      const at = marks.indexOf(option);
      const own = at >= 0 ? look : "";
      const name = spoken(text, option);
      const letter = LETTERS[option];
      return html`<li key=${option}>
        <button class=${`option${own}${open ? "" : " is-read"}`} aria-pressed=${own !== ""} aria-disabled=${!open} aria-label=${at < 0 ? name : t("kinds.step", { option: name, n: at + 1 })} onClick=${() => change(taken(marks, option))}>
          <${OptionSign} option=${option} class=${isDark(own)} />
          <span class="option-text">${text}</span>
          <span class="kind-badge number">${at < 0 ? "" : at + 1}</span>
        </button>
        ${open &&
        at >= 0 &&
        html`<span class="kind-moves">
          <button class="kind-move" aria-label=${t("kinds.up", { letter })} aria-disabled=${at === 0} onClick=${() => change(moved(marks, option, -1))}>▲</button>
          <button class="kind-move" aria-label=${t("kinds.down", { letter })} aria-disabled=${at === marks.length - 1} onClick=${() => change(moved(marks, option, 1))}>▼</button>
        </span>`}
      </li>`;
    })}
  </ol>`;
}
