// The second script of the seated phone; play/more.js fetches it. Each part goes by the name of its slot.
import en from "../../i18n/more.en.js";
import vi from "../../i18n/more.vi.js";
import { End } from "./end.js";
import { addTexts, ready } from "./kit.js";
import { ReadAgain, ReadAloudKey, findVoice } from "./read-aloud.js";
import { SoundKey, listenToTheHand } from "./sound.js";

addTexts(vi, en);
listenToTheHand();
findVoice();
ready({ end: End, sound: SoundKey, aloud: ReadAloudKey, again: ReadAgain });
