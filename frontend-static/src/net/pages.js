// Lists that come a page at a time.
import { request } from "./api.js";

/**
 * A page of a list.
 * @param {string} path @returns {Promise<{body: any, next: string | null, total: number | null}>} `next`: the address of the next page, null on the last one; `total`: items of all pages, where the server says it
 */
export async function getPage(path) {
  let headers = new Headers();
  const body = await request("GET", path, undefined, undefined, (told) => (headers = told));
  const total = headers.get("X-Total-Count");
  return { body, next: nextOf(headers.get("Link")), total: total === null ? null : Number(total) };
}

/** The address of the next page, in the header of RFC 8288. @param {string | null} link */
export function nextOf(link) {
  const found = /<([^>]*)>;\s*rel="next"/.exec(link || "");
  return found && found[1];
}

/** A list to its end, a page after the other. @param {string} path @param {(body: any) => any[]} [itemsOf] */
export async function getAll(path, itemsOf = (body) => body) {
  const all = [];
  for (let next = /** @type {string | null} */ (path); next; ) {
    const page = await getPage(next);
    all.push(...itemsOf(page.body));
    next = page.next;
  }
  return all;
}
