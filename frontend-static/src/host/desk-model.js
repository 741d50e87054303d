// The desk and its warnings as words to be looked up. No DOM, no clock, no network.

const LOW_BATTERY = 30; // percent of the operator's own device

/** The newest act of staff in the log, and whether this page did it. */
export function lastActOf(frame, ours, now) {
  const line = frame && frame.log.find((one) => one.actor && one.seq > 0);
  if (!line) return null;
  const seconds = Math.max(0, Math.round((now - line.at) / 1000));
  const ago = seconds < 60 ? { unit: "seconds", n: seconds } : { unit: "minutes", n: Math.floor(seconds / 60) };
  return { key: "desk.last." + (ours.includes(line.seq) ? "here" : "elsewhere") + "." + ago.unit, who: line.actor, n: ago.n };
}

/** The last act, where somebody else may have done it: alone at the desk one knows, and the log says it too. */
export const tellsLast = (last, readOnly, others) => (last && (readOnly || others > 0 || last.key.startsWith("desk.last.elsewhere")) ? last : null);

/** Another device has the desk: said once more than the desk itself says. @param {{code: string} | null} notice */
export function isOfTheDesk(notice) {
  return Boolean(notice) && (notice.code === "TAKEN_OVER" || notice.code === "NOT_OPERATOR");
}

/** "Android · Chrome" from what a browser calls itself. @param {string} agent */
export function deviceName(agent) {
  const system = [
    [/Android/, "Android"],
    [/iPhone|iPad/, "iPhone/iPad"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "Mac"],
    [/CrOS/, "Chromebook"],
    [/Linux/, "Linux"],
  ].find(([is]) => is.test(agent));
  const browser = [
    [/Zalo/, "Zalo"],
    [/coc_coc/i, "Cốc Cốc"],
    [/Edg/, "Edge"],
    [/Firefox/, "Firefox"],
    [/Chrome/, "Chrome"],
    [/Safari/, "Safari"],
  ].find(([is]) => is.test(agent));
  return [system, browser].filter(Boolean).map(([, name]) => name).join(" · ") || "?";
}

/** What the host should do something about, worst first. */
export function warnings(machine, battery) {
  const all = [];
  if (machine && machine.slept) all.push({ key: "machine.slept", n: machine.slept.seconds });
  if (machine && machine.diskLow) all.push({ key: "machine.disk", n: machine.diskFreeMegabytes });
  if (machine && machine.battery && !machine.battery.charging) all.push({ key: "machine.battery", n: machine.battery.percent });
  if (battery && !battery.charging && battery.percent <= LOW_BATTERY) all.push({ key: "machine.ownBattery", n: battery.percent });
  return all;
}
