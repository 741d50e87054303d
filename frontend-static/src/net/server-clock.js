// Deadlines are the server's; phones only know how far their own clock is off.
import { signal } from "../lib/core.js";

const SAMPLES = 8;

/**
 * Estimates the offset between this device's clock and the server's from round trips.
 * The sample with the shortest round trip is the most honest one.
 */
export class ServerClock {
  /** @type {{rtt: number, offset: number}[]} */
  _samples = [];
  /** Server time minus device time, in milliseconds. */
  offset = signal(0);
  /** Shortest recent round trip in milliseconds; null before the first one. */
  roundTrip = signal(/** @type {number | null} */ (null));

  /** @param {() => number} [now] the device's clock; a parameter for tests */
  constructor(now = Date.now) {
    this._now = now;
  }

  /** First guess from `welcome`, until a ping knows better. @param {number} serverNow */
  guess(serverNow) {
    if (this._samples.length === 0) {
      this.offset.value = serverNow - this._now();
    }
  }

  /** @param {number} sentAt device time of the ping @param {number} serverNow time in the pong */
  heardPong(sentAt, serverNow) {
    const now = this._now();
    const rtt = Math.max(0, now - sentAt);
    this._samples = [...this._samples.slice(1 - SAMPLES), { rtt, offset: serverNow + rtt / 2 - now }];
    const best = this._samples.reduce((a, b) => (b.rtt <= a.rtt ? b : a));
    this.offset.value = best.offset;
    this.roundTrip.value = best.rtt;
  }

  /** After a sleep the device's clock may have been set: old samples say nothing any more. */
  forget() {
    this._samples = [];
  }

  /** The server's time now, epoch milliseconds. */
  now() {
    return this._now() + this.offset.value;
  }
}
