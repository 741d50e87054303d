import { ICON_SOUND, ICON_SOUND_OFF, Icon } from "../elements/icons.js";
import { t } from "../i18n/texts.js";
import { html, signal, useEffect } from "../lib/ui.js";
import { cuesOfClock } from "../model/sound-cues.js";
import { playCues } from "../sound/cued.js";
import { loudspeaker } from "../sound/loudspeaker.js";
import { isAsking } from "./console-model.js";
import { now } from "./live-link.js";

const state = signal("muted");

/** Silent unless asked for: most consoles stand beside the loudspeaker of the hall. */
const speaker = loudspeaker({
  store: "cv:sound:console",
  silent: true,
  sounds: ["tick", "lock"],
  onState: (next) => (state.value = next),
});

/** The last seconds and the lock, for a host who looks at the hall. */
export function useConsoleSound(frame) {
  useEffect(() => {
    const allow = () => speaker.allow();
    speaker.prepare();
    addEventListener("click", allow);
    return () => removeEventListener("click", allow);
  }, []);
  const clock = isAsking(frame) && !frame.paused ? frame.question : null;
  useEffect(
    () => (clock ? playCues(cuesOfClock(clock).filter(({ sound }) => sound !== "open"), () => now.value, speaker.play) : undefined),
    [clock && clock.round, clock && clock.closesAt],
  );
}

export function SoundButton() {
  const on = state.value === "on" || state.value === "blocked";
  const words = t(on ? "host.top.soundOn" : "host.top.soundOff");
  return html`<button class="top-fact top-sound" aria-pressed=${on} aria-label=${words} title=${words} onClick=${speaker.toggle}>
    <${Icon} path=${on ? ICON_SOUND : ICON_SOUND_OFF} />
  </button>`;
}
