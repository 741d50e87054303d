// Which picture belongs to which mode of the stage.
import { html } from "../lib/ui.js";
import { Bell } from "./scenes/bell.js";
import { Final } from "./scenes/final.js";
import { Lights } from "./scenes/lights.js";
import { Lobby } from "./scenes/lobby.js";
import { Paused, Safe } from "./scenes/still.js";
import { Question } from "./scenes/question.js";
import { Results } from "./scenes/results.js";

/** @typedef {import("../model/screen-view.js").ScreenView} ScreenView */

const SCENES = {
  lobby: Lobby,
  question: Question,
  lock: Question,
  answer: Question,
  off: Lights,
  floor: Lights,
  rescue: Lights,
  void: Lights,
  final: Final,
  bell: Bell,
  results: Results,
  paused: Paused,
  safe: Safe,
};

/** @param {{view: ScreenView}} props */
export function Scene({ view }) {
  const stage = /** @type {import("../model/wire.js").Stage} */ (view.stage);
  return html`<${SCENES[stage.mode] ?? Safe} view=${view} stage=${stage} />`;
}
