// The practice pad: a tap goes to the server and back, so that a bad phone is found before question 1.
import { ICON_TICK, Icon, OptionSign, formatNumber, html, t } from "./kit.js";

/** @param {{player: import("../player.js").Player}} props */
export function PracticePad({ player }) {
  const tried = player.practised.value;
  return html`<section class="practice">
    <h2 class="label">${t("wait.practice")}</h2>
    <div class="practice-keys">
      ${[0, 1, 2, 3].map(
        (option) => html`<button
          key=${option}
          class=${`practice-key${tried?.option === option ? (tried.seconds === null ? " is-pending" : " is-done") : ""}`}
          aria-label=${`${"ABCD"[option]}, ${t(`sign.${option}`)}`}
          onClick=${() => player.practise(option)}
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
