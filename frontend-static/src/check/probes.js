// What can be measured of a phone and its way to the server, without a name, a seat or a contest. Nothing is kept or sent.
import { browserOf } from "../model/browser.js";
import { ServerClock } from "../net/server-clock.js";
import { memoryHere } from "../phone/memory.js";

const SOCKETS = 3;
const TRIPS = 12;
const EVERY = 800; // ms: twelve trips take about ten seconds, long enough for a Wi-Fi to stumble
const PATIENCE = 4000; // ms
/** A code that no contest has: the server answers the hello and closes, which is all that is asked. */
const NOBODY = { t: "hello", as: "spectator", code: "0000" };

/** @typedef {import("../model/fitness.js").Measured} Measured */

/** @param {(done: number) => void} onProgress share of 1 @returns {Promise<Measured>} */
export async function measure(onProgress) {
  const sockets = { opened: 0, tried: SOCKETS };
  const clock = new ServerClock();
  const trips = [];
  let lost = 0;
  for (let turn = 0; turn < TRIPS; turn += 1) {
    const next = after(EVERY);
    if (turn % (TRIPS / SOCKETS) === 0 && (await socketTrip()) !== null) {
      sockets.opened += 1;
    }
    const trip = await timeTrip(clock);
    if (trip === null) {
      lost += 1;
    } else if (turn > 0) {
      trips.push(trip); // the first one also opens the connection
    }
    onProgress((turn + 1) / TRIPS);
    await next;
  }
  return {
    ...here(),
    sockets,
    trips,
    lost,
    offset: trips.length > 0 ? clock.offset.value : null,
    wake: await wake(),
    battery: await battery(),
  };
}

/** What needs no waiting. */
function here() {
  const width = document.documentElement.clientWidth;
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    browser: browserOf(navigator.userAgent),
    lacks: lacking(),
    storage: memoryHere(),
    saver: /** @type {any} */ (navigator).connection?.saveData === true,
    width,
    zoom: size / 18, // frame.css: 112.5 % of 16 px
  };
}

/** Of what our pages use, what this browser has not. */
function lacking() {
  /** @type {Record<string, () => unknown>} */
  const needed = {
    WebSocket: () => window.WebSocket,
    fetch: () => window.fetch,
    "crypto.getRandomValues": () => crypto.getRandomValues,
    "CSS variables": () => CSS.supports("color", "var(--x)"),
    "CSS grid": () => CSS.supports("display", "grid"),
    "min()": () => CSS.supports("width", "min(1px, 2px)"),
  };
  return Object.keys(needed).filter((name) => {
    try {
      return !needed[name]();
    } catch {
      return true;
    }
  });
}

/** A socket to the real endpoint, a hello, and the server's answer. @returns {Promise<number | null>} ms from the hello; null when it did not come */
function socketTrip() {
  return new Promise((resolve) => {
    let sent = 0;
    const patience = setTimeout(() => done(null), PATIENCE);
    /** @type {WebSocket | null} */
    let socket = null;
    const done = (/** @type {number | null} */ trip) => {
      clearTimeout(patience);
      socket?.close();
      resolve(trip);
    };
    try {
      socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    } catch {
      done(null);
      return;
    }
    socket.onopen = () => {
      sent = performance.now();
      socket?.send(JSON.stringify(NOBODY));
    };
    socket.onmessage = () => done(performance.now() - sent);
    socket.onerror = () => done(null);
  });
}

/** @param {ServerClock} clock @returns {Promise<number | null>} ms */
async function timeTrip(clock) {
  const cancel = new AbortController();
  const patience = setTimeout(() => cancel.abort(), PATIENCE);
  const sent = Date.now();
  const from = performance.now();
  try {
    const answer = await fetch("/api/time", { cache: "no-store", signal: cancel.signal });
    const { now } = await answer.json();
    clock.heardPong(sent, now);
    return performance.now() - from;
  } catch {
    return null;
  } finally {
    clearTimeout(patience);
  }
}

/** @returns {Promise<Measured["wake"]>} */
async function wake() {
  try {
    const lock = await navigator.wakeLock.request("screen");
    lock.release();
    return "promised";
  } catch {
    return "captureStream" in HTMLCanvasElement.prototype ? "film" : "none";
  }
}

/** @returns {Promise<Measured["battery"]>} */
async function battery() {
  try {
    const { level, charging } = await /** @type {any} */ (navigator).getBattery();
    return { level, charging };
  } catch {
    return null;
  }
}

/** @param {number} ms @returns {Promise<void>} */
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
