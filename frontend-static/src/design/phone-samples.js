// What a seated phone has heard in each state of the design: messages of the server, through the real model.
import { KEY, NOW, QUESTION, contestOf } from "./samples.js";

const { contest } = contestOf(90);
const YOU = { contestant: 47, seat: 47, name: "Nguyễn Minh Anh", unit: "Chi đoàn Tổ 9" };
const LEFT = 37;
const FLOOR = [...("LOOLL" + "OLOOO").repeat(9)].map((letter, place) => (place === 46 ? "L" : letter)).join("");

const welcome = { t: "welcome", as: "contestant", now: NOW, seq: 1, epoch: 1, resumed: false, contest, you: YOU };
const state = { t: "state", seq: 1, phase: "lobby", you: "L", left: 90, right: 0, asked: 0, floor: "L".repeat(72) + "E".repeat(18) };
const ask = { t: "ask", seq: 2, left: LEFT, question: QUESTION };
const playing = { ...state, phase: "between", left: LEFT, right: 7, asked: 7, floor: FLOOR };
const ack = { t: "ack", round: 8, attempt: 1, receipt: 415, at: NOW - 3_000 };
const result = { t: "result", you: "L", verdict: "right", right: 8, seq: 420, round: 8, n: 8, left: 29, out: 8, key: KEY };
const locked = { t: "clock", seq: 3, round: 8, opensAt: NOW - 20_000, closesAt: NOW - 100 };
/** A tap of the thumb, which is no message. */
const tap = { t: "tap", choice: { option: 1 } };

/** @type {Record<string, {heard: any[], offline?: boolean}>} */
export const PHONES = {
  wait: { heard: [welcome, state] },
  read: { heard: [welcome, playing, { ...ask, question: { ...QUESTION, opensAt: NOW + 3_000, closesAt: NOW + 23_000 } }] },
  ask: { heard: [welcome, playing, ask] },
  pending: { heard: [welcome, playing, ask, tap] },
  recorded: { heard: [welcome, playing, ask, tap, ack] },
  offline: { heard: [welcome, playing, ask, tap], offline: true },
  locked: { heard: [welcome, playing, ask, tap, ack, locked] },
  none: { heard: [welcome, playing, ask, locked] },
  board: { heard: [welcome, playing, { ...ask, question: { ...QUESTION, kind: "text", options: [], text: "Cổng dịch vụ công quốc gia có địa chỉ là gì?" } }] },
  right: { heard: [welcome, playing, ask, tap, ack, result] },
  out: { heard: [welcome, playing, ask, tap, ack, { ...result, you: "O", verdict: "wrong", right: 7 }] },
  relit: { heard: [welcome, { ...playing, you: "O", outAt: 5 }, { t: "state", ...playing, you: "O", outAt: 5 }, { t: "standing", you: "R", seq: 433, cause: "rescued", left: 12 }] },
  void: { heard: [welcome, playing, ask, tap, ack, result, { t: "standing", you: "L", seq: 430, cause: "void", n: 8, round: 8, left: LEFT }] },
  rescueAsk: { heard: [welcome, { ...playing, you: "O", outAt: 5 }, { ...ask, question: { ...QUESTION, n: 0, source: "rescue", among: [47] } }] },
  rescueRight: { heard: [welcome, { ...playing, you: "O", outAt: 5 }, { ...ask, question: { ...QUESTION, n: 0, source: "rescue", among: [47] } }, tap, ack, { ...result, n: 0, you: "O" }] },
  aside: { heard: [welcome, playing, { ...ask, question: { ...QUESTION, n: 0, source: "rescue", among: [3] } }] },
  buzzer: { heard: [welcome, playing, { ...ask, question: { ...QUESTION, n: 0, source: "tiebreak", among: [47, 3], buzzer: true } }] },
  boards: { heard: [{ ...welcome, contest: { ...contest, boards: true } }, playing, ask] },
  reserveIn: { heard: [{ ...welcome, you: { ...YOU, seat: undefined } }, { ...playing, you: "E" }, { t: "standing", you: "R", seq: 433, cause: "rescued", left: 50 }] },
  lives: { heard: [welcome, playing, ask, tap, ack, { ...result, verdict: "wrong", lives: 2 }] },
  late: { heard: [welcome, { ...playing, you: "E" }] },
  end: { heard: [welcome, playing, { t: "end", you: "B", rank: 1, right: 20, title: "goldenBell", seq: 501, ring: true, winner: YOU }] },
};
