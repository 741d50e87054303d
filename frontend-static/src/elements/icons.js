// Line icons, drawn by us on a 24 grid; always beside a word. One export each, so that a page carries only what it shows.
import { html } from "../lib/core.js";

export const ICON_TICK = "M4 13l5 5L20 6";
export const ICON_WIFI = "M2 9a15 15 0 0 1 20 0M5.5 12.8a10 10 0 0 1 13 0M9 16.6a5 5 0 0 1 6 0M12 20h.01";
export const ICON_NO_WIFI = "M3 3l18 18M9 16.6a5 5 0 0 1 6 0M12 20h.01M5.5 12.8a10 10 0 0 1 4-2.3M2 9a15 15 0 0 1 4.6-2.9M11 5.1A15 15 0 0 1 22 9M14.5 10.6a10 10 0 0 1 4 2.2";
export const ICON_HAND = "M8 12V5.5a1.5 1.5 0 0 1 3 0V11M11 10V3.8a1.5 1.5 0 0 1 3 0V11M14 11V5.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 6.5-6 6.5-3 0-4.7-1.5-6-4L3.3 14a1.6 1.6 0 0 1 2.7-1.6L8 15";
export const ICON_RAISE = "M4 20V5M1.5 7.500L4 5l2.5 2.500M11 4h8a1.5 1.5 0 0 1 1.5 1.500v14A1.5 1.5 0 0 1 19 21h-8a1.5 1.5 0 0 1-1.5-1.500v-14A1.5 1.5 0 0 1 11 4z";
export const ICON_PAUSE = "M8 5v14M16 5v14";
export const ICON_PHONE = "M8 3h8a1.500 1.500 0 0 1 1.500 1.500v15A1.500 1.500 0 0 1 16 21H8a1.500 1.500 0 0 1-1.500-1.500v-15A1.500 1.500 0 0 1 8 3zM11 18h2";
export const ICON_CHEVRON = "M5 9l7 7 7-7";
export const ICON_CARD = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM19 14h1v3M14 20h3M20 20h.01";
export const ICON_ARROW = "M4 12h15M13 6l6 6-6 6";
export const ICON_SOUND = "M4 9.500v5h3.500L12 19V5L7.500 9.500zM15.500 8.500a5 5 0 0 1 0 7M18.500 6a9 9 0 0 1 0 12";
export const ICON_SOUND_OFF = "M4 9.500v5h3.500L12 19V5L7.500 9.500zM16 9.500l5 5M21 9.500l-5 5";

/** @param {{path: string, class?: string}} props one of the constants above */
export function Icon({ path, class: extra = "" }) {
  return html`<svg class=${`icon ${extra}`} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
