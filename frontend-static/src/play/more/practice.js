// The practice pad: a tap goes to the server and back, so that a bad phone is found before question 1.
import { ICON_TICK, Icon, OptionSign, formatNumber, html, signal, t } from "./kit.js";

/** @typedef {import("../player.js").Player} Player */

/** The newest tap; `before` is the echo that had come until then, `seconds` what it took, once its own has come. */
const tap = signal(/** @type {{player: Player, option: number, at: number, before: any, seconds: number | null} | null} */ (null));

/** @param {Player} player @param {number} option */
function practise(player, option) {
  const sent = player.send({ t: "practice", option });
  tap.value = sent ? { player, option, at: performance.now(), before: player.told.value.practised, seconds: null } : null;
}

/** @param {Player} player */
function triedOn(player) {
  const echo = player.told.value.practised;
  const tried = tap.value?.player === player ? tap.value : null;
  if (tried && tried.seconds === null && echo !== tried.before) {
    tried.seconds = (performance.now() - tried.at) / 1000;
  }
  return tried;
}

/** @param {{player: Player}} props */
export function PracticePad({ player }) {
  const tried = triedOn(player);
  return html`<section class="practice">
    <h2 class="label">${t("wait.practice")}</h2>
    <div class="practice-keys">
      ${[0, 1, 2, 3].map(
        (option) => html`<button
          key=${option}
          class=${`practice-key${tried?.option === option ? (tried.seconds === null ? " is-pending" : " is-done") : ""}`}
          aria-label=${`${"ABCD"[option]}, ${t(`sign.${option}`)}`}
          onClick=${() => practise(player, option)}
        >
          <${OptionSign} option=${option} />
        </button>`,
      )}
    </div>
    <p class="practice-echo" role="status">
      ${tried && tried.seconds !== null && html`<${Icon} path=${ICON_TICK} /> ${t("wait.practised", { seconds: formatNumber(tried.seconds, 2) })}`}
    </p>
  </section>`;
}
