import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post, remove } from "../net/api.js";
import { Problem } from "./problem.js";
import { standbyChip } from "./standby-model.js";

export { standbyChip };

const LOOK = 2000; // ms

/** How the copy on the second laptop is; null until it is known. */
export function useStandby() {
  const [standby, setStandby] = useState(null);
  useEffect(() => {
    const look = () => get("/api/staff/standby").then(setStandby, () => {});
    look();
    const looking = setInterval(look, LOOK);
    return () => clearInterval(looking);
  }, []);
  return standby;
}

/** In the office: how the copy is, the code that pairs a second laptop, and giving it up. */
export function StandbyPanel() {
  const standby = useStandby();
  const [code, setCode] = useState(null);
  const [problem, setProblem] = useState(null);
  if (!standby || standby.state === "OWN_DATABASE") return null;

  const paired = standby.state !== "NONE";
  const chip = standbyChip(standby, Date.now());
  const draw = () => post("/api/staff/standby/code").then((drawn) => { setCode(drawn.code); setProblem(null); }, setProblem);
  const forget = () => remove("/api/staff/standby").then(() => setCode(null), setProblem);
  return html`<details class="card" open=${paired}>
    <summary>${t("standby.title")}</summary>
    ${chip && html`<p><span class=${chip.calm ? "chip" : "chip alarm"} role="status">${t(chip.key, chip)}</span></p>`}
    <p class="quiet">${t("standby.what")}</p>
    ${code && html`<p role="status">${t("standby.code")} <b class="number" translate="no">${code}</b></p>
      <p class="quiet">${t("standby.how", { where: location.origin })}</p>`}
    <${Problem} refusal=${problem} />
    <p>
      <button class="button small" onClick=${draw}>${t(paired ? "standby.pairAgain" : "standby.pair")}</button>
      ${paired && html`<button class="button small" onClick=${forget}>${t("standby.forget")}</button>`}
    </p>
  </details>`;
}
