// The audience on the console: cheering and votes before a rescue, and the best of those who play along.
import { html, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { post, remove } from "../net/api.js";
import { may } from "./console-model.js";
import { wordsOf } from "./problem.js";

const SHOWN = 3;

export function AudienceNotes({ view, contest, open }) {
  const { audience, console: frame } = view;
  const [problem, setProblem] = useState(null);
  if (!audience || audience.members === 0 && !frame.rescue) return null;
  const poll = audience.poll;
  const tell = (call) => call(`/api/contests/${contest}/poll`).then(() => setProblem(null), setProblem);
  const showsPoll = Boolean(frame.rescue) || Boolean(poll && poll.open);
  return html`<section class="audience-notes" aria-label=${t("host.audience.title")}>
    <p class="audience-head">
      <b>${t("host.audience.title")}</b>
      <span>${t("host.audience.members", { n: formatNumber(audience.members) })}</span>
      ${audience.top.length > 0 && html`<span class="quiet">${t("host.audience.best", { who: nameOf(audience.top[0]), right: audience.top[0].right })}</span>`}
    </p>
    ${showsPoll &&
    html`<div class="audience-poll">
      ${poll && poll.open
        ? html`<meter min="0" max="100" value=${poll.level} aria-label=${t("host.poll.bar")}></meter>
            <span class="number">${poll.level} %</span>
            <span>${t("host.poll.voters", { n: formatNumber(poll.voters) })}</span>
            <button class="button small" onClick=${() => tell(remove)}>${t("host.poll.close")}</button>`
        : html`<button class="button small" onClick=${() => tell(post)}>${t(poll ? "host.poll.again" : "host.poll.open")}</button>`}
      ${poll && !poll.open && poll.votes && poll.votes.length > 0 && may(frame, "votes") && html`<button class="button small" onClick=${() => open("votes")}>${t("host.poll.enter")}</button>`}
    </div>`}
    ${showsPoll && poll && poll.votes && poll.votes.length > 0 && html`<p class="quiet">${t("host.poll.first", { who: poll.votes.slice(0, SHOWN).map(({ seat, votes }) => t("host.poll.one", { seat, votes: formatNumber(votes) })).join(" · ") })}</p>`}
    ${problem && html`<p class="problem" role="alert">${wordsOf(problem)}</p>`}
  </section>`;
}

/** A seat, or the number of a guest. */
function nameOf({ seat, number }) {
  return seat == null ? t("host.audience.guest", { n: number }) : t("host.seat", { n: seat });
}

/** What the survey said, with the results. */
export function SurveySaid({ survey }) {
  if (!survey) return null;
  return html`<section class="survey-said" aria-label=${t("host.survey.title")}>
    <h3>${t("host.survey.title")} <span class="quiet">${t("host.survey.filled", { n: formatNumber(survey.filled) })}</span></h3>
    ${survey.counts.map((counts, question) => {
      const all = counts.reduce((sum, n) => sum + n, 0) || 1;
      return html`<p key=${question}><b>${t("host.survey." + question)}</b>
        ${counts.map((n, answer) => html` <span key=${answer}>${t(`host.survey.${question}.${answer}`)} ${Math.round((100 * n) / all)} % (${n})</span>`)}
      </p>`;
    })}
  </section>`;
}
