// The first script's parts, as play/kit.js lends them. Modules of this folder import from here, from each other and
// from model/, nothing else of the page.
export const {
  Bell, Follow, Head, Icon, ICON_HAND, ICON_TICK, KeyCard, LampScreen, LETTERS, More, OptionSign, Tile,
  addTexts, announce, choiceName, ear, effect, formatNumber, formatTime, hasText, html, isLit, language, lens, nextTextSize, now, promised, questionTitle, ready, seatOf, signal, switchLanguage, t, textSize,
} = /** @type {import("../kit.js").Kit} */ (/** @type {any} */ (globalThis).chuongvang);
