// A small flat bell with two bands; the metal one is the big screen's.
import { html } from "../lib/core.js";

export function Bell() {
  return html`<svg class="small-bell" viewBox="0 0 48 48" aria-hidden="true">
    <path class="bell-loop" d="M20 9V6a4 4 0 0 1 8 0v3" />
    <path class="bell-body" d="M24 7c-8 0-12 6-12 14 0 9-1 13-6 18h36c-5-5-6-9-6-18 0-8-4-14-12-14z" />
    <path class="bell-band" d="M12 22h24M10 32h28" />
    <path class="bell-tongue" d="M19 42a5 4 0 0 0 10 0z" />
  </svg>`;
}
