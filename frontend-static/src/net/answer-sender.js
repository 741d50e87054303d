// Carries an answer until the server has it on disk: kept in the phone, nudged, sent again, same attempt each time.

/** Three tiny frames after a tap recover a lost segment on a bad network; none once it is acknowledged. */
export const NUDGES = [80, 250, 600]; // ms
const RESENDS = [1500, 3000]; // ms; the last one repeats

/** @typedef {import("../model/phone-view.js").Attempt} Attempt */

export class AnswerSender {
  /** @type {Attempt | null} */
  _pending = null;
  /** @type {ReturnType<typeof setTimeout>[]} */
  _timers = [];

  /**
   * @param {(message: object) => boolean} send
   * @param {Storage | null} store where an unacknowledged answer survives a killed browser
   * @param {string} contest its code and whose answer it is: it is never sent to another contest, nor for somebody else
   */
  constructor(send, store, contest) {
    this._send = send;
    this._store = store;
    this._key = `cv:answer:${contest}`;
  }

  /** What an earlier page left unacknowledged. @returns {Attempt | null} */
  kept() {
    try {
      return JSON.parse(this._store?.getItem(this._key) ?? "null");
    } catch {
      return null;
    }
  }

  /** Follows the view: a new pending answer is sent, none stops everything. @param {Attempt | null} pending */
  follow(pending) {
    if (pending?.round === this._pending?.round && pending?.attempt === this._pending?.attempt) {
      return;
    }
    this._stop();
    this._pending = pending;
    this._keep(pending);
    if (pending) {
      this._deliver(0);
    }
  }

  /** The line is back: what is pending goes at once. */
  resume() {
    this._stop();
    if (this._pending) {
      this._deliver(0);
    }
  }

  /** The room was full; the same attempt again after the time it asked for. @param {number} retryMs */
  busy(retryMs) {
    this._stop();
    this._later(retryMs, () => this._deliver(0));
  }

  /** @param {number} tries */
  _deliver(tries) {
    const { round, attempt, option, text } = /** @type {Attempt} */ (this._pending);
    if (this._send({ t: "answer", round, attempt, option, text })) {
      NUDGES.forEach((after) => this._later(after, () => this._send({ t: "nudge" })));
      this._later(RESENDS[Math.min(tries, RESENDS.length - 1)], () => this._deliver(tries + 1));
    }
  }

  /** @param {number} after @param {() => void} act */
  _later(after, act) {
    this._timers.push(setTimeout(act, after));
  }

  _stop() {
    this._timers.forEach(clearTimeout);
    this._timers = [];
  }

  /** @param {Attempt | null} pending */
  _keep(pending) {
    try {
      if (pending) {
        this._store?.setItem(this._key, JSON.stringify(pending));
      } else {
        this._store?.removeItem(this._key);
      }
    } catch {
      // Full or forbidden storage: the answer still lives in this page.
    }
  }
}
