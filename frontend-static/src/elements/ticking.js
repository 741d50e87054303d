// One ticking signal per page, so that only what shows time is drawn again.
import { signal } from "../lib/core.js";

const EVERY = 100; // ms

/** The server's time now. */
export const now = signal(Date.now());

/** The same to the millisecond, for what moves in animation frames; reading it subscribes nobody. */
export let exactNow = Date.now;

/** @param {import("../net/server-clock.js").ServerClock} clock @returns {() => void} stops it */
export function startTicking(clock) {
  exactNow = () => clock.now();
  const tick = () => {
    now.value = exactNow();
  };
  tick();
  const timer = setInterval(tick, EVERY);
  return () => clearInterval(timer);
}
