// The foot of the waiting screen: the own settings, and the way out.
import { More, html, language, nextTextSize, promised, signal, switchLanguage, t, textSize } from "./kit.js";
import { ReadAloudKey } from "./read-aloud.js";
import { SoundKey } from "./sound.js";

/** Whether "Rời sàn" was tapped and waits for a second word. */
const leaving = signal(false);

/** @param {{player: import("../player.js").Player, onLeave: () => void}} props */
export function Foot({ player, onLeave }) {
  if (leaving.value) {
    return html`<footer class="foot foot-ask" role="alertdialog" aria-label=${t("wait.leave")}>
      <p>${t("wait.leave.sure", { seat: player.pass.seat ?? "" })}</p>
      <div class="foot-keys">
        <button class="key" onClick=${() => (leaving.value = false)}>${t("wait.leave.no")}</button>
        <button class="key key-danger" onClick=${onLeave}>${t("wait.leave.yes")}</button>
      </div>
    </footer>`;
  }
  const other = language.value === "vi" ? "en" : "vi";
  return html`<footer class="foot">
    <div class="foot-links">
      <p class="foot-note">${t(promised.value ? "wait.awake" : "wait.asleep")}</p>
      <button class="link" onClick=${nextTextSize}>${t(textSize.value === "140" ? "wait.normal" : "wait.bigger")}</button>
    </div>
    <div class="foot-links">
      <button class="link" onClick=${() => (leaving.value = true)}>${t("wait.leave")}</button>
      <${SoundKey} /><${ReadAloudKey} player=${player} />
      <button class="link" lang=${other} onClick=${() => switchLanguage(other)}>${t("language.other")}</button>
    </div>
    <${More} part="tongue" languages=${player.view.value.contest?.languages} />
    <div class="foot-links"><a class="link foot-share" href=${`/${player.code}#add`}>${t("wait.share")}</a></div>
  </footer>`;
}
