import { html, useEffect, useState } from "../lib/ui.js";
import { useLiveLink } from "../host/live-link.js";
import { wordsOf } from "../host/problem.js";
import { WalkInDialog } from "../host/walk-in.js";
import { t } from "../i18n/texts.js";
import { BYE } from "../net/contest-socket.js";
import { maySleep, stayAwake } from "../play/awake.js";
import { Confirm } from "./confirm.js";
import { Head } from "./head.js";
import { keep, kept } from "./kept.js";
import { Latecomers } from "./latecomers.js";
import { OnStage } from "./on-stage.js";
import { PageSettings } from "./page-settings.js";
import { pruned, stepOf, toggled, zoneSeats } from "./referee-model.js";
import { SeatNumber } from "./seat-number.js";
import { SeatSheet } from "./seat-sheet.js";
import { ZonePicker } from "./zone-picker.js";
import { ZoneFloor } from "./zone-floor.js";

/** One running contest in the hands of one referee. */
export function Floor({ code, signIn }) {
  const link = useLiveLink(code, "referee");
  const { view, online, bye } = link;
  const [zone, setZone] = useState(() => kept("zone", code));
  const [choosing, setChoosing] = useState(false);
  const [sheet, setSheet] = useState(null);
  const [said, setSaid] = useState(null);
  const [marks, setMarks] = useMarks(code, view.console);

  useEffect(() => {
    stayAwake();
    return maySleep;
  }, []);

  if (bye) return html`<${Ended} bye=${bye} signIn=${signIn} />`;
  const frame = view.console;
  if (!frame || !view.contest) return html`<main class="page opening" role="status">${t(online ? "host.loading" : "referee.lost")}</main>`;
  const pick = (chosen) => {
    keep("zone", code, chosen);
    setZone(chosen);
    setChoosing(false);
  };
  if (!zone || zone.to > view.contest.seats || choosing) {
    return html`<main class="page"><${ZonePicker} contest=${view.contest} zone=${zone} onDone=${pick} /></main>`;
  }
  /** Sends, and says what was done once the server has it on disk. */
  const act = (what, words) => {
    const id = link.act(what);
    setSaid({ id, words });
    setSheet(null);
  };
  const step = stepOf(frame);
  const checks = step === "confirm" ? frame.checks : null;
  const tap = (seat) => (checks && checks.boards.indexOf(seat.contestant) >= 0 ? setMarks(toggled(marks, checks, seat.contestant)) : setSheet(seat.contestant));
  return html`<main class=${"page referee step-" + step}>
    <${Head} view=${view} online=${online} zone=${zone} change=${() => setChoosing(true)} />
    <${Said} said=${said} view=${view} />
    <${OnStage} view=${view} zone=${zone} />
    ${step !== "checkIn" && html`<${Latecomers} view=${view} zone=${zone} act=${act} />`}
    <${ZoneFloor} view=${view} seats=${zoneSeats(view, zone)} zone=${zone} marks=${marks} tap=${tap} />
    <${SeatNumber} view=${view} choose=${setSheet} />
    ${step === "checkIn" && html`<button class="key wide" onClick=${() => setSheet("walkIn")}>${t("host.walkIn.open")}</button>`}
    ${checks && html`<${Confirm} view=${view} zone=${zone} marks=${marks} act=${act} />`}
    <${PageSettings}><a class="link" href="#">${t("referee.contests")}</a><//>
    ${sheet === "walkIn"
      ? html`<${WalkInDialog} view=${view} onDone=${(what) => act(what, t("referee.done.walkIn", { name: what.name }))} onClose=${() => setSheet(null)} />`
      : sheet && html`<${SeatSheet} key=${sheet} view=${view} contestant=${sheet} act=${act} onClose=${() => setSheet(null)} />`}
  </main>`;
}

/** Marks of boards that are not confirmed yet: kept for this question, so that a reload loses none. */
function useMarks(code, frame) {
  const round = frame && frame.checks && frame.question ? frame.question.round : 0;
  const [held, setHeld] = useState(() => kept("marks", code) || { round: 0, marks: {} });
  const marks = round && held.round === round ? pruned(held.marks, frame.checks) : {};
  const setMarks = (next) => {
    const all = { round, marks: next };
    keep("marks", code, all);
    setHeld(all);
  };
  useEffect(() => {
    // What the server has taken over is no mark of ours any more.
    if (round && held.round === round && Object.keys(marks).length < Object.keys(held.marks).length) setMarks(marks);
  });
  return [marks, setMarks];
}

/** What became of the last act, for eyes and ears. */
function Said({ said, view }) {
  const notice = view.notice;
  const waiting = said && view.acts[said.id];
  return html`<div class="said">
    ${notice && html`<p class="problem" role="alert">${wordsOf(notice)}</p>`}
    <p role="status">${said && !notice && (waiting ? t("referee.sending") : said.words)}</p>
  </div>`;
}

function Ended({ bye, signIn }) {
  const gone = bye === BYE.NO_CONTEST;
  return html`<main class="page opening">
    <p role="alert">${t(gone ? "referee.noContest" : "referee.signedOut")}</p>
    ${gone ? html`<a class="key row-link" href="#">${t("referee.contests")}</a>` : html`<button class="key" onClick=${signIn}>${t("host.signIn.cta")}</button>`}
  </main>`;
}
