import assert from "node:assert/strict";
import { test } from "node:test";

/** A socket as the browser's, which the test opens, fills and breaks. */
class FakeSocket {
  static all = [];
  sent = [];
  constructor() {
    FakeSocket.all.push(this);
  }
  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {}
  hears(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }
}
globalThis.WebSocket = FakeSocket;
globalThis.addEventListener = () => {};
globalThis.removeEventListener = () => {};
globalThis.document = { addEventListener() {}, removeEventListener() {} };
const { ContestSocket } = await import("../src/net/contest-socket.js");

const welcome = (epoch, resumed) => ({ t: "welcome", now: 1, seq: 412, epoch, resumed });

/** The hello of the next connection. */
async function helloAfterABreak(line) {
  FakeSocket.all.at(-1).onclose({ code: 1006 });
  line._tryNow();
  const socket = FakeSocket.all.at(-1);
  socket.onopen();
  return socket.sent[0];
}

test("a position of before the room moved is worth nothing until the snapshot has come", async (run) => {
  const line = new ContestSocket({ as: "contestant", token: "t" }, () => {}, "ws://here/ws");
  run.after(() => line.close());
  line.open();
  const first = FakeSocket.all.at(-1);
  first.onopen();
  assert.equal(first.sent[0].lastSeq, undefined);
  first.hears(welcome(3, false));
  first.hears({ t: "state", seq: 412 });

  const again = await helloAfterABreak(line);
  assert.deepEqual([again.lastSeq, again.epoch], [412, 3]);

  FakeSocket.all.at(-1).hears(welcome(4, false));
  const unheard = await helloAfterABreak(line);
  assert.equal(unheard.lastSeq, undefined, "the snapshot of epoch 4 never came");

  FakeSocket.all.at(-1).hears(welcome(4, false));
  FakeSocket.all.at(-1).hears({ t: "state", seq: 412 });
  const heard = await helloAfterABreak(line);
  assert.deepEqual([heard.lastSeq, heard.epoch], [412, 4]);

  FakeSocket.all.at(-1).hears(welcome(4, true));
  const resumed = await helloAfterABreak(line);
  assert.deepEqual([resumed.lastSeq, resumed.epoch], [412, 4]);
});
