// The light door to the vendored libraries: Preact, htm and signals without hooks. Phones and shared elements use it.
import { createElement, render } from "./preact.js";
import htm from "./htm.js";
import { effect } from "./signals-core.js";

/** Renders by text nodes only; data never becomes markup. */
export const html = htm.bind(createElement);
export { batch, computed, effect, signal } from "./signals-core.js";
export { render };

/** Draws a page, and draws it again whenever a signal that it read has changed. @param {() => any} Page */
export function mount(Page) {
  const root = /** @type {HTMLElement} */ (document.getElementById("page"));
  effect(() => render(html`<${Page} />`, root));
}
