import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { formatClock } from "./dates.js";

/** "Tắt ở câu 6. Máy ghi: chọn C lúc 19:35:58": what is on disk of this contestant, newest round first. */
export function SeatRecord({ contest, seat, frame }) {
  const [record, setRecord] = useState(null);
  useEffect(() => {
    let wanted = true;
    get(`/api/contests/${contest}/people/${seat.contestant}`).then(
      (found) => wanted && setRecord(found),
      () => wanted && setRecord(null),
    );
    return () => {
      wanted = false;
    };
  }, [contest, seat.contestant, frame.seq]);
  if (!record || record.contestant !== seat.contestant || record.rounds.length === 0) return null;
  const last = record.rounds[record.rounds.length - 1];
  const counted = record.rounds.filter((round) => round.verdict !== "void");
  const right = counted.filter((round) => round.verdict === "right").length;
  return html`<p class="seat-record">
    ${record.outAt != null && t("host.record.out", { n: record.outAt }) + " "}${lineOf(last)} ${t("host.record.right", { right, of: counted.length })}
  </p>`;
}

function lineOf(round) {
  const n = round.n > 0 ? t("log.question", { n: round.n }) : t("log.subQuestion");
  if (round.answer == null) return t("host.record.none", { question: n });
  const words = { question: n, answer: round.answer, at: formatClock(round.at) };
  return t(round.late ? "host.record.late" : round.byStaff ? "host.record.byStaff" : "host.record.answer", words);
}
