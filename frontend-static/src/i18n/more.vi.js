/** The second script of the seated phone (play/more/). @type {import("./texts.js").Catalogue} */
export default {
  "title.lastStanding": "Xuất sắc nhất",
  "end.over": "Cuộc thi đã xong",
  "end.rank": "Hạng {rank} / {seats}",
  "end.right": "Đúng {right} câu",
  "end.winnerIs": "{name} · ghế {seat} · {unit}",
  "end.rang": "Chuông vàng đã rung",
  "end.won": "Người thắng",
  "sound.off": "Bật tiếng",
  "sound.on": "Tắt tiếng",
  "aloud.on": "Đọc to",
  "aloud.off": "Thôi đọc",
  "aloud.again": "Đọc lại câu hỏi",
};
