// Made-up frames of the server, one per picture of the design, for the design page, the browser's benchmark and tests. Never shipped to a hall.
import { DARK } from "../model/screen-view.js";

/** @typedef {import("../model/wire.js").Stage} Stage @typedef {import("../model/screen-view.js").ScreenView} ScreenView */

export const NOW = 1_795_400_000_000; // the clock stands here

const GIVEN = ["Minh Anh", "Thị Lan", "Văn Bình", "Thu Hằng", "Quốc Huy", "Thị Hạnh", "Đức Long", "Ngọc Ánh", "Văn Tuấn", "Thị Phượng"];
const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Đặng", "Bùi", "Đỗ", "Vũ"];
export const LONG_NAME = "Tôn Nữ Nguyễn Thị Huyền Trang";
const UNITS = ["Chi đoàn Tổ 9", "Tổ công nghệ số Khối phố 12", "Chi đoàn thôn 3"];

/** Seats still lit before the reveal and those that just went off, as on pictures 06, 07 and 14. */
const LIT_37 = [1, 4, 5, 7, 16, 17, 23, 25, 26, 29, 30, 32, 34, 35, 37, 38, 41, 47, 52, 58, 59, 60, 61, 64, 65, 66, 69, 70, 73, 74, 75, 76, 77, 80, 84, 87, 89];
const OFF_8 = [5, 25, 32, 41, 59, 66, 75, 84];

export const QUESTION = {
  round: 8,
  n: 8,
  of: 20,
  source: "main",
  kind: "choice",
  text: "Người lạ tự xưng công an, hỏi mã OTP để “cập nhật VNeID”. Bạn làm gì?",
  options: ["Đọc mã OTP cho họ", "Gác máy, báo công an phường", "Bấm vào liên kết họ gửi", "Chuyển tiền để giữ tài khoản"],
  opensAt: NOW - 6_500,
  closesAt: NOW + 13_500,
  ...JSON.parse(sessionStorage.getItem("question") ?? "{}"), // to look at one of the bank's: {text, options}
};
export const LONGEST = {
  ...QUESTION,
  text: "Theo Nghị định về bảo vệ dữ liệu cá nhân, khi phát hiện thông tin căn cước của mình bị người khác đăng công khai lên mạng xã hội, bạn cần làm việc nào trước tiên?",
  options: [
    "Yêu cầu người đăng gỡ xuống và báo cho cơ quan công an nơi cư trú bằng văn bản hoặc qua VNeID",
    "Đăng lại bài đó để mọi người cùng cảnh giác và chia sẻ cho bạn bè trong các hội nhóm",
    "Không làm gì vì thông tin đã lộ rồi, chờ cơ quan chức năng tự phát hiện và xử lý giúp",
    "Đổi số điện thoại, đổi tên tài khoản rồi chuyển hết tiền sang tài khoản của người thân",
  ],
};
export const KEY = { option: 1, why: "Công an không bao giờ hỏi mã OTP qua điện thoại; ai có mã này thì vào được tài khoản của bạn.", source: "Cục An toàn thông tin, Cẩm nang nhận diện lừa đảo trực tuyến" };

const MULTIPLE = {
  ...QUESTION,
  kind: "multiple",
  text: "Những việc nào giúp giữ an toàn cho tài khoản ngân hàng của bạn?",
  options: ["Bật xác thực hai lớp", "Dùng chung một mật khẩu", "Không cho ai mã OTP", "Bấm đường dẫn lạ để nhận quà", "Xem lại lịch sử giao dịch", "Cài ứng dụng từ kho chính thức"],
};
const ORDERING = {
  ...QUESTION,
  kind: "order",
  text: "Xếp các bước nộp hồ sơ trên Cổng Dịch vụ công theo đúng thứ tự.",
  options: ["Điền mẫu đơn điện tử", "Đăng nhập bằng VNeID", "Nhận kết quả", "Chọn thủ tục cần làm", "Nộp lệ phí trực tuyến"],
};
const PAIRS = { ...QUESTION, kind: "match", text: "Ghép mỗi việc với ứng dụng dùng để làm việc đó.", prompts: ["Định danh điện tử", "Tra bảo hiểm y tế", "Nộp thuế cá nhân"], options: ["eTax Mobile", "VNeID", "VssID", "Bản đồ số"] };

