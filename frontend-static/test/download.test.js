import assert from "node:assert/strict";
import http from "node:http";
import { after, before, test } from "node:test";
import { fetchFile, nameIn } from "../src/net/download.js";

/** A server that prints slowly, refuses, or breaks off. */
const server = http.createServer((request, response) => {
  if (request.url === "/refused") {
    response.writeHead(422, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ code: "SEATS_UNREADABLE", detail: "Write seats so." }));
    return;
  }
  response.writeHead(200, { "Content-Type": "application/pdf", "Content-Disposition": 'attachment; filename="the-ghe-7.pdf"' });
  response.write("a".repeat(3000));
  setTimeout(() => {
    if (request.url === "/broken") response.destroy();
    else response.end(request.headers["accept-language"]);
  }, 50);
});
let origin = "";
before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
});
after(() => server.close());

test("a file comes with its name, and how far it came is told", async () => {
  const heard = [];
  const { file, name } = await fetchFile(origin + "/cards", { "Accept-Language": "en" }, (bytes) => heard.push(bytes));
  assert.equal(name, "the-ghe-7.pdf");
  assert.equal(file.type, "application/pdf");
  assert.equal(await file.text(), "a".repeat(3000) + "en");
  assert.equal(heard.at(-1), 3002);
  assert.ok(heard.length > 1, "told on the way");
});

test("a refusal is a refusal and never a file", async () => {
  await assert.rejects(fetchFile(origin + "/refused", {}, () => {}), { code: "SEATS_UNREADABLE", status: 422 });
});

test("what breaks off is not saved", async () => {
  await assert.rejects(fetchFile(origin + "/broken", {}, () => {}), { code: "cutOff" });
  await assert.rejects(fetchFile("http://127.0.0.1:1/", {}, () => {}), { code: "offline" });
});

test("a file without a name gets one", () => {
  assert.equal(nameIn(null), "chuong-vang.pdf");
});
