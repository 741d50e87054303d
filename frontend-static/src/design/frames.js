// Whole screens in frames of their own, so that each has its own style sheet and none knows of the others.
import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { PHONES } from "./phone-samples.js";

/** Each moment of the big screen, by the fragment that shows it (design/screen-main.js). */
export const SCREEN_MOMENTS = [
  "lobby",
  "ready&at=4000",
  "ready",
  "question&at=500",
  "reading&at=3000",
  "question",
  "lastSeconds",
  "written",
  "multiple",
  "multipleAnswer",
  "ordering",
  "orderingAnswer",
  "pairs",
  "pairsAnswer",
  "backup",
  "lock",
  "answer",
  "off&at=700",
  "off&at=5000",
  "off&at=12000",
  "off",
  "nobodyOff&at=2000",
  "annulled&at=2000",
  "rescue&at=1700",
  "rescue",
  "void",
  "voidNobody",
  "final",
  "bell&at=2000",
  "bell",
  "results",
  "prizes",
  "oxRound",
  "quiz",
  "buzzer",
  "categories",
  "categoryPicked",
  "paused",
  "safe",
  "off&at=5000&light=day",
  "question&long",
  "off&at=5000&lang=en",
  "off&seats=20&lit=9",
  "off&seats=300&at=5000",
  "off&seats=1000&at=5000",
  "off&seats=1000&lit=60",
];
export const PHONE_STATES = Object.keys(PHONES);

/** @param {{address: string, look: "screen" | "phone", states: string[]}} props */
export function Frames({ address, look, states }) {
  return html`<div class="shelf">
    ${states.map((state) => html`<${Frame} key=${state} url=${`${address}#${state}`} look=${look} state=${state} />`)}
  </div>`;
}

/** Loaded when somebody scrolls to it: fifty pages at once would keep any machine busy. @param {{url: string, look: string, state: string}} props */
function Frame({ url, look, state }) {
  const box = useRef(null);
  const [near, come] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && come(true), { rootMargin: "200px" });
    watcher.observe(/** @type {any} */ (box.current));
    return () => watcher.disconnect();
  }, []);
  return html`<div class="frame">
    <span ref=${box} class=${`frame-box frame-${look}`}>${near && html`<iframe src=${url} title=${t("frame", { state })} tabindex="-1"></iframe>`}</span>
    <a href=${url}>${state}</a>
  </div>`;
}
