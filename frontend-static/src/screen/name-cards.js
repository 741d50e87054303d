// Few are left of a large floor: one card each, seat and name, in the order of the seats.
import { html } from "../lib/ui.js";

/** Columns until so many cards. */
const COLUMNS = [
  [12, 2],
  [30, 3],
  [Infinity, 4],
];

const MOST = 13; // characters that fit beside the seat

/** The given name stands last and is what people are called: the names before it give way. @param {string} name */
export function shortName(name) {
  const words = name.trim().split(/\s+/);
  for (let kept = 0; words.join(" ").length > MOST && kept < words.length - 1; kept += 1) {
    words[kept] = `${words[kept][0]}.`;
  }
  return words.join(" ");
}

/** @param {{people: {seat: number, name: string}[]}} props */
export function NameCards({ people }) {
  const columns = /** @type {number[]} */ (COLUMNS.find(([most]) => people.length <= most))[1];
  return html`<ul class=${`name-cards name-cards-${columns}`}>
    ${people.map((one) => html`<li key=${one.seat}><b class="number">${one.seat}</b><span>${shortName(one.name)}</span></li>`)}
  </ul>`;
}
