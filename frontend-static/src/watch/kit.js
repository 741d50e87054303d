// What the audience's parts (play/more/) and the further kinds (play/kinds/) borrow here: the same names as the seated phone lends, as far as they use them.
import { Bell } from "../elements/bell.js";
import { announce } from "../elements/announcer.js";
import { ICON_HAND, ICON_TICK, Icon } from "../elements/icons.js";
import { LETTERS, OptionSign } from "../elements/sign.js";
import { now } from "../elements/ticking.js";
import { addTexts, formatNumber, hasText, language, t } from "../i18n/texts.js";
import { effect, html, signal } from "../lib/core.js";
import { More, lens, ready } from "../play/more.js";

/** @type {any} */ (globalThis).chuongvang = { Bell, ICON_HAND, ICON_TICK, Icon, LETTERS, More, OptionSign, addTexts, announce, effect, formatNumber, hasText, html, language, lens, now, ready, signal, t };
