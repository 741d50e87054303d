import { useEffect, useState } from "../lib/ui.js";

/**
 * "Mở đáp án khi hết giờ": armed while answers come in, sent when the server has closed the round. Kept for this
 * tab, so that a refresh does not forget it; the server knows nothing of it, and a second device shows it unarmed.
 */
export function useArming(contest, view, act) {
  const [armed, setArmed] = useState(() => stored(contest));
  const frame = view.console;

  const arm = (round) => {
    keep(contest, round);
    setArmed(round);
  };
  useEffect(() => {
    if (!armed || !frame || !frame.question || frame.question.round !== armed) return;
    if (frame.phase === "CLOSED" && !frame.paused) {
      arm(0);
      act({ do: "reveal" });
    }
  });
  return { armed, toggle: (round) => arm(armed === round ? 0 : round) };
}

const key = (contest) => "cv:armed:" + contest;

function stored(contest) {
  try {
    return Number(sessionStorage.getItem(key(contest))) || 0;
  } catch {
    return 0; // storage may be forbidden: then a refresh forgets it
  }
}

function keep(contest, round) {
  try {
    sessionStorage.setItem(key(contest), String(round));
  } catch {
    // the same
  }
}