/** @param {number} seats @param {{names?: string}} [how] */
export function contestOf(seats, how = {}) {
  const words = how.names
    ? { title: "Rung chuông vàng tìm hiểu chuyển đổi số và kỹ năng số cơ bản", organiser: "Ban Chấp hành Đoàn phường Sông Cầu" }
    : { title: "Rung chuông vàng", organiser: "Phường Sông Cầu" };
  const contest = { ...words, code: "482915", questions: 20, seats, columns: seats === 20 ? 5 : seats <= 120 ? 10 : 0, graceMs: 2000, scoring: false, changeAllowed: true };
  const roster = Array.from({ length: seats }, (_, n) => ({
    contestant: n + 1,
    seat: n + 1,
    name: how.names ?? `${FAMILY[(n * 7) % 10]} ${GIVEN[(n * 3 + Math.floor(n / 10)) % 10]}`,
    unit: UNITS[n % 3],
    reserve: false,
  }));
  return { contest, roster };
}

/** Which seats are lit and which of them just went off. @param {number} seats @param {number} lit */
function floorOf(seats, lit) {
  if (seats === 90 && lit === 37) {
    return { lit: LIT_37, off: OFF_8 };
  }
  // A spread that looks like chance and is always the same.
  const order = Array.from({ length: seats }, (_, n) => n + 1).sort((a, b) => ((a * 7919) % 1009) - ((b * 7919) % 1009) || a - b);
  const chosen = order.slice(0, lit).sort((a, b) => a - b);
  return { lit: chosen, off: chosen.filter((_, n) => n % 5 === 2) };
}

/** @param {number} seats @param {number[]} lit */
function letters(seats, lit) {
  const on = new Set(lit);
  return Array.from({ length: seats }, (_, n) => (on.has(n + 1) ? "L" : "O")).join("");
}

/**
 * A view as the screen would have it.
 * @param {string} name of a sample @param {{seats?: number, lit?: number, long?: boolean, at?: number}} [how] at: ms since the frame began
 * @returns {ScreenView}
 */
export function sample(name, how = {}) {
  const seats = how.seats ?? 90;
  const { lit, off } = floorOf(seats, how.lit ?? (seats === 90 ? 37 : Math.round(seats * 0.45)));
  const known = contestOf(seats, how.long ? { names: LONG_NAME } : {});
  const make = SAMPLES[name] ?? SAMPLES.safe;
  const base = { t: "stage", seq: 420, since: NOW - (how.at ?? 600_000), left: lit.length, floor: letters(seats, lit), just: [], named: [], results: [], awards: [] };
  const hall = { seats, lit, off, ...known, question: how.long ? LONGEST : QUESTION };
  return { ...DARK, ...known, stage: /** @type {any} */ ({ ...base, ...make(hall) }) };
}

/** @typedef {{seats: number, lit: number[], off: number[], roster: any[], contest: any, question: any}} Hall */

const TOPICS = ["Căn cước và định danh điện tử", "An toàn trên mạng", "Thanh toán số", "Dịch vụ công trực tuyến", "Trí tuệ nhân tạo"];

