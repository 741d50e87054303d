import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { OptionSign } from "../elements/sign.js";
import { bigButton, isAsking, isByHand, otherQuestion, phaseAt, secondsLeft } from "./console-model.js";
import { Beside, KeyMark } from "./further.js";
import { keyMark } from "./further-model.js";
import { now } from "./live-link.js";
import { RulesSummary } from "./rules-summary.js";

/** What stands on the card in the hand of whoever speaks on the stage: read-only, large, and it follows the operator. */
export function Prompter({ link, id }) {
  const { view, online } = link;
  const [rules, setRules] = useState(null);
  useEffect(() => {
    // Without them the page does all the rest.
    get("/api/contests/" + id).then((contest) => setRules(contest.rules), () => {});
  }, [id]);
  const frame = view.console;
  if (!frame) return html`<main class="loading" role="status">${t(online ? "host.loading" : "host.connecting")}</main>`;
  const left = secondsLeft(frame, now.value);
  return html`<main class="prompter" data-ground="night">
    <header class="prompter-head">
      <p class="prompter-where">${whereOf(frame)}</p>
      ${!online && html`<p class="prompter-lost" role="alert">${t("host.top.lost")}</p>`}
      ${isByHand(frame) && html`<p>${t("host.question.untimed")}</p>`}
      ${left != null && html`<p class="number prompter-clock" role="timer" aria-label=${t("host.question.left", { n: left })}>${left}</p>`}
    </header>
    ${frame.paused
      ? html`<section class="prompter-middle"><h1 class="prompter-text">${frame.paused.reason || t("host.phase.PAUSED")}</h1></section>`
      : frame.question
        ? html`<${Asked} frame=${frame} />`
        : html`<section class="prompter-middle"><h1 class="prompter-text">${view.contest && view.contest.title}</h1>
            ${rules && html`<${RulesSummary} rules=${rules} open=${frame.phase === "LOBBY"} />`}
          </section>`}
    <footer class="prompter-foot">
      <p>${t("host.prompter.left", { n: frame.left })}</p>
      ${view.progress && isAsking(frame) && html`<p>${t("host.prompter.answered", { n: view.progress.answered, of: view.progress.of })}</p>`}
      <p class="prompter-next"><span class="quiet">${t("host.prompter.next")}</span> ${nextOf(view)}</p>
    </footer>
  </main>`;
}

function Asked({ frame }) {
  // The stage is seen from the floor: while somebody may still answer the server sends no key here.
  const { question, key } = frame;
  return html`<section class="prompter-middle">
    <h1 class="prompter-text">${question.text}</h1>
    <${Beside} question=${question} answer=${key} />
    ${question.options.length > 0 &&
    html`<ol class="prompter-options">
      ${question.options.map(
        (text, i) => html`<li key=${i} class=${key ? (keyMark(question, key, i) === null ? "is-not" : "is-key") : ""}>
          <${OptionSign} option=${i} />
          <span>${text}</span>
          <${KeyMark} question=${question} answer=${key} option=${i} />
        </li>`,
      )}
    </ol>`}
    ${key && question.options.length === 0 && html`<p class="prompter-key"><span class="quiet">${t("host.question.key")}</span> ${key.text}</p>`}
    ${key && key.why && html`<p class="prompter-why">${key.why}</p>`}
  </section>`;
}

function whereOf(frame) {
  const phase = t("host.phase." + (frame.paused ? "PAUSED" : phaseAt(frame, now.value)));
  const { question } = frame;
  if (!question) return phase;
  const number =
    question.n > 0 ? t("host.question.number", { n: question.n, of: question.of }) : t(otherQuestion(question));
  return number + " · " + phase;
}

/** What the operator's big button will do, in the words on it. */
function nextOf(view) {
  const frame = view.console;
  if (isByHand(frame)) return t("host.next.lockByHand");
  if (isAsking(frame)) return t("host.next.reveal");
  const button = bigButton(view);
  return t("host.next." + (button ? button.name : "nothing"), { n: button && button.index });
}
