import assert from "node:assert/strict";
import { test } from "node:test";
import { floorLayout, placeAt, placeOf, rosterBySeat, touched } from "../src/model/floor-layout.js";

test("the place under the middle of each tile is that tile, at every size", () => {
  for (const [seats, columns] of [[1, 0], [20, 5], [90, 10], [97, 10], [300, 0], [1000, 0], [10_000, 0]]) {
    const layout = floorLayout(seats, columns);
    for (let place = 0; place < seats; place += 1) {
      const { x, y } = placeOf(layout, place);
      assert.equal(placeAt(layout, x + 50, y + 50), place);
      assert.ok(x >= 0 && y >= 0 && x + 100 <= layout.width && y + 100 <= layout.height, `seat ${place + 1} of ${seats} is on the map`);
    }
  }
});

test("the sizes of design 7: 5 × 4, 10 × 9, five zones of 60, ten blocks of 100", () => {
  assert.equal(floorLayout(20, 5).height, 4 * 111 - 11);
  assert.equal(floorLayout(90, 10).height, 9 * 111 - 11);
  assert.deepEqual(floorLayout(300).blocks.map((block) => block.to - block.from), [60, 60, 60, 60, 60]);
  assert.equal(floorLayout(1000).blocks.length, 10);
});

test("a small map has no room for the names of blocks, and every seat is still on it", () => {
  const layout = floorLayout(1000, 0, 1.09, false);
  assert.equal(layout.heading, 0);
  assert.equal(placeAt(layout, placeOf(layout, 999).x + 50, placeOf(layout, 999).y + 50), 999);
});

test("a touch is found in a box of another shape, and beside the map is nobody", () => {
  const layout = floorLayout(90, 10);
  assert.equal(touched(layout, { width: 2000, height: 500 }, 1000 - 250, 20), 0);
  assert.equal(touched(layout, { width: 2000, height: 500 }, 5, 5), -1);
});

test("a seat without anybody on the roster is empty", () => {
  assert.deepEqual(rosterBySeat([{ seat: 3 }, { seat: 1 }], 3), [1, -1, 0]);
  assert.deepEqual(rosterBySeat([{}, {}], 2), [0, 1]);
});
