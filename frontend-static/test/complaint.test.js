import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { mayComplain } from "../src/model/complaint.js";

const view = (lamp, verdict) => ({ lamp, result: verdict ? { verdict } : null });

test("who is still in and lost a life or a point may raise a hand, who was right has nothing to say", () => {
  assert.ok(mayComplain(view("L", "wrong")) && mayComplain(view("R", "none")));
  assert.ok(!mayComplain(view("L", "right")) && !mayComplain(view("L", null)));
});

test("who is out may raise a hand as before; who only watched may not", () => {
  assert.ok(mayComplain(view("O", "wrong")) && mayComplain(view("O", "right")));
  assert.ok(!mayComplain(view("O", "watching")) && !mayComplain(view("L", "watching")));
});

test("the lit phone has a place for it", () => {
  assert.match(fs.readFileSync(new URL("../src/play/screens/lamp.js", import.meta.url), "utf8"), /part="dispute"/);
});
