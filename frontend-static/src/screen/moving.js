// Time since the frame came, in animation frames while something moves, and at rest afterwards.
import { useEffect, useState } from "../lib/ui.js";
import { now } from "../elements/ticking.js";

export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * @param {import("../model/screen-view.js").ScreenView} view @param {number} lasts ms until the resting picture
 * @returns {number} ms since the frame came; Infinity when it was there before this page, or is at rest
 */
export function useElapsed(view, lasts) {
  const [elapsed, setElapsed] = useState(0);
  const fixed = view.since === 0 || still();
  useEffect(() => {
    if (fixed) {
      return undefined;
    }
    const start = performance.now() - Math.max(0, now.peek() - view.since);
    let frame = 0;
    const step = () => {
      const passed = performance.now() - start;
      setElapsed(passed);
      if (passed < lasts) {
        frame = requestAnimationFrame(step);
      }
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [view.since, lasts, fixed]);
  return fixed || elapsed >= lasts ? Infinity : elapsed;
}