/** @type {Record<string, (hall: Hall) => Partial<Stage>>} */
const SAMPLES = {
  lobby: ({ seats }) => {
    const away = [5, 9, 10, 17, 20, 25, 28, 32, 35, 38, 40, 41, 44, 61, 71, 79, 82, 84];
    const present = Array.from({ length: seats }, (_, n) => n + 1).filter((seat) => (seats === 90 ? !away.includes(seat) : seat % 6 !== 0));
    return { mode: "lobby", since: 0, present: present.length, floor: letters(seats, present).replace(/O/g, "E"), address: "http://192.168.1.20:8080/482915" };
  },
  ready: ({ seats }) => ({ mode: "ready", left: seats, before: seats, floor: "L".repeat(seats) }),
  question: ({ question }) => ({ mode: "question", question }),
  reading: ({ question }) => ({ mode: "question", question: { ...question, opensAt: NOW + 3_000, closesAt: NOW + 23_000 } }),
  lastSeconds: ({ question }) => ({ mode: "question", question: { ...question, opensAt: NOW - 16_300, closesAt: NOW + 3_700 } }),
  backup: ({ question }) => ({ mode: "question", question: { ...question, source: "backup" } }),
  written: ({ question }) => ({ mode: "question", question: { ...question, kind: "text", text: "Cổng dịch vụ công quốc gia có địa chỉ là gì?", options: [] } }),
  multiple: () => ({ mode: "question", question: MULTIPLE }),
  multipleAnswer: ({ lit }) => ({ mode: "answer", question: MULTIPLE, key: { ...KEY, option: undefined, text: "A, C, E, F", marks: [0, 2, 4, 5] }, answered: lit.length }),
  ordering: () => ({ mode: "question", question: ORDERING }),
  orderingAnswer: ({ lit }) => ({ mode: "answer", question: ORDERING, key: { ...KEY, option: undefined, text: "B, D, A, E, C", marks: [1, 3, 0, 4, 2] }, answered: lit.length }),
  pairs: () => ({ mode: "question", question: PAIRS }),
  pairsAnswer: ({ lit }) => ({ mode: "answer", question: PAIRS, key: { ...KEY, option: undefined, text: "1–B, 2–C, 3–A", marks: [1, 2, 0] }, answered: lit.length }),
  lock: ({ question, lit }) => ({ mode: "lock", question: { ...question, closesAt: NOW - 2_000 }, answered: lit.length - 6 }),
  answer: ({ question, lit }) => ({ mode: "answer", question: { ...question, closesAt: NOW - 2_000 }, key: KEY, answered: lit.length - 6 }),
  off: ({ lit, off, seats, question }) => {
    const still = lit.filter((seat) => !off.includes(seat));
    return { mode: "off", question, key: KEY, left: still.length, before: lit.length, just: off.map((seat) => seat - 1), floor: letters(seats, still), outcome: "settled" };
  },
  nobodyOff: ({ question, lit }) => ({ mode: "floor", question, key: KEY, before: lit.length, outcome: "settled" }),
  annulled: ({ question, lit }) => ({ mode: "floor", question, key: KEY, before: lit.length, outcome: "annulled" }),
  final: ({ roster, seats, question }) => {
    const last = [23, 47, 52, 80, 12].map((seat) => Math.min(seat, seats)).filter((seat, n, all) => all.indexOf(seat) === n);
    return { mode: "final", question, left: last.length, before: last.length, floor: letters(seats, last), named: last.map((seat) => roster[seat - 1]) };
  },
  rescue: ({ lit, seats, off }) => ({ mode: "rescue", left: lit.length, before: lit.length - off.length, just: off.map((seat) => seat - 1), floor: letters(seats, lit).replace(/L/g, "R"), rescueSeed: "8273645512093847561" }),
  void: ({ lit, seats, off }) => ({ mode: "void", voided: 8, left: lit.length, before: lit.length - off.length, just: off.map((seat) => seat - 1), floor: letters(seats, lit) }),
  voidNobody: ({ lit }) => ({ mode: "void", voided: 8, before: lit.length }),
  bell: ({ roster, seats }) => ({ mode: "bell", left: 1, before: 1, just: [22], floor: letters(seats, [Math.min(23, seats)]).replace("L", "B"), named: [{ ...roster[Math.min(23, seats) - 1], name: roster[0].name === LONG_NAME ? LONG_NAME : "Nguyễn Minh Anh", unit: "Chi đoàn Tổ 9" }], results: [{ rank: 1, seat: Math.min(23, seats), name: "", unit: "", right: 20 }] }),
  results: ({ roster }) => ({
    mode: "results",
    results: roster.slice(0, 12).map((one, n) => ({ rank: n + 1, seat: one.seat, name: one.name, unit: one.unit, right: 20 - n, title: n === 0 ? "goldenBell" : n === 1 ? "lastStanding" : undefined })),
  }),
  prizes: ({ roster }) => ({
    mode: "results",
    results: roster.slice(0, 12).map((one, n) => ({ rank: n + 1, seat: one.seat, name: one.name, unit: one.unit, right: 20 - n, title: n === 0 ? "goldenBell" : undefined })),
    awards: [
      { title: "Nhất", scope: "INDIVIDUAL", contestants: [roster[0]], units: [] },
      { title: "Nhì", scope: "INDIVIDUAL", contestants: [roster[1], roster[2]], units: [] },
      { title: "Tập thể xuất sắc", scope: "UNIT", contestants: [], units: [roster[0].unit] },
      { title: "Cứu trợ giỏi nhất", scope: "RESCUE_UNIT", contestants: [], units: [roster[3].unit] },
    ],
  }),
  oxRound: ({ off, question }) => ({ mode: "question", question: { ...question, n: 0, source: "rescue", kind: "truefalse", options: ["Đúng", "Sai"], among: off } }),
  quiz: ({ question }) => ({ mode: "question", question: { ...question, n: 0, source: "rescue", among: [] } }),
  buzzer: ({ lit, question }) => ({ mode: "question", question: { ...question, n: 0, source: "tiebreak", among: lit.slice(0, 2), buzzer: true } }),
  categories: ({ roster }) => ({ mode: "final", named: roster.slice(0, 1), finals: { topics: TOPICS } }),
  categoryPicked: ({ roster }) => ({ mode: "final", named: roster.slice(0, 1), finals: { topics: TOPICS, picked: 3 } }),
  paused: ({ question }) => ({ mode: "paused", question, paused: { since: NOW - 4_000, cause: "host", reason: "Trời mưa, mời bà con vào mái hiên" } }),
  safe: () => ({ mode: "safe" }),
};
