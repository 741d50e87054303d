// Time since the frame on show began, by the server's clock: each animation frame while something moves, asleep in between.
import { exactNow } from "../elements/ticking.js";
import { useEffect, useState } from "../lib/ui.js";
import { rhythmOf } from "../model/screen-timeline.js";

export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** @param {import("../model/wire.js").Stage} stage @returns {number} ms; Infinity when nobody knows when it began */
export function useElapsed(stage) {
  const { since } = stage;
  const [, draw] = useState(0);
  useEffect(() => {
    const { moves, turns } = rhythmOf(stage, still());
    const wakings = [...turns, ...moves.map(([from]) => from)];
    let frame = 0;
    let timer = 0;
    const step = () => {
      const time = passed(since); // 0 for a while where this clock is behind the server's
      draw(time);
      if (moves.some(([from, to]) => time >= from && time < to)) {
        frame = requestAnimationFrame(step);
        return;
      }
      const next = Math.min(...wakings.filter((waking) => waking > time));
      if (next < Infinity) {
        timer = setTimeout(step, next - time);
      }
    };
    step();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [since, stage.mode, stage.just.length]);
  return passed(since);
}

/** @param {number} since */
function passed(since) {
  return since === 0 ? Infinity : Math.max(0, exactNow() - since);
}
