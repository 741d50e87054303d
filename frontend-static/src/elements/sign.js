// The four things a host can say aloud: A nón, B bánh, C trăng, D mai. Letter first, shape second, colour last.
import { html } from "../lib/core.js";

export const LETTERS = "ABCDEF";

const CONE = "M50 5Q55 5 58 10L97 77Q101 86 92 89Q50 103 8 89Q-1 86 3 77L42 10Q45 5 50 5Z";
const BLOSSOM =
  "M28.0 20.7A22.5 22.5 0 0 1 72.0 20.7A22.5 22.5 0 0 1 85.6 62.6A22.5 22.5 0 0 1 50.0 88.4A22.5 22.5 0 0 1 14.4 62.6A22.5 22.5 0 0 1 28.0 20.7Z";
const STRINGS = "M41 8V23M59 8V23M41 92V77M59 92V77M8 41H23M8 59H23M92 41H77M92 59H77";

/** Shapes by option; a fifth and sixth option have plain outlined cards, as nobody names them aloud. */
const SHAPES = [
  () => html`<path class="sign-a" d=${CONE} /><path class="sign-brim" d="M20 81Q50 91 80 81" />`,
  () => html`<rect class="sign-b" x="7" y="7" width="86" height="86" rx="11" /><path class="sign-strings" d=${STRINGS} />`,
  () => html`<circle class="sign-c" cx="50" cy="50" r="46" /><circle class="sign-ring" cx="50" cy="50" r="38" />`,
  () => html`<path class="sign-d" d=${BLOSSOM} />`,
  () => html`<rect class="sign-plain" x="20" y="20" width="60" height="60" rx="6" transform="rotate(45 50 50)" />`,
  () => html`<path class="sign-plain" d="M28 10H72L94 50L72 90H28L6 50Z" />`,
];

/** @param {{option: number, class?: string}} props */
export function OptionSign({ option, class: extra = "" }) {
  return html`<svg class=${`sign sign-${LETTERS[option]} ${extra}`} viewBox="0 0 100 100" aria-hidden="true">
    ${SHAPES[option]()}
    <text x="50" y=${option === 0 ? 73 : 65} class="sign-letter">${LETTERS[option]}</text>
  </svg>`;
}
