// What the further scripts (play/more/, play/shared/, play/kinds/) may use of this page: lent, so that no library travels twice.
import { Bell } from "../elements/bell.js";
import { announce } from "../elements/announcer.js";
import { ICON_HAND, ICON_TICK, Icon } from "../elements/icons.js";
import { LETTERS, OptionSign } from "../elements/sign.js";
import { now } from "../elements/ticking.js";
import { Tile } from "../elements/tile.js";
import { addTexts, formatNumber, formatTime, hasText, language, switchLanguage, t } from "../i18n/texts.js";
import { effect, html, signal } from "../lib/core.js";
import { isLit, seatOf } from "../model/phone-view.js";
import { nextTextSize, textSize } from "../phone/text-size.js";
import { promised } from "./awake.js";
import { More, lens, ready } from "./more.js";
import { Head } from "./head.js";
import { questionTitle } from "./screens/ask.js";
import { Follow } from "./screens/dark.js";
import { KeyCard, LampScreen } from "./screens/lamp.js";
import { choiceName, ear } from "./senses.js";

const kit = {
  Bell, Follow, Head, Icon, ICON_HAND, ICON_TICK, KeyCard, LampScreen, LETTERS, More, OptionSign, Tile,
  addTexts, announce, choiceName, ear, effect, formatNumber, formatTime, hasText, html, isLit, language, lens, nextTextSize, now, promised, questionTitle, ready, seatOf, signal, switchLanguage, t, textSize,
};

/** @typedef {typeof kit} Kit */
/** @type {any} */ (globalThis).chuongvang = kit;
