// The second script of the seated phone: what nobody needs to answer the first question. It is fetched once the phone
// is in, and again until it came; a slot is empty until then. play/kit.js is what it may use of this page.
import { html, signal } from "../lib/core.js";

const SOON = 2000; // ms after the phone came in, for 90 phones do so at once: spread over as much again four times
const AGAIN = 8000;

/** @typedef {{player: import("./player.js").Player, [prop: string]: any}} SlotProps */
const parts = signal(/** @type {Record<string, (props: SlotProps) => any> | null} */ (null));
let under = false;

/** Called by the second script, and by the third. @param {Record<string, (props: SlotProps) => any>} came */
export function ready(came) {
  parts.value = { ...parts.value, ...came };
}

/** A part of the second script in its place, or what stands there until it came. @param {SlotProps & {part: string, meanwhile?: any}} props */
export function More(props) {
  const Part = parts.value?.[props.part];
  return Part ? html`<${Part} ...${props} />` : props.meanwhile;
}

/** Fetches the second script when the line is not needed for the first. */
export function loadMoreSoon() {
  if (!under) {
    under = true;
    setTimeout(load, SOON * (1 + 4 * Math.random()), "more");
  }
}

/** Fetches a further script and its styles. @param {"more" | "shared"} name */
export function load(name) {
  for (const { href, type } of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll(`link[data-${name}]`))) {
    if (type === "text/css") {
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
    } else {
      const onerror = () => setTimeout(load, AGAIN, name);
      document.head.append(Object.assign(document.createElement("script"), { src: href, onerror }));
    }
  }
}
