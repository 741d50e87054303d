import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { deviceName, isOfTheDesk, lastActOf, tellsLast, warnings } from "./desk-model.js";
import { now } from "./live-link.js";
import { standbyChip, useStandby } from "./standby.js";

const LOOK_DESK = 3000; // ms; a take-over itself is told at once, over the socket
const LOOK_MACHINE = 15_000; // ms

/** Who is at the desk, who did the last act, and what the host should know about this laptop and the server's. */
export function DeskStrip({ view, desk, takeOver }) {
  const frame = view.console;
  const readOnly = Boolean(desk && !desk.yours);
  const others = desk ? desk.devices.filter((device) => !device.you) : [];
  const last = tellsLast(lastActOf(frame, view.ours, now.value), readOnly, others.length);
  return html`<div class=${"desk-strip" + (readOnly ? " alarm" : "")}>
    ${last && html`<span>${t(last.key, last)}</span>`}
    ${readOnly && others.length === 0 && html`<span>${t("desk.operatorAway")}</span>`}
    ${others.length > 0 && html`<span>${t(readOnly ? "desk.operator" : "desk.others", { who: others.map(named).join(", ") })}</span>`}
    ${(readOnly || (others.length > 0 && !desk.taken)) && html`<button class="button small primary" onClick=${takeOver}>${t("desk.takeOver")}</button>`}
    <${Warnings} />
  </div>`;
}

const named = (one) => t("desk.device", { name: one.name, device: deviceName(one.device) });

/** The desk of a contest, looked at again at once when this device hears that another one took it. */
export function useDesk(contest, notice) {
  const path = "/api/contests/" + contest + "/desk";
  const [desk, setDesk] = useState(null);
  const look = () => get(path).then(setDesk, () => {});
  const told = isOfTheDesk(notice) ? notice : null;
  useEffect(() => {
    look();
    const looking = setInterval(look, LOOK_DESK);
    return () => clearInterval(looking);
  }, [path, told]);
  return { desk, takeOver: () => post(path).then(setDesk, () => {}) };
}

function Warnings() {
  const [machine, setMachine] = useState(null);
  const [battery, setBattery] = useState(null);
  useEffect(() => {
    const look = () => get("/api/staff/machine").then(setMachine, () => {});
    look();
    const looking = setInterval(look, LOOK_MACHINE);
    return () => clearInterval(looking);
  }, []);
  useEffect(() => watchBattery(setBattery), []);
  const standby = standbyChip(useStandby(), now.value);
  return [...warnings(machine, battery), ...(standby ? [standby] : [])].map((one) => html`<span key=${one.key} class=${one.calm ? "chip" : "chip alarm"} role="status">${t(one.key, one)}</span>`);
}

/** The Battery API, where the browser has it: only on a secure page or localhost. */
function watchBattery(tell) {
  if (!navigator.getBattery) return undefined;
  let stop = () => {};
  navigator.getBattery().then((battery) => {
    const told = () => tell({ percent: Math.round(battery.level * 100), charging: battery.charging });
    told();
    battery.addEventListener("levelchange", told);
    battery.addEventListener("chargingchange", told);
    stop = () => {
      battery.removeEventListener("levelchange", told);
      battery.removeEventListener("chargingchange", told);
    };
  }, () => {});
  return () => stop();
}
