// The line to the server: hello first, resume by seq and epoch, ping, back-off. Knows no screen.
import { signal } from "../lib/ui.js";
import { ServerClock } from "./server-clock.js";

const FIRST_RETRY = 400; // ms, doubled up to LAST_RETRY
const LAST_RETRY = 8000;
const PING_EVERY = 10_000;
const FIRST_PINGS = [0, 400, 1500]; // ms after welcome: a usable offset before question 1
const SILENCE = 6000; // ms without an answer to a ping: the line is dead though nobody said so

/** Close codes after which the same hello would only fail again. docs/protocol.md lists them. */
export const BYE = {
  BAD_TOKEN: 4001,
  FORBIDDEN: 4003,
  NO_CONTEST: 4004,
  ELSEWHERE: 4009,
  HANDED_OVER: 4010,
  LEFT: 4011,
};
const FINAL = new Set(Object.values(BYE));

/**
 * @typedef {{as: "contestant"|"spectator"|"screen"|"host"|"referee", token?: string, code?: string}} Credentials
 * @typedef {{state: "connecting" | "online" | "offline" | "closed", retryAt: number | null, bye: number | null}} Link
 */

export class ContestSocket {
  #url;
  #hello;
  #heard;
  /** @type {WebSocket | null} */
  #socket = null;
  #failures = 0;
  /** @type {number | undefined} */
  #retryTimer;
  /** @type {number | undefined} */
  #silenceTimer;
  /** @type {number[]} */
  #pingTimers = [];
  /** @type {number | null} */
  #lastSeq = null;
  /** @type {number | null} */
  #epoch = null;

  clock = new ServerClock();
  /** What the page may tell people about the line. */
  link = signal(/** @type {Link} */ ({ state: "connecting", retryAt: null, bye: null }));

  /**
   * @param {Credentials} hello
   * @param {(message: any) => void} heard every message of the server, in order; ping and pong excepted
   * @param {string} [url]
   */
  constructor(hello, heard, url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`) {
    this.#hello = hello;
    this.#heard = heard;
    this.#url = url;
  }

  open() {
    addEventListener("online", this.#tryNow);
    addEventListener("offline", this.#checkLine);
    document.addEventListener("visibilitychange", this.#woken);
    this.#connect();
  }

  close() {
    removeEventListener("online", this.#tryNow);
    removeEventListener("offline", this.#checkLine);
    document.removeEventListener("visibilitychange", this.#woken);
    clearTimeout(this.#retryTimer);
    this.#drop();
    this.link.value = { state: "closed", retryAt: null, bye: this.link.value.bye };
  }

  /** Forget what was applied: the next welcome brings a whole view. */
  forgetPosition() {
    this.#lastSeq = null;
  }

  /** @param {object} message @returns {boolean} whether it was handed to the line, not whether it arrived */
  send(message) {
    if (this.link.value.state !== "online" || !this.#socket) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #connect() {
    this.#drop();
    clearTimeout(this.#retryTimer);
    this.link.value = { ...this.link.value, state: this.#failures === 0 ? "connecting" : "offline", retryAt: null };
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#silenceTimer = setTimeout(() => this.#lost(), SILENCE);
    socket.onopen = () => {
      const resume = this.#lastSeq === null ? {} : { lastSeq: this.#lastSeq, epoch: this.#epoch };
      socket.send(JSON.stringify({ t: "hello", ...this.#hello, ...resume }));
    };
    socket.onmessage = (event) => this.#receive(JSON.parse(event.data));
    socket.onclose = (event) => this.#lost(event.code);
  }

  /** @param {any} message */
  #receive(message) {
    clearTimeout(this.#silenceTimer);
    if (message.t === "pong") {
      this.clock.heardPong(message.c, message.s);
      return;
    }
    if (message.t === "welcome") {
      this.#failures = 0;
      this.#epoch = message.epoch;
      this.clock.guess(message.now);
      this.link.value = { state: "online", retryAt: null, bye: null };
      this.#startPings();
    } else if (message.t === "bye") {
      this.link.value = { ...this.link.value, bye: message.code };
    } else if (typeof message.seq === "number") {
      this.#lastSeq = Math.max(message.seq, this.#lastSeq ?? 0);
    }
    this.#heard(message);
  }

  #startPings() {
    this.#stopPings();
    this.#pingTimers = FIRST_PINGS.map((after) => setTimeout(this.#ping, after));
    this.#pingTimers.push(setInterval(this.#ping, PING_EVERY));
  }

  #stopPings() {
    this.#pingTimers.forEach(clearTimeout);
    this.#pingTimers = [];
  }

  #ping = () => {
    if (this.send({ t: "ping", c: Date.now() })) {
      clearTimeout(this.#silenceTimer);
      this.#silenceTimer = setTimeout(() => this.#lost(), SILENCE);
    }
  };

  /** @param {number} [code] */
  #lost(code) {
    this.#drop();
    const bye = code && FINAL.has(code) ? code : this.link.value.bye;
    if (bye !== null && FINAL.has(bye)) {
      this.link.value = { state: "closed", retryAt: null, bye };
      return;
    }
    const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#failures += 1;
    this.link.value = { state: "offline", retryAt: Date.now() + wait, bye: null };
    this.#retryTimer = setTimeout(() => this.#connect(), wait);
  }

  #drop() {
    clearTimeout(this.#silenceTimer);
    this.#stopPings();
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  #tryNow = () => {
    if (this.link.value.state === "offline") {
      this.#failures = 0;
      this.#connect();
    }
  };

  #checkLine = () => this.#ping();

  #woken = () => {
    if (document.visibilityState !== "visible") {
      return;
    }
    if (this.link.value.state === "online") {
      this.clock.forget();
      this.#startPings();
    } else {
      this.#tryNow();
    }
  };
}
