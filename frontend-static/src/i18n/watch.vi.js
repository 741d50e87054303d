/** @type {import("./texts.js").Catalogue} */
export default {
  "loading": "Đang mở…",
  "net.lost": "Mất mạng, đang nối lại…",
  "language.other": "English",
  "late.status": "Còn {left} / {seats} đèn sáng",
  "end.winnerIs": "{name} · ghế {seat} · {unit}",
  "watch.title": "Khán giả",
  "watch.lobby": "Chờ người dẫn bắt đầu",
  "watch.floor": "Sàn đấu",
  "watch.bell": "Rung chuông vàng!",
  "watch.leave": "Vào sàn bằng ghế của bạn",
  "watch.outNow": "{out} đèn vừa tắt",
  "say.floor": "Sàn {seats} ghế, {left} ghế sáng đèn",
};
