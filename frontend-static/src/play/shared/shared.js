// The third script of the seated phone: several contestants on one. Fetched only by a phone that holds two seats or more.
import en from "../../i18n/shared.en.js";
import vi from "../../i18n/shared.vi.js";
import { addTexts, ready } from "../more/kit.js";
import { Shell } from "./shell.js";

addTexts(vi, en);
ready({ shared: Shell });
