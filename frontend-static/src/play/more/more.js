// The second script of the seated phone; play/more.js fetches it. Each part goes by the name of its slot.
import en from "../../i18n/more.en.js";
import vi from "../../i18n/more.vi.js";
import crowdEn from "../../i18n/crowd.en.js";
import crowdVi from "../../i18n/crowd.vi.js";
import { Aside } from "./aside.js";
import { Dispute } from "./dispute.js";
import { End } from "./end.js";
import { Foot } from "./foot.js";
import { addTexts, ready } from "./kit.js";
import { OutCrowd } from "./out.js";
import { PracticePad } from "./practice.js";
import { Record, Status } from "./record.js";
import { ReadAgain, findVoice } from "./read-aloud.js";
import { listenToTheHand } from "./sound.js";

addTexts(vi, en);
addTexts(crowdVi, crowdEn);
listenToTheHand();
findVoice();
ready({ again: ReadAgain, aside: Aside, crowd: OutCrowd, dispute: Dispute, end: End, foot: Foot, practice: PracticePad, record: Record, status: Status });
