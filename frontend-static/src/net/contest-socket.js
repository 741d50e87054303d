// The line to the server: hello first, resume by seq and epoch, ping, back-off. Knows no screen.
// A leading underscore marks what is private: the bundler does not know #private fields.
import { signal } from "../lib/core.js";
import { ServerClock } from "./server-clock.js";

const FIRST_RETRY = 400; // ms, doubled up to LAST_RETRY
const LAST_RETRY = 8000;
const RESTART = 1012; // the server stops or the room moves: everybody is told at once
const SPREAD = 3000; // ms over which they come back
const PING_EVERY = 10_000;
const FIRST_PINGS = [0, 400, 1500]; // ms after welcome: a usable offset before question 1
const SILENCE = 6000; // ms without an answer to a ping: the line is dead though nobody said so

/** Close codes after which the same hello would only fail again. docs/protocol.md lists them. */
export const BYE = {
  REFUSED: 4003,
  NO_CONTEST: 4004,
  ELSEWHERE: 4009,
  HANDED_OVER: 4010,
  LEFT: 4011,
  SIGNED_OUT: 4012,
};
const FINAL = new Set(Object.values(BYE));

/**
 * @typedef {{as: "contestant"|"spectator"|"screen"|"host"|"referee", token?: string, code?: string}} Credentials
 * @typedef {{state: "connecting" | "online" | "offline" | "closed", retryAt: number | null, bye: number | null}} Link
 */

export class ContestSocket {
  /** @type {WebSocket | null} */
  _socket = null;
  _failures = 0;
  /** @type {number[]} */
  _pingTimers = [];
  /** @type {number | null} */
  _lastSeq = null;
  /** @type {number | null} */
  _epoch = null;

  clock = new ServerClock();
  /** What the page may tell people about the line. */
  link = signal(/** @type {Link} */ ({ state: "connecting", retryAt: null, bye: null }));

  /**
   * @param {Credentials | (() => Promise<Credentials>)} hello a function where each connection needs a fresh token
   * @param {(message: any) => void} heard every message of the server, in order; ping and pong excepted
   * @param {string} [url]
   */
  constructor(hello, heard, url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`) {
    this._hello = hello;
    this._heard = heard;
    this._url = url;
  }

  open() {
    addEventListener("online", this._tryNow);
    addEventListener("offline", this._checkLine);
    document.addEventListener("visibilitychange", this._woken);
    this._connect();
  }

  close() {
    removeEventListener("online", this._tryNow);
    removeEventListener("offline", this._checkLine);
    document.removeEventListener("visibilitychange", this._woken);
    clearTimeout(this._retryTimer);
    this._drop();
    this.link.value = { state: "closed", retryAt: null, bye: this.link.value.bye };
  }

  /** @param {object} message @returns {boolean} whether it was handed to the line, not whether it arrived */
  send(message) {
    if (this.link.value.state !== "online" || !this._socket) {
      return false;
    }
    this._socket.send(JSON.stringify(message));
    return true;
  }

  _connect() {
    this._drop();
    clearTimeout(this._retryTimer);
    this.link.value = { ...this.link.value, state: this._failures === 0 ? "connecting" : "offline", retryAt: null };
    const socket = new WebSocket(this._url);
    this._socket = socket;
    this._silenceTimer = setTimeout(() => this._lost(), SILENCE);
    socket.onopen = () => this._sayHello(socket);
    socket.onmessage = (event) => this._receive(JSON.parse(event.data));
    socket.onclose = (event) => this._lost(event.code);
  }

  /** @param {WebSocket} socket */
  _sayHello(socket) {
    const resume = this._lastSeq === null ? {} : { lastSeq: this._lastSeq, epoch: this._epoch };
    const say = (/** @type {Credentials} */ hello) => {
      if (socket === this._socket) {
        socket.send(JSON.stringify({ t: "hello", ...hello, ...resume }));
      }
    };
    if (typeof this._hello === "function") {
      this._hello().then(say, () => this._lost());
    } else {
      say(this._hello);
    }
  }

  /** @param {any} message */
  _receive(message) {
    clearTimeout(this._silenceTimer);
    if (message.t === "pong") {
      this.clock.heardPong(message.c, message.s);
      return;
    }
    if (message.t === "welcome") {
      this._failures = 0;
      this._epoch = message.epoch;
      // A position of before is worth nothing here until the snapshot has come, and the line may break before it does.
      this._lastSeq = message.resumed ? this._lastSeq : null;
      this.clock.guess(message.now);
      this.link.value = { state: "online", retryAt: null, bye: null };
      this._startPings();
    } else if (message.t === "bye") {
      this._lost(message.code);
    } else if (typeof message.seq === "number") {
      this._lastSeq = Math.max(message.seq, this._lastSeq ?? 0);
    }
    this._heard(message);
  }

  _startPings() {
    this._stopPings();
    this._pingTimers = FIRST_PINGS.map((after) => setTimeout(this._ping, after));
    this._pingTimers.push(setInterval(this._ping, PING_EVERY));
  }

  _stopPings() {
    this._pingTimers.forEach(clearTimeout);
    this._pingTimers = [];
  }

  _ping = () => {
    if (this.send({ t: "ping", c: Date.now() })) {
      clearTimeout(this._silenceTimer);
      this._silenceTimer = setTimeout(() => this._lost(), SILENCE);
    }
  };

  /** @param {number} [code] */
  _lost(code) {
    this._drop();
    const bye = code && FINAL.has(code) ? code : this.link.value.bye;
    if (bye !== null && FINAL.has(bye)) {
      this.link.value = { state: "closed", retryAt: null, bye };
      return;
    }
    const spread = code === RESTART ? SPREAD * Math.random() : 0;
    const wait = spread + Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this._failures) * (0.5 + Math.random() / 2);
    this._failures += 1;
    this.link.value = { state: "offline", retryAt: Date.now() + wait, bye: null };
    this._retryTimer = setTimeout(() => this._connect(), wait);
  }

  _drop() {
    clearTimeout(this._silenceTimer);
    this._stopPings();
    const socket = this._socket;
    this._socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  _tryNow = () => {
    if (this.link.value.state === "offline") {
      this._failures = 0;
      this._connect();
    }
  };

  _checkLine = () => this._ping();

  _woken = () => {
    if (document.visibilityState !== "visible") {
      return;
    }
    if (this.link.value.state === "online") {
      this.clock.forget();
      this._startPings();
    } else {
      this._tryNow();
    }
  };
}
