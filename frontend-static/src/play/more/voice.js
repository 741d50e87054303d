// One phone's voice in the audience: joins, says, and knows what the server has kept of it.
import { CHEER_EVERY, cheered, spread, voted } from "../../model/voice.js";
import { effect, signal } from "./kit.js";

/** @typedef {{told: {value: Record<string, any>}, send: (message: object) => boolean, clock: {now: () => number}}} Speaker */
/** @typedef {ReturnType<typeof speakUp>} Voice */

/** @type {WeakMap<object, Voice>} */
const voices = new WeakMap();

/** @param {Speaker} player @param {{secret?: string, mayJoin?: () => boolean}} [how] */
export function voiceOf(player, how = {}) {
  const known = voices.get(player);
  if (known) {
    return known;
  }
  const voice = speakUp(player, how);
  voices.set(player, voice);
  return voice;
}

/** @param {Speaker} player @param {{secret?: string, mayJoin?: () => boolean}} how */
function speakUp(player, { secret, mayJoin = () => true }) {
  const said = signal(/** @type {{round: number, option?: number, text?: string} | null} */ (null));
  const choosing = signal(/** @type {number[] | null} */ (null));
  const alone = signal(false);
  /** @type {number[]} */
  let taps = [];
  let since = 0;
  /** @type {any} */
  let joinedOn = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  // A new line is a new session to the server: it joins again and finds its record.
  effect(() => {
    const { welcome } = player.told.value;
    if (welcome && welcome !== joinedOn && mayJoin() && player.send({ t: "join", secret })) {
      joinedOn = welcome;
    }
  });
  // What was said and never acknowledged is said again on the new line.
  effect(() => {
    const { mine } = player.told.value;
    if (mine && said.value && mine.round === said.value.round && mine.option === said.value.option && mine.text === said.value.text) {
      said.value = null;
    }
    if (mine && choosing.value && String(mine.votes) === String(choosing.value)) {
      choosing.value = null;
    }
  });

  const cheer = () => {
    const until = Date.now();
    const seconds = cheered(taps, since, until, alone.value);
    taps = [];
    since = until;
    if (seconds > 0) {
      player.send({ t: "cheer", seconds });
    }
  };

  /** @type {ReturnType<typeof setInterval> | undefined} */
  let counting;
  effect(() => {
    const open = player.told.value.audience?.poll?.open;
    if (open && counting === undefined) {
      since = Date.now();
      counting = setInterval(cheer, CHEER_EVERY);
    } else if (!open) {
      clearInterval(counting);
      counting = undefined;
    }
  });

  return {
    /** Under way: tapped, and not known to be on the server's disk. */
    said,
    alone,
    mine: () => /** @type {import("../../model/voice.js").Mine | undefined} */ (player.told.value.mine),
    state: () => /** @type {import("../../model/voice.js").AudienceState | undefined} */ (player.told.value.audience),
    refused: () => /** @type {any} */ (player.told.value.refused),

    /** @param {{round: number, closesAt: number}} question @param {{option?: number, text?: string}} choice */
    play(question, choice) {
      said.value = { round: question.round, ...choice };
      clearTimeout(waiting);
      waiting = setTimeout(
        () => player.send({ t: "play", ...said.value }),
        spread(question.closesAt - player.clock.now(), Math.random()),
      );
    },

    /** @param {number} seat */
    predict(seat) {
      player.send({ t: "predict", seat });
    },

    votes: () => choosing.value ?? player.told.value.mine?.votes ?? [],

    /** @param {number} seat */
    vote(seat) {
      const seats = voted(choosing.value ?? player.told.value.mine?.votes ?? [], seat);
      choosing.value = seats;
      player.send({ t: "vote", seats });
    },

    tap() {
      taps.push(Date.now());
    },

    /** @param {string} kind */
    react(kind) {
      player.send({ t: "react", kind });
    },

    /** @param {number[]} answers */
    fill(answers) {
      player.send({ t: "survey", answers });
    },
  };
}
