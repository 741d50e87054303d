// Pairs: one on the left is under the finger, what is tapped on the right goes with it, and the finger goes on to the next one.
import { nextLeft, paired } from "../../model/marks.js";
import { LETTERS, OptionSign, announce, html, signal, t } from "../more/kit.js";
import { spoken } from "./options.js";

const finger = signal({ round: -1, left: 0 });

/** @param {import("./options.js").BodyProps} props */
export function Match({ question, marks, open, look, change }) {
  const { options, prompts = [], round } = question;
  const left = finger.value.round === round ? finger.value.left : nextLeft(prompts.length, marks, 0);
  const at = (/** @type {number} */ next) => (finger.value = { round, left: next });
  const pair = (/** @type {number} */ right) => {
    const next = paired(prompts.length, marks, left, right);
    change(next);
    if (open) {
      at(next[left] < 0 ? left : nextLeft(prompts.length, next, left));
      announce(promptName(prompts[left], left, next[left]));
    }
  };
  return html`<div class="kind-pairs">
    <ol aria-label=${t("kinds.left")}>
      ${prompts.map(
        (text, one) => html`<li key=${one}>
          <button class=${`kind-left${marks[one] >= 0 ? look : ""}${open && one === left ? " is-under" : ""}`} aria-pressed=${open && one === left} aria-disabled=${!open} aria-label=${promptName(text, one, marks[one])} onClick=${() => open && at(one)}>
            <b class="number">${one + 1}</b><span>${text}</span>
            <i>${marks[one] >= 0 && html`<${OptionSign} option=${marks[one]} />`}</i>
          </button>
        </li>`,
      )}
    </ol>
    <ol aria-label=${t("kinds.right")}>
      ${options.map((text, option) => {
        const n = marks.indexOf(option) + 1;
        const name = spoken(text, option);
        return html`<li key=${option}>
          <button class=${`kind-right${n ? " is-taken" : ""}`} aria-disabled=${!open} aria-label=${n ? t("kinds.with", { option: name, n }) : name} onClick=${() => pair(option)}>
            <${OptionSign} option=${option} /><span>${text}</span>${n > 0 && html`<b class="number">${n}</b>`}
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}

/** @param {string} text @param {number} left @param {number | undefined} right */
function promptName(text, left, right = -1) {
  return t(right < 0 ? "kinds.prompt.none" : "kinds.prompt", { n: left + 1, text, right: LETTERS[right] });
}
