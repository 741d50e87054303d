// What the audience's parts (play/more/) borrow here: the same names as the seated phone lends, as far as they use them.
import { Bell } from "../elements/bell.js";
import { ICON_HAND, ICON_TICK, Icon } from "../elements/icons.js";
import { OptionSign } from "../elements/sign.js";
import { now } from "../elements/ticking.js";
import { addTexts, formatNumber, hasText, language, t } from "../i18n/texts.js";
import { effect, html, signal } from "../lib/core.js";

/** @type {any} */ (globalThis).chuongvang = { Bell, ICON_HAND, ICON_TICK, Icon, OptionSign, addTexts, effect, formatNumber, hasText, html, language, now, signal, t };
