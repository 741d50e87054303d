// The voice of a spectator: a secret that this browser made stands for it.
import { voiceOf } from "../play/more/voice.js";
import { deviceSecret } from "../phone/device.js";

/** @param {import("../play/more/voice.js").Speaker} speaker */
export function spectatorVoice(speaker) {
  return voiceOf(speaker, { secret: deviceSecret(false) });
}
