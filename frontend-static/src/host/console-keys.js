import { useEffect, useRef } from "../lib/ui.js";

/** Space or a clicker's "next" is the big button, P pauses, Z takes back; never while somebody writes or decides. */
export function useKeys(console) {
  const latest = useRef(null);
  latest.current = console;
  useEffect(() => {
    const onKey = (event) => {
      const { press, act, frame, blocked } = latest.current;
      if (blocked || !frame || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isWriting(event.target)) return;
      const letter = event.key.toLowerCase();
      if (event.key === "PageDown" || (event.key === " " && !isOtherButton(event.target))) press();
      else if (letter === "z") frame.undoable && act({ do: "undo" });
      else if (letter === "p") act(frame.paused ? { do: "resume" } : { do: "pause", reason: "" });
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    addEventListener("click", letGo);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("click", letGo);
    };
  }, []);
}

const isWriting = (target) => ["INPUT", "TEXTAREA", "SELECT"].indexOf(target.tagName) >= 0;

/** Whoever went to a button by Tab means that button with the space bar, not the big one. */
const isOtherButton = (target) => ["BUTTON", "A", "SUMMARY"].indexOf(target.tagName) >= 0;

/** A button that was clicked does not keep the space bar: the next press of the clicker is the big button again. */
function letGo(event) {
  const focused = document.activeElement;
  if (event.detail > 0 && focused && focused.tagName === "BUTTON") focused.blur();
}
