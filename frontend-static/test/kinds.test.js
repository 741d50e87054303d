import assert from "node:assert/strict";
import { test } from "node:test";
import { html, signal } from "../src/lib/core.js";

globalThis.chuongvang = { html, signal, t: (key) => key, announce: () => {}, OptionSign: () => null, Icon: () => null, LETTERS: "ABCDEF", language: signal("vi"), addTexts: () => {} };
const { Kind } = await import("../src/play/kinds/kind.js");
const { called, seen } = await import("../src/play/kinds/language.js");

/** Everything that a drawing holds, components drawn. */
function all(node) {
  if (Array.isArray(node)) return node.flatMap(all);
  if (!node || typeof node !== "object") return [];
  if (typeof node.type === "function") return all(node.type(node.props));
  return [node, ...all(node.props.children)];
}
const draw = (props) => all(html`<${Kind} ...${props} />`);
const options = (props) => draw(props).filter((node) => node.props.role === "checkbox");
const cta = (props) => draw(props).find((node) => node.props.class === "cta loud");

const question = { round: 5, kind: "multiple", options: ["a", "b", "c"] };
const asked = (more) => ({ id: 1, question, open: true, state: "", sent: [], send: (text) => asked.sent.push(text), ...more });
const tap = (props, ...marks) => marks.forEach((mark) => options(props)[mark].props.onClick());
test.beforeEach(() => (asked.sent = []));

test("nothing is sent before the button, and the button waits for an answer", () => {
  const props = asked({ id: "one" });
  assert.ok(cta(props).props.disabled);
  tap(props, 2, 0);
  assert.deepEqual(asked.sent, []);
  assert.ok(!cta(props).props.disabled);
  cta(props).props.onClick();
  assert.deepEqual(asked.sent, ["A C"]);
  const sent = { ...props, mine: "A C", state: "recorded" };
  assert.ok(cta(sent).props.disabled);
  assert.deepEqual(options(sent).map((node) => / is-recorded/.test(node.props.class)), [true, false, true]);
  tap(sent, 1);
  assert.deepEqual(options(sent).map((node) => / is-picked/.test(node.props.class)), [true, true, true]);
  assert.equal(cta(sent).props.children, "kinds.again");
});

test("where one answer is final the button asks once more, and again for another answer", () => {
  const props = asked({ id: "final", final: true });
  tap(props, 1);
  cta(props).props.onClick();
  assert.deepEqual(asked.sent, []);
  assert.equal(cta(props).props.children, "kinds.sure");
  tap(props, 0);
  assert.equal(cta(props).props.children, "kinds.send");
  cta(props).props.onClick();
  cta(props).props.onClick();
  assert.deepEqual(asked.sent, ["A B"]);
});

test("what somebody has not sent is not seen by whoever takes the phone next, nor after the lock", () => {
  const first = asked({ id: "seat 1" });
  tap(first, 1);
  assert.ok(options(first)[1].props["aria-checked"]);
  assert.ok(!options(asked({ id: "seat 2" }))[1].props["aria-checked"]);
  assert.deepEqual(options({ ...first, open: false, locked: true, mine: "A" }).map((node) => node.props["aria-checked"]), [true, false, false]);
});

test("an answer is called by its kind, and by what was typed where the question is not known", () => {
  seen({ ...question, round: 31 });
  seen({ round: 32, kind: "spot", options: [] });
  assert.equal(called({ round: 31, text: "A C" }), "A, C");
  assert.equal(called({ round: 32, text: "512 300" }), "kinds.point");
  assert.equal(called({ round: 33, text: "VNeID" }), "“VNeID”");
});
