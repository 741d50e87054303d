// Text that must fit its box: set as large as designed, and smaller only when it would run over.
import { html, useLayoutEffect, useRef } from "../lib/ui.js";

const LEAST = 40; // px; the editor refuses texts that would need less, and nothing below it is needed to play
const STEP = 4;

/** The style sheet says how high the box may grow. @param {HTMLElement} outer @param {number} size @param {number} least */
function fit(outer, size, least) {
  const text = /** @type {HTMLElement} */ (outer.firstElementChild);
  const highest = parseFloat(getComputedStyle(outer).maxHeight);
  for (let px = size; ; px -= STEP) {
    outer.style.fontSize = `${px}px`;
    if (px <= least || (text.offsetHeight <= highest && text.scrollWidth <= outer.clientWidth)) {
      return;
    }
  }
}

/** @param {{class: string, size: number, least?: number, children?: any, tag?: string}} props */
export function Fitted({ class: name, size, least = LEAST, children, tag = "div" }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const outer = /** @type {HTMLElement} */ (box.current);
    fit(outer, size, least);
    document.fonts?.ready.then(() => fit(outer, size, least));
  }, [String(children), size, least]);
  return html`<${tag} ref=${box} class=${`fitted ${name}`}><span class="fitted-text">${children}</span><//>`;
}
