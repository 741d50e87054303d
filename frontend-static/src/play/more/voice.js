// One phone's voice in the audience: joins, says, and knows what the server has kept of it.
import { CHEER_EVERY, cheered, isKept, spread, voted } from "../../model/voice.js";
import { effect, signal } from "./kit.js";

const AGAIN = 1500; // ms after the server said that it is busy

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
  /** Said, and not known to be on the server's disk: one of each kind, the newest. */
  const waiting = signal(/** @type {Record<string, any>} */ ({}));
  const alone = signal(false);
  /** What the server had told of us when each was said. @type {Record<string, any>} */
  const before = {};
  /** @type {number[]} */
  let taps = [];
  let since = 0;
  /** @type {any} */
  let joinedOn = null;
  /** @type {any} */
  let joined = null;
  /** @type {any} */
  let refusal = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;

  const mine = () => /** @type {import("../../model/voice.js").Mine | undefined} */ (player.told.value.mine);

  /** @param {string} kind @param {object} [message] none: it is settled */
  function wait(kind, message) {
    const next = { ...waiting.value };
    delete next[kind];
    waiting.value = message ? { ...next, [kind]: message } : next;
  }

  /** @param {string} kind @param {object} message @param {number} [after] ms */
  function say(kind, message, after = 0) {
    before[kind] = mine();
    wait(kind, message);
    if (kind === "play") {
      clearTimeout(speaking);
      speaking = setTimeout(() => player.send(message), after);
    } else {
      player.send(message);
    }
  }

  function join() {
    const { welcome } = player.told.value;
    if (welcome && mayJoin() && player.send({ t: "join", secret })) {
      joinedOn = welcome;
    }
  }

  // A new line is a new session to the server: it joins again and finds its record.
  effect(() => {
    if (player.told.value.welcome !== joinedOn) {
      join();
    }
  });

  // What is on disk waits no more; what was said on an old line is said again on the new one.
  effect(() => {
    const kept = mine();
    if (!kept) {
      return;
    }
    for (const [kind, message] of Object.entries(waiting.value)) {
      if (kept !== before[kind] && isKept(kept, message)) {
        wait(kind);
      }
    }
    if (joined !== joinedOn) {
      joined = joinedOn;
      Object.values(waiting.value).forEach((message) => player.send(message));
    }
  });

  // Busy: once more. Anything else: it will not be done, and the page says why.
  effect(() => {
    const { refused } = player.told.value;
    if (!refused || refused === refusal || !refused.detail) {
      return;
    }
    refusal = refused;
    const message = waiting.value[refused.detail];
    if (refused.code === "BUSY") {
      setTimeout(() => (refused.detail === "join" ? join() : message && waiting.value[refused.detail] === message && player.send(message)), AGAIN);
    } else if (message && refused.code !== "JOIN_FIRST" && refused.detail !== "play") {
      wait(refused.detail);
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
  /** Of which poll the votes under way are. */
  let polled = 0;
  effect(() => {
    const poll = player.told.value.audience?.poll;
    if (poll && poll.number !== polled) {
      polled = poll.number;
      wait("vote");
    }
    if (poll?.open && counting === undefined) {
      since = Date.now();
      counting = setInterval(cheer, CHEER_EVERY);
    } else if (!poll?.open) {
      clearInterval(counting);
      counting = undefined;
    }
  });

  return {
    alone,
    mine,
    state: () => /** @type {import("../../model/voice.js").AudienceState | undefined} */ (player.told.value.audience),
    refused: () => /** @type {any} */ (player.told.value.refused),

    /** The answer under way to this round. @param {number} round */
    said: (round) => (waiting.value.play?.round === round ? waiting.value.play : null),

    /** @param {{round: number, closesAt: number}} question @param {{option?: number, text?: string}} choice */
    play(question, choice) {
      say("play", { t: "play", round: question.round, ...choice }, spread(question.closesAt - player.clock.now(), Math.random()));
    },

    /** @param {number} seat */
    predict(seat) {
      say("predict", { t: "predict", seat });
    },

    votes: () => waiting.value.vote?.seats ?? mine()?.votes ?? [],

    /** @param {number} seat */
    vote(seat) {
      say("vote", { t: "vote", seats: voted(waiting.value.vote?.seats ?? mine()?.votes ?? [], seat) });
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
      say("survey", { t: "survey", answers });
    },
  };
}
