import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { remove } from "../net/api.js";
import { fetchFile, save } from "../net/download.js";
import { Dialog } from "./dialogs.js";
import { Problem } from "./problem.js";

/** Withdrawn consent: the name goes for good, the number and its lamp stay in the journal. */
export function Erase({ contest, seat, onErased }) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState(null);
  const path = `/api/contests/${contest}/people/${seat.contestant}`;
  const take = () => fetchFile(path + "/data", {}, () => {}).then(({ file }) => save(file, `du-lieu-${contest}-${seat.contestant}.json`), setProblem);
  const erase = () =>
    remove(path).then(() => {
      setAsking(false);
      if (onErased) onErased();
    }, setProblem);
  return html`<button class="button small" onClick=${() => setAsking(true)}>${t("host.erase.cta")}</button>
    ${asking &&
    html`<${Dialog} title=${t("host.erase.title", { seat: seat.seat })} onClose=${() => setAsking(false)}>
      <p class="dialog-text">${t("host.erase.text", { name: seat.name })}</p>
      <p class="dialog-text"><button type="button" class="button small" onClick=${take}>${t("host.erase.take")}</button></p>
      <${Problem} refusal=${problem} />
      <div class="actions">
        <button class="button" onClick=${() => setAsking(false)}>${t("host.cancel")}</button>
        <button class="button danger" onClick=${erase}>${t("host.erase.confirm")}</button>
      </div>
    <//>`}`;
}
