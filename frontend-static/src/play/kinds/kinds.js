// The fourth script of the seated phone, and the only further one of a spectator's: kinds of question that are answered with
// several marks or a tap on a picture, pictures, recordings, and questions in other languages. Fetched where a contest has any.
import en from "../../i18n/kinds.en.js";
import vi from "../../i18n/kinds.vi.js";
import { addTexts, lens, ready } from "../more/kit.js";
import { Follow } from "./follow.js";
import { Key } from "./key.js";
import { Kind } from "./kind.js";
import { Tongue, called, seen } from "./language.js";
import { Media } from "./media.js";

addTexts(vi, en);
lens.see = seen;
lens.name = called;
ready({ follow: Follow, key: Key, kind: Kind, media: Media, tongue: Tongue });
