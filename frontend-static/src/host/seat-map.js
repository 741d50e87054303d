import { html, useLayoutEffect, useRef } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit } from "./console-model.js";

const GAP = 0.14; // of a seat's pitch

/** A floor of hundreds as one picture: lamps, who has not answered, who is away. A tap finds the seat by arithmetic. */
export function SeatMap({ seats, columns, chosen, choose }) {
  const canvas = useRef(null);
  const grid = gridOf(seats.length, columns);
  useLayoutEffect(() => draw(canvas.current, seats, grid, chosen));
  const lit = seats.filter((seat) => isLit(seat.letter)).length;
  const offline = seats.filter((seat) => seat.offline).length;
  const unconfirmed = seats.filter((seat) => seat.unconfirmed).length;
  const summary = t("host.floor.summary", { n: seats.length, lit, offline }) + (unconfirmed ? " " + t("host.floor.unconfirmedCount", { n: unconfirmed }) : "");
  return html`<canvas
    ref=${canvas}
    class="seat-map"
    style=${{ height: Math.round((grid.rows / grid.columns) * 420) + "px" }}
    role="img"
    aria-label=${summary}
    onClick=${(event) => {
      const seat = seatAt(seats, grid, event);
      if (seat) choose(seat.contestant);
    }}
  ></canvas>`;
}

/** As the hall is seated, unless that is so long and thin that lamps would become dots. */
function gridOf(count, columns) {
  const square = Math.ceil(Math.sqrt(count * 1.2));
  const across = columns > square * 2 || columns < square / 2 ? square : columns;
  return { columns: across, rows: Math.ceil(count / across) };
}

function seatAt(seats, grid, event) {
  const box = event.currentTarget.getBoundingClientRect();
  const column = Math.floor(((event.clientX - box.left) / box.width) * grid.columns);
  const row = Math.floor(((event.clientY - box.top) / box.height) * grid.rows);
  return seats[row * grid.columns + column];
}

function draw(canvas, seats, grid, chosen) {
  const sharp = Math.min(2, devicePixelRatio || 1);
  const width = Math.round(canvas.clientWidth * sharp);
  const height = Math.round(canvas.clientHeight * sharp);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const pen = canvas.getContext("2d");
  const style = getComputedStyle(canvas);
  const colour = (name) => style.getPropertyValue(name).trim();
  const pitchX = width / grid.columns;
  const pitchY = height / grid.rows;
  pen.clearRect(0, 0, width, height);
  seats.forEach((seat, place) => {
    const x = (place % grid.columns) * pitchX;
    const y = Math.floor(place / grid.columns) * pitchY;
    const w = pitchX * (1 - GAP);
    const h = pitchY * (1 - GAP);
    pen.fillStyle = colour(faceOf(seat));
    pen.fillRect(x, y, w, h);
    if (seat.contestant === chosen) {
      pen.strokeStyle = colour("--trang");
      pen.lineWidth = 2 * sharp;
      pen.strokeRect(x, y, w, h);
    }
    if (seat.unconfirmed) asked(pen, x + w / 2, y + h / 2, Math.min(w, h), colour);
    else if (seat.offline || seat.waiting) mark(pen, seat.offline, x + w / 2, y + h / 2, Math.min(w, h) / 3.2, colour);
  });
}

function mark(pen, offline, x, y, radius, colour) {
  pen.fillStyle = colour(offline ? "--son" : "--trang");
  pen.strokeStyle = colour(offline ? "--trang" : "--then");
  pen.lineWidth = Math.max(1, radius / 3);
  pen.beginPath();
  if (offline) pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  pen.stroke();
}

/** No referee has confirmed the seat yet: a question mark on it. */
function asked(pen, x, y, size, colour) {
  pen.fillStyle = colour("--trang");
  pen.strokeStyle = colour("--then");
  pen.lineWidth = Math.max(2, size / 8);
  pen.font = `800 ${Math.round(size * 0.9)}px sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.strokeText("?", x, y);
  pen.fillText("?", x, y);
}

const faceOf = (seat) =>
  isLit(seat.letter) ? "--tile-lit" : seat.letter === "E" ? "--nau" : seat.just ? "--tile-just" : "--tile-out";
