import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { getAll, getPage, nextOf } from "../src/net/pages.js";

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

/** A server with these pages. @param {Record<string, {body: any, headers?: Record<string, string>, status?: number}>} pages */
function serve(pages) {
  const asked = [];
  globalThis.fetch = async (path) => {
    asked.push(path);
    const { body, headers, status } = pages[path];
    return new Response(JSON.stringify(body), { status: status || 200, headers });
  };
  return asked;
}
const link = (path) => ({ Link: `<${path}>; rel="next"` });

test("the header names the next page, or there is none", () => {
  assert.equal(nextOf('</api/contests?size=2&after=AbC-_9>; rel="next"'), "/api/contests?size=2&after=AbC-_9");
  assert.equal(nextOf('</api/contests>; rel="prev"'), null);
  assert.equal(nextOf(null), null);
});

test("a page is told with its next one and how many there are", async () => {
  serve({ "/api/a": { body: [1, 2], headers: { ...link("/api/a?after=x"), "X-Total-Count": "5" } }, "/api/b": { body: [] } });
  assert.deepEqual(await getPage("/api/a"), { body: [1, 2], next: "/api/a?after=x", total: 5 });
  assert.deepEqual(await getPage("/api/b"), { body: [], next: null, total: null });
});

test("a list is read to its end, each page once", async () => {
  const asked = serve({ "/api/a": { body: { items: [1, 2] }, headers: link("/api/a?after=x") }, "/api/a?after=x": { body: { items: [3] } } });
  assert.deepEqual(await getAll("/api/a", (body) => body.items), [1, 2, 3]);
  assert.deepEqual(asked, ["/api/a", "/api/a?after=x"]);
});

test("a refusal of any page is heard", async () => {
  serve({ "/api/a": { body: [1], headers: link("/api/a?after=x") }, "/api/a?after=x": { body: { code: "CURSOR_UNFIT" }, status: 400 } });
  await assert.rejects(getAll("/api/a"), { code: "CURSOR_UNFIT", status: 400 });
});
