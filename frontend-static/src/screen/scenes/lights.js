// Picture 07 and its sisters: the floor large, and beside it what happened to it. The floor never moves, the side turns.
import { lampsAt } from "../../model/screen-view.js";
import { html } from "../../lib/ui.js";
import { FloorMap } from "../floor-map.js";
import { Count, Explain, Happened, Legend } from "./lights-side.js";

/** @param {import("../scene.js").SceneProps} props */
export function Lights({ view, stage, moment, elapsed, quiet }) {
  const lamps = lampsAt(view, elapsed, quiet, moment === "floor");
  return html`<section class="scene lights by-day" data-ground="night">
    <${FloorMap} class="lights-floor" view=${view} lamps=${lamps} edge=${true} cards=${moment === "floor"} />
    <aside class="lights-side">
      <${Happened} stage=${stage} moment=${moment} contest=${view.contest} />
      ${moment === "explain"
        ? html`<${Explain} stage=${stage} />`
        : html`<${Count} stage=${stage} moment=${moment} elapsed=${elapsed} quiet=${quiet} /><${Legend} stage=${stage} moment=${moment} view=${view} />`}
    </aside>
  </section>`;
}
