// The hall hears what it sees: the cues of the frame on show, by the server's clock.
import { exactNow } from "../elements/ticking.js";
import { signal, useEffect } from "../lib/ui.js";
import { cuesOf } from "../model/sound-cues.js";
import { playCues } from "../sound/cued.js";
import { loudspeaker } from "../sound/loudspeaker.js";
import { still } from "./elapsed.js";

/** What is to be heard. */
export const soundState = signal(/** @type {import("../sound/loudspeaker.js").SoundState} */ ("none"));

const speaker = loudspeaker({
  store: "cv:sound:screen",
  sounds: ["open", "tick", "lock", "right", "off", "relit", "rescue", "bell"],
  onState: (state) => (soundState.value = state),
});

/** Called when the page opens: makes the sounds, and finds out whether the browser lets it be heard. */
export const prepareSound = () => speaker.prepare();

/** Called on a touch: from now on the page may be heard, also a bell that swings already. */
export const allowSound = () => speaker.allow();

export const toggleMute = () => speaker.toggle();

/** Whoever opens the page later than this in a question has missed its recording. */
const FRESH = 3000; // ms

/** A question's recording is heard once, when the question comes; M silences it at once. @param {import("../model/wire.js").Stage | null} stage */
export function useRecording(stage) {
  const file = stage?.mode === "question" ? stage.question?.recording?.file : undefined;
  const audible = soundState.value === "on";
  useEffect(() => {
    if (!file || !audible || exactNow() - (stage?.since ?? 0) > FRESH) {
      return undefined;
    }
    const heard = new Audio(`/media/${file}`);
    heard.play().catch(() => {}); // its words stand on the screen
    return () => heard.pause();
  }, [file, stage?.question?.round, audible]);
}

/** @param {import("../model/wire.js").Stage | null} stage */
export function useSounds(stage) {
  useEffect(
    () => (stage ? playCues(cuesOf(stage, still()), exactNow, speaker.play) : undefined),
    [stage?.mode, stage?.since, stage?.just.length, stage?.question?.round, stage?.question?.opensAt, stage?.question?.closesAt, Boolean(stage?.paused)],
  );
}
