// One ticking signal per page, so that only what shows time is drawn again.
import { signal } from "../lib/core.js";

const EVERY = 100; // ms

/** The server's time now. */
export const now = signal(Date.now());

/** @param {import("../net/server-clock.js").ServerClock} clock @returns {() => void} stops it */
export function startTicking(clock) {
  const tick = () => {
    now.value = clock.now();
  };
  tick();
  const timer = setInterval(tick, EVERY);
  return () => clearInterval(timer);
}
