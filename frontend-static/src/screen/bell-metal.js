// The golden bell: bronze-drum ring, swinging bell. Its metal is the only gradient of the product.
import { html, useState } from "../lib/ui.js";

const LONG_AGO = -60000; // ms: it hangs still
const TEETH = Array.from({ length: 72 }, (_, n) => n * 5);
const RAYS = Array.from({ length: 24 }, (_, n) => n * 15);
const STAR = Array.from({ length: 28 }, (_, n) => {
  const angle = (n * Math.PI) / 14 - Math.PI / 2;
  const radius = n % 2 === 0 ? 44 : 19;
  return `${n === 0 ? "M" : "L"}${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
}).join("");

/** @param {{elapsed: number}} props ms since the bell was struck: the swing goes on where it is */
export function BellMetal({ elapsed }) {
  const [swung] = useState({ animationDelay: `${elapsed < Infinity ? -Math.round(elapsed) : LONG_AGO}ms` });
  return html`<svg class="bell-metal" viewBox="-560 -560 1120 1120" aria-hidden="true" focusable="false">
    <defs>
      <linearGradient id="metal" x1="0" x2="1">
        <stop offset="0" stop-color="#FFC62B" /><stop offset=".36" stop-color="#FFE9AE" /><stop offset=".55" stop-color="#FFC62B" />
        <stop offset="1" stop-color="#B87400" />
      </linearGradient>
    </defs>
    <g class="bell-rays">${RAYS.map((angle) => html`<path key=${angle} d="M0 0L-38 -1500L38 -1500Z" transform=${`rotate(${angle})`} />`)}</g>
    <circle class="bell-disc" r="455" />
    <circle class="bell-ring" r="452" /><circle class="bell-ring thin" r="428" /><circle class="bell-ring thin" r="396" />
    <g class="bell-teeth">${TEETH.map((angle) => html`<path key=${angle} d="M-8 -422L8 -422L0 -402Z" transform=${`rotate(${angle})`} />`)}</g>
    <path class="bell-sound" style=${swung} d="M-342 -40A345 345 0 0 0 -328 120M342 -40A345 345 0 0 1 328 120" />
    <g class="bell-swing" style=${swung}>
      <circle class="bell-clapper" cx="0" cy="292" r="54" />
      <path class="bell-handle" d="M-76 -262C-92 -372 92 -372 76 -262" />
      <path class="bell-coat" d="M-142 -150C-142 -230 -92 -262 0 -262S142 -230 142 -150C148 20 160 120 190 190C210 232 244 248 252 276L-252 276C-244 248 -210 232 -190 190C-160 120 -148 20 -142 -150Z" />
      <path class="bell-lip" d="M-252 256L252 256L256 292L-256 292Z" />
      <path class="bell-line" d="M-143 -140H143M-144 -112H144M-172 146H172M-184 176H184M0 -112V-68M0 68V146" />
      <g class="bell-studs">
        ${[-96, 96].map((x) => [-54, -12, 30, 72].map((y) => html`<circle key=${`${x} ${y}`} cx=${x} cy=${y} r="9" />`))}
      </g>
      <circle class="bell-medal" r="66" /><path class="bell-star" d=${`${STAR}Z`} />
    </g>
  </svg>`;
}
