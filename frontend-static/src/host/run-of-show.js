import { html } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";
import { phaseAt } from "./console-model.js";
import { now } from "./live-link.js";

/** As many as fit beside the buttons below. */
const LINES = 9;

/** What was played, what is on, what comes. */
export function RunOfShow({ frame, contest }) {
  const at = frame.show.findIndex((line) => line.state === "now" || line.state === "next");
  const from = Math.max(0, Math.min(at < 0 ? frame.show.length : at - 3, frame.show.length - LINES));
  const shown = frame.show.slice(from, from + LINES);
  const more = frame.show.length - from - shown.length;
  return html`<section class="card run-of-show" tabindex="0" aria-label=${t("host.show.title")}>
    <h2>
      ${t("host.show.title")}
      <span class="quiet"> ${t("host.show.count", { n: contest ? contest.questions : 0 })}</span>
    </h2>
    <ol>
      ${shown.map((line, i) => html`<${Line} key=${from + i} line=${line} phase=${frame.paused ? "PAUSED" : phaseAt(frame, now.value)} />`)}
    </ol>
    ${more > 0 && html`<p class="quiet more">${t("host.show.more", { n: more })}</p>`}
  </section>`;
}

function Line({ line, phase }) {
  const now = line.state === "now";
  return html`<li class=${"show-line " + line.state} aria-current=${now ? "step" : null}>
    <span class="show-n number">${line.n > 0 ? line.n : "+"}</span>
    <span class="show-title" title=${line.title}>
      ${line.title}
      ${now && html`<small>${t("host.phase." + phase)}</small>`}
    </span>
    <span class="show-count quiet">
      ${line.state === "void"
        ? t("host.show.void")
        : line.before != null && line.after != null
          ? html`${line.before} → ${line.after}`
          : line.kind === "text" || line.kind === "number"
            ? t("host.show.written")
            : hasText("host.show." + line.kind)
              ? t("host.show." + line.kind)
              : ""}
    </span>
  </li>`;
}
