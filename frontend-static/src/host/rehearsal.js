import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post, remove } from "../net/api.js";
import { Qr } from "../screen/qr.js";
import { spaced } from "./dates.js";
import { Problem } from "./problem.js";
import { isOver, percent, reasonKey, seatsOf } from "./rehearsal-model.js";

const LOOK = 1000; // ms between two looks while a rehearsal is on

/** One button: simulated phones play the whole script on this server, people join by code, and a report says go or no-go. */
export function Rehearsal({ contest }) {
  const path = "/api/contests/" + contest.id + "/rehearsal";
  const [status, setStatus] = useState(null);
  const [problem, setProblem] = useState(null);
  const running = status && !isOver(status);
  const look = () => get(path).then(setStatus, setProblem);
  const call = (work) => {
    setProblem(null);
    return work.then(setStatus, setProblem);
  };

  useEffect(() => {
    look();
  }, [path]);
  useEffect(() => {
    if (!running) return undefined;
    const looking = setInterval(look, LOOK);
    return () => clearInterval(looking);
  }, [running]);

  return html`<section class="card rehearsal">
    <h2>${t("venue.title")}</h2>
    ${running
      ? html`<${Running} status=${status} begin=${() => call(post(path + "/begin"))} cancel=${() => call(remove(path))} />`
      : html`<${Wish} seats=${contest.seats} start=${(wish) => call(post(path, wish))} again=${status !== null} />`}
    <${Problem} refusal=${problem} />
    ${status && status.stage === "FAILED" && !problem && html`<${Problem} refusal=${{ code: status.problem || "REHEARSAL_BROKE" }} />`}
    ${status && status.stage === "CANCELLED" && html`<p role="status">${t("venue.cancelled")}</p>`}
    ${status && status.report && html`<${Report} report=${status.report} />`}
  </section>`;
}

function Wish({ seats, start, again }) {
  const [phones, setPhones] = useState(Math.min(seats, 1000));
  const [realSeats, setRealSeats] = useState(20);
  const number = (name, value, set, most) => html`<label class="field">
    <span>${t("venue." + name)}</span>
    <input name=${name} type="number" required min=${name === "phones" ? 1 : 0} max=${most} value=${value} onInput=${(e) => set(Number(e.target.value))} />
  </label>`;
  return html`<form
    class="rehearsal-form"
    onSubmit=${(event) => {
      event.preventDefault();
      start({ phones, realSeats });
    }}
  >
    <p>${t("venue.hint")}</p>
    <div class="rehearsal-fields">${number("phones", phones, setPhones, 1000)} ${number("realSeats", realSeats, setRealSeats, 500)}</div>
    <button class="button primary">${t(again ? "venue.again" : "venue.start")}</button>
  </form>`;
}

function Running({ status, begin, cancel }) {
  const join = status.code && joinAddress(status);
  return html`<div class="rehearsal-on">
    <p role="status">${t("venue.stage." + status.stage, { n: status.beginsInSeconds ?? 0 })}</p>
    ${status.of > 0 && html`<progress max=${status.of} value=${status.question} aria-label=${t("venue.progress")}></progress>`}
    <p>
      ${t("venue.in", { n: status.in, of: status.phones })} · ${t("venue.real", { n: status.real })}
      ${status.question > 0 && html` · ${t("venue.question", { n: status.question, of: status.of, left: status.left })}`}
      ${status.acknowledged > 0 && html` · ${t("venue.acknowledged", { n: status.acknowledged })}`}
    </p>
    ${status.stage === "GATHERING" &&
    html`<div class="rehearsal-join">
      <${Qr} text=${join} />
      <p>${t("venue.join", { address: join })} <b class="join-code number">${spaced(status.code)}</b></p>
    </div>`}
    <div class="actions">
      <button class="button" onClick=${cancel}>${t("venue.cancel")}</button>
      ${status.stage === "GATHERING" && html`<button class="button primary" onClick=${begin}>${t("venue.begin")}</button>`}
    </div>
  </div>`;
}

/** "localhost" works on this laptop only; then the server's own guess is better. */
function joinAddress(status) {
  const here = ["localhost", "127.0.0.1"].includes(location.hostname);
  return (here && status.address ? status.address : location.origin) + "/" + status.code;
}

function Report({ report }) {
  return html`<div class="rehearsal-report">
    <p class=${"verdict " + (report.go ? "go" : "no-go")} role="status">${t(report.go ? "venue.go" : "venue.noGo")}</p>
    <ul>
      ${report.reasons.map(
        (reason) => html`<li key=${reason.code} class=${reason.forbids ? "problem" : ""}>
          ${t(reasonKey(reason), { n: reason.n, seats: seatsOf(reason.seats) })}
        </li>`,
      )}
    </ul>
    <dl class="rehearsal-figures">
      <${Figure} name="phones" value=${report.cameIn + "/" + report.phones} />
      <${Figure} name="questions" value=${report.questions} />
      <${Figure} name="answers" value=${report.acknowledged} />
      <${Figure} name="lost" value=${report.lost} />
      <${Figure} name="ack" value=${[report.ack.p50, report.ack.p95, report.ack.p99].map((ms) => Math.round(ms)).join(" / ") + " ms"} />
      <${Figure} name="realPhones" value=${t("venue.realOf", { n: report.real.filter((phone) => phone.online).length, of: report.real.length })} />
      ${report.real.length > 0 && html`<${Figure} name="slow" value=${percent(report.real, (phone) => phone.slow)} />`}
      ${report.clockSpreadMillis != null && html`<${Figure} name="clocks" value=${(report.clockSpreadMillis / 1000).toFixed(1) + " s"} />`}
    </dl>
    <p class="quiet">${t("venue.gone")}</p>
  </div>`;
}

function Figure({ name, value }) {
  return html`<div>
    <dt>${t("venue.figure." + name)}</dt>
    <dd class="number">${value}</dd>
  </div>`;
}
