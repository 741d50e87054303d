/** The second laptop, in the office and on the console. @type {import("./texts.js").Catalogue} */
export const vi = {
  "standby.IN_STEP": "Máy dự phòng khớp",
  "standby.BEHIND": "Máy dự phòng đang chép, chậm {n} giây",
  "standby.GONE": "Mất máy dự phòng đã {n} giây. Câu trả lời chỉ ở máy chủ này.",
  "standby.GONE.minutes": "Mất máy dự phòng đã {n} phút. Câu trả lời chỉ ở máy chủ này.",
  "standby.TOOK_OVER": "Máy dự phòng {where} đã tiếp quản. Dừng máy chủ này!",
  "standby.title": "Máy dự phòng",
  "standby.what": "Máy tính thứ hai chép liên tục nhật ký hội thi và tiếp quản khi máy chủ này hỏng.",
  "standby.code": "Mã ghép, dùng một lần trong 10 phút:",
  "standby.how": "Ở máy thứ hai chạy ./chuongvang standby --of {where} rồi gõ mã này. Địa chỉ phải là địa chỉ mạng của máy chủ, không phải localhost.",
  "standby.pair": "Tạo mã ghép",
  "standby.pairAgain": "Ghép máy khác",
  "standby.forget": "Bỏ máy dự phòng",
  "refused.OWN_DATABASE": "Máy chủ dùng PostgreSQL riêng: sao chép bằng cách của PostgreSQL đó.",
};
