// One seated phone: the line, the view, the answer under way. The screens only read signals and call these acts.
import { now, startTicking } from "../elements/ticking.js";
import { batch, effect, signal } from "../lib/core.js";
import { NOTHING, chosen, heard, mayAnswer, recalled, seen } from "../model/phone-view.js";
import { AnswerSender } from "../net/answer-sender.js";
import { ContestSocket } from "../net/contest-socket.js";
import { answerStore } from "../phone/device.js";
import { sense, senseTime } from "./senses.js";

/** @typedef {ReturnType<typeof sitDown>} Player */

/** @param {string} code @param {import("../phone/device.js").Pass} pass */
export function sitDown(code, pass) {
  const view = signal(NOTHING);
  /** The newest message of each kind, for the second script: it may have come later than they. */
  const told = signal(/** @type {Record<string, any>} */ ({}));

  const socket = new ContestSocket({ as: "contestant", token: pass.token, code }, receive);
  const sender = new AnswerSender((message) => socket.send(message), answerStore(code), `${code}:${pass.contestant}`);
  const stopTicking = startTicking(socket.clock);
  const stopCounting = effect(() => senseTime(view.value, now.value));
  socket.open();

  /** @param {import("../model/phone-view.js").PhoneView} next */
  function show(next) {
    batch(() => {
      const before = view.value;
      view.value = next;
      sender.follow(next.pending);
      sense(before, next);
    });
  }

  /** @param {any} message */
  function receive(message) {
    told.value = { ...told.value, [message.t]: message };
    if (message.t === "busy") {
      sender.busy(message.retryMs);
      return;
    }
    const { pending } = view.value;
    const kept = message.t === "state" && pending === null ? sender.kept() : null;
    const next = heard(view.value, message);
    show(kept ? recalled(next, kept) : next);
    const reconnected = message.t === "state" || (message.t === "welcome" && message.resumed);
    if (reconnected && pending !== null && view.value.pending === pending) {
      sender.resume();
    }
  }

  return {
    code,
    pass,
    view,
    told,
    send: (/** @type {object} */ message) => socket.send(message),
    link: socket.link,
    clock: socket.clock,

    /** @param {import("../model/phone-view.js").Choice} choice */
    choose(choice) {
      const { question } = view.value;
      const time = socket.clock.now();
      if (question && mayAnswer(view.value) && time >= question.opensAt && time < question.closesAt) {
        show(chosen(view.value, choice));
      }
    },

    /** On to the waiting screen, from a lamp that was looked at. */
    goOn() {
      show(seen(view.value));
    },

    /** Tells the server that this device gives its token up, then closes. */
    leave() {
      socket.send({ t: "leave" });
      this.stop();
    },

    stop() {
      stopTicking();
      stopCounting();
      sender.follow(null);
      socket.close();
    },
  };
}
