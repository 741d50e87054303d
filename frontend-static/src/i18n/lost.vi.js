/** @type {import("./texts.js").Catalogue} */
export default {
  "lost.title": "Không có trang này",
  "lost.body": "Địa chỉ có thể gõ nhầm hoặc đã cũ. Mã phòng là 6 chữ số trên màn hình lớn.",
  "lost.cta": "Vào phòng thi",
  "language.other": "English",
};
