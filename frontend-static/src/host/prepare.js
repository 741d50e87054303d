import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { OptionSign } from "../elements/sign.js";
import { get, post, remove } from "../net/api.js";
import { formatDate, spaced } from "./dates.js";
import { Problem } from "./problem.js";
import { go } from "./router.js";

/** One contest before and after play: its questions with their keys, approval, links, results. */
export function PrepareContest({ id }) {
  const [contest, setContest] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const load = () => get("/api/contests/" + id).then(setContest, setProblem);
  useEffect(() => {
    load();
  }, [id]);

  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  const openScreen = () =>
    attempt(async () => {
      const made = await post("/api/contests/" + id + "/screen-token");
      window.open("/screen#t=" + encodeURIComponent(made.token), "_blank", "noopener");
    });

  if (!contest) return html`<main class="desk"><${Problem} refusal=${problem} /></main>`;
  const draft = contest.state === "DRAFT";
  return html`<main class="desk">
    <header class="desk-head">
      <div>
        <h1>${contest.title}</h1>
        <p class="quiet">
          ${contest.organiser} · ${formatDate(contest.playedOn)} · ${t("host.contests.seats", { n: contest.seats })} ·
          ${t("host.state." + contest.state)}
        </p>
      </div>
      <div class="actions">
        <button class="button" disabled=${busy} onClick=${openScreen}>${t("host.prepare.screen")}</button>
        <button
          class="button primary"
          disabled=${busy || contest.needsApproval}
          onClick=${() => go("contests", id, "live")}
        >
          ${t(draft ? "host.prepare.open" : "host.prepare.console")}
        </button>
      </div>
    </header>
    <${Problem} refusal=${problem} />
    ${contest.needsApproval &&
    html`<section class="card approve">
      <p>${t("host.prepare.approveHint")}</p>
      <button class="button primary" disabled=${busy} onClick=${() => attempt(() => post("/api/contests/" + id + "/approve").then(load))}>
        ${t("host.prepare.approve")}
      </button>
    </section>`}
    <section class="card join-card">
      <h2>${t("host.prepare.join")}</h2>
      <p class="join-code number">${spaced(contest.code)}</p>
      <p class="quiet">${t("host.prepare.joinHint", { address: location.host })}</p>
    </section>
    ${contest.state === "FINISHED" &&
    html`<p><a class="button" href=${"/api/contests/" + id + "/results.csv"} download>${t("host.prepare.csv")}</a></p>`}
    <section class="card">
      <header class="card-head">
        <h2>${t("host.prepare.questions")}</h2>
        ${draft &&
        html`<button class="button small" disabled=${busy} onClick=${() => attempt(() => post("/api/contests/" + id + "/redraw").then(load))}>
          ${t("host.prepare.redraw")}
        </button>`}
      </header>
      <ol class="question-list">
        ${(contest.questions || []).map((question, i) => html`<${QuestionRow} key=${question.id + i} question=${question} />`)}
      </ol>
    </section>
    ${draft &&
    html`<p class="actions">
      <button
        class="button danger"
        disabled=${busy}
        onClick=${() => attempt(() => remove("/api/contests/" + id).then(() => go("contests")))}
      >
        ${t("host.prepare.delete")}
      </button>
    </p>`}
  </main>`;
}

function QuestionRow({ question }) {
  return html`<li class="question-row">
    <p class="quiet">${t("purpose." + question.purpose)} · ${question.topic} · ${t("difficulty." + question.difficulty)}</p>
    <p><b>${question.text}</b></p>
    ${question.options && question.options.length > 0
      ? html`<ul class="option-list">
          ${question.options.map(
            (text, i) => html`<li key=${i} class=${question.key && question.key.option === i ? "key" : ""}>
              <${OptionSign} option=${i} /> ${text}
              ${question.key && question.key.option === i && html`<span aria-label=${t("host.question.key")}> ✓</span>`}
            </li>`,
          )}
        </ul>`
      : html`<p class="key">${t("host.question.key")}: <b>${question.key && question.key.text}</b></p>`}
    <p class="quiet">${question.explanation}${question.source ? " (" + question.source + ")" : ""}</p>
  </li>`;
}
