// Which picture belongs to which moment of the stage.
import { html } from "../lib/ui.js";
import { momentOf } from "../model/screen-timeline.js";
import { pollOn } from "../model/screen-view.js";
import { still, useElapsed } from "./elapsed.js";
import { Reactions } from "./reactions.js";
import { Bell } from "./scenes/bell.js";
import { Categories } from "./scenes/categories.js";
import { Cheer } from "./scenes/cheer.js";
import { Final } from "./scenes/final.js";
import { Lights } from "./scenes/lights.js";
import { Lobby } from "./scenes/lobby.js";
import { Paused, Safe } from "./scenes/still.js";
import { Question } from "./scenes/question.js";
import { Results } from "./scenes/results.js";
import { GetReady, HowTo } from "./scenes/start.js";

/** @typedef {import("../model/screen-timeline.js").Moment} Moment */
/**
 * What every scene is given.
 * @typedef {{view: import("../model/screen-view.js").ScreenView, stage: import("../model/wire.js").Stage, moment: Moment,
 *   elapsed: number, quiet: boolean}} SceneProps
 *   elapsed: ms since the frame began; quiet: nothing may move
 */

/** @type {Record<Moment, (props: SceneProps) => any>} */
const SCENES = {
  lobby: Lobby,
  howto: HowTo,
  ready: GetReady,
  question: Question,
  lock: Question,
  answer: Question,
  off: Lights,
  count: Lights,
  explain: Lights,
  floor: Lights,
  rescue: Lights,
  void: Lights,
  final: Final,
  categories: Categories,
  bell: Bell,
  relit: Bell,
  results: Results,
  paused: Paused,
  safe: Safe,
};

/** @param {{view: import("../model/screen-view.js").ScreenView}} props */
export function Scene({ view }) {
  const stage = /** @type {import("../model/wire.js").Stage} */ (view.stage);
  const elapsed = useElapsed(stage);
  const quiet = still();
  const moment = momentOf(stage, elapsed, quiet);
  return html`<div class="scene-of" data-moment=${moment}>
    <${pollOn(view) ? Cheer : (SCENES[moment] ?? Safe)} view=${view} stage=${stage} moment=${moment} elapsed=${elapsed} quiet=${quiet} />
    <${Reactions} view=${view} />
  </div>`;
}
