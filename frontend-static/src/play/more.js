// The further scripts of the seated phone: what nobody needs to answer the first question is fetched once the phone is
// in, what a kind of question needs (play/kinds/) at once, each again until it came; a slot is empty until then.
// play/kit.js is what they may use of this page.
import { html, signal } from "../lib/core.js";
import "../phone/trusted.js";

const SOON = 2000; // ms after the phone came in, for 90 phones do so at once: spread over as much again four times
const AGAIN = 3000;

/** @typedef {Record<string, any>} SlotProps */
const parts = signal(/** @type {Record<string, (props: SlotProps) => any>} */ ({}));
/** @type {Record<string, true>} */
const under = {};

/** What play/kinds/ makes readable: a question or a key in the reader's language, and how an answer is called that is not one option. */
export const lens = {
  see: (/** @type {any} */ it) => it,
  name: (/** @type {{text?: string | null}} */ choice) => `“${choice.text || ""}”`,
};

/** Called by each further script. @param {Record<string, (props: SlotProps) => any>} came */
export function ready(came) {
  parts.value = { ...parts.value, ...came };
}

/** A part of a further script in its place, or what stands there until it came. @param {SlotProps & {part: string, meanwhile?: any}} props */
export function More(props) {
  const Part = parts.value[props.part];
  return Part ? html`<${Part} ...${props} />` : props.meanwhile;
}

/** Fetches the second script when the line is not needed for the first. */
export function loadMoreSoon() {
  setTimeout(need, SOON * (1 + 4 * Math.random()), "more");
}

/** Fetches a further script, unless it is under way. @param {"more" | "shared" | "kinds"} name */
export function need(name) {
  if (!under[name]) {
    under[name] = true;
    load(name);
  }
}

/** @param {string} name */
function load(name) {
  for (const { href } of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll(`link[data-${name}]`))) {
    if (/css$/.test(href)) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
    } else {
      document.head.append(Object.assign(document.createElement("script"), { src: href, onerror: () => setTimeout(load, AGAIN, name) }));
    }
  }
}
