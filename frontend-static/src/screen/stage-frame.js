// Everything is drawn on 1920 × 1080 and scaled as a whole, so that it looks the same on every projector.
import { html, useLayoutEffect, useState } from "../lib/ui.js";

const WIDTH = 1920;
const HEIGHT = 1080;

/** @param {{children?: any}} props */
export function StageFrame({ children }) {
  const [scale, setScale] = useState(scaleNow);
  useLayoutEffect(() => {
    const fit = () => setScale(scaleNow());
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, []);
  return html`<main class="stage" style=${{ transform: `translate(-50%, -50%) scale(${scale})` }}>${children}</main>`;
}

function scaleNow() {
  return Math.min(innerWidth / WIDTH, innerHeight / HEIGHT);
}
