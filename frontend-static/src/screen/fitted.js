// Text that must fit its box: set as large as designed, and smaller only when it would run over.
import { html, useLayoutEffect, useRef } from "../lib/ui.js";

const LEAST = 40; // px; the editor refuses texts that would need less
const STEP = 4;

/** The style sheet says how high the box may grow. @param {HTMLElement} outer @param {number} size */
function fit(outer, size) {
  const text = /** @type {HTMLElement} */ (outer.firstElementChild);
  const highest = parseFloat(getComputedStyle(outer).maxHeight);
  for (let px = size; ; px -= STEP) {
    outer.style.fontSize = `${px}px`;
    if (px <= LEAST || (text.offsetHeight <= highest && text.scrollWidth <= outer.clientWidth)) {
      return;
    }
  }
}

/** @param {{class: string, size: number, lines?: number, children?: any, tag?: string}} props */
export function Fitted({ class: name, size, children, tag = "div" }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const outer = /** @type {HTMLElement} */ (box.current);
    fit(outer, size);
    document.fonts?.ready.then(() => fit(outer, size));
  }, [String(children), size]);
  return html`<${tag} ref=${box} class=${`fitted ${name}`}><span class="fitted-text">${children}</span><//>`;
}
