// Where each seat lies on the map, in tile units; the same arithmetic draws it and finds the seat under a finger.

/** Above this the floor is split into blocks and drawn on a canvas (design 7). */
export const ONE_BLOCK = 120;
export const SVG_LIMIT = 100;
const ZONES_UP_TO = 420;
/** Room around the map for rings at its border. */
export const EDGE = 10;
export const PITCH = 111; // a tile of 100 and a gap of 11
const BLOCK_GAP = 70;

/**
 * @typedef {{label: number, from: number, to: number, x: number, y: number, columns: number}} Block
 *   seats from (inclusive) to (exclusive), counted from 0
 * @typedef {{seats: number, width: number, height: number, blocks: Block[], heading: number}} FloorLayout
 */

/**
 * @param {number} seats @param {number} [columns] as the hall is seated; 0 lets the count decide
 * @param {number} [aspect] width by height of the place where blocks are to be laid out
 * @param {boolean} [headed] whether blocks have room for a name and a count above them
 * @returns {FloorLayout}
 */
export function floorLayout(seats, columns = 0, aspect = 1.5, headed = true) {
  if (seats <= ONE_BLOCK) {
    const across = columns || Math.max(1, Math.round(Math.sqrt(seats * 1.2)));
    return placed(seats, seats || 1, across, 1, 0);
  }
  if (seats <= ZONES_UP_TO) {
    return fitting(seats, 60, 10, headed ? 110 : 0, aspect);
  }
  const size = Math.max(100, Math.ceil(seats / 1000) * 100);
  return fitting(seats, size, Math.round(Math.sqrt(size)), headed ? Math.sqrt(size) * 28 : 0, aspect);
}

/**
 * As many blocks beside each other as make the tiles largest.
 * @param {number} seats @param {number} size @param {number} columns @param {number} heading @param {number} aspect
 */
function fitting(seats, size, columns, heading, aspect) {
  const blocks = Math.ceil(seats / size);
  let best = placed(seats, size, columns, 1, heading);
  for (let across = 2; across <= blocks; across += 1) {
    const next = placed(seats, size, columns, across, heading);
    if (Math.max(next.width / aspect, next.height) < Math.max(best.width / aspect, best.height)) {
      best = next;
    }
  }
  return best;
}

/** @param {number} seats @param {number} size @param {number} columns @param {number} across @param {number} heading @returns {FloorLayout} */
function placed(seats, size, columns, across, heading) {
  const rows = Math.ceil(Math.min(size, seats) / columns);
  const blockWidth = Math.min(columns, seats) * PITCH - 11;
  const blockHeight = heading + rows * PITCH - 11;
  const blocks = [];
  for (let from = 0, n = 0; from < seats; from += size, n += 1) {
    blocks.push({
      label: n + 1,
      from,
      to: Math.min(seats, from + size),
      x: (n % across) * (blockWidth + BLOCK_GAP),
      y: Math.floor(n / across) * (blockHeight + BLOCK_GAP),
      columns,
    });
  }
  const down = Math.ceil(blocks.length / across);
  const wide = Math.min(across, blocks.length);
  return {
    seats,
    blocks,
    heading,
    width: wide * blockWidth + (wide - 1) * BLOCK_GAP,
    height: down * blockHeight + (down - 1) * BLOCK_GAP,
  };
}

/** Upper left corner of a seat's tile. @param {FloorLayout} layout @param {number} place seat number − 1 */
export function placeOf(layout, place) {
  const block = layout.blocks[Math.floor(place / (layout.blocks[0].to - layout.blocks[0].from))];
  const inside = place - block.from;
  return {
    x: block.x + (inside % block.columns) * PITCH,
    y: block.y + layout.heading + Math.floor(inside / block.columns) * PITCH,
  };
}

/** The place under a point, or -1. @param {FloorLayout} layout @param {number} x @param {number} y in tile units */
export function placeAt(layout, x, y) {
  for (const block of layout.blocks) {
    const column = Math.floor((x - block.x) / PITCH);
    const row = Math.floor((y - block.y - layout.heading) / PITCH);
    const place = block.from + row * block.columns + column;
    if (column >= 0 && column < block.columns && row >= 0 && place >= block.from && place < block.to) {
      return place;
    }
  }
  return -1;
}

/**
 * The place under a touch on a drawing of the map that fits into a box and is centred in it.
 * @param {FloorLayout} layout @param {{width: number, height: number}} box @param {number} x @param {number} y in the box
 */
export function touched(layout, box, x, y) {
  const scale = Math.max((layout.width + 2 * EDGE) / box.width, (layout.height + 2 * EDGE) / box.height);
  const left = (box.width * scale - layout.width) / 2;
  const top = (box.height * scale - layout.height) / 2;
  return placeAt(layout, x * scale - left, y * scale - top);
}

/**
 * Floor strings go by roster; maps go by seat. Gives, for each place, the roster index, or -1 for an empty seat.
 * @param {{seat?: number | null}[]} roster @param {number} seats
 */
export function rosterBySeat(roster, seats) {
  const places = new Array(seats).fill(-1);
  roster.forEach((entry, index) => {
    const place = (entry.seat ?? index + 1) - 1;
    if (place >= 0 && place < seats) {
      places[place] = index;
    }
  });
  return places;
}
