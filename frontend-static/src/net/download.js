// A file that the server makes while it is sent: fetched here, so that a refusal is worded and not saved as a file.
import { ApiError } from "./api.js";

/**
 * @param {string} path @param {Record<string, string>} headers
 * @param {(bytes: number) => void} heard how much has come so far
 * @param {string} [json] is posted, where the file depends on it
 * @returns {Promise<{file: Blob, name: string}>}
 */
export async function fetchFile(path, headers, heard, json) {
  let response;
  try {
    response = await fetch(path, {
      method: json ? "POST" : "GET",
      credentials: "same-origin",
      headers: { "X-Requested-With": "chuongvang", ...headers, ...(json ? { "Content-Type": "application/json" } : {}) },
      body: json,
    });
  } catch {
    throw new ApiError(0, "offline");
  }
  if (!response.ok) {
    const body = await response.json().catch(() => null);
    throw new ApiError(response.status, (body && body.code) || `http${response.status}`, body);
  }
  try {
    const file = new Blob(await parts(response, heard), { type: response.headers.get("Content-Type") || "" });
    return { file, name: nameIn(response.headers.get("Content-Disposition")) };
  } catch {
    throw new ApiError(0, "cutOff");
  }
}

/** @param {Response} response @param {(bytes: number) => void} heard */
async function parts(response, heard) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const all = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all;
    all.push(value);
    bytes += value.length;
    heard(bytes);
  }
}

/** @param {string | null} disposition */
export function nameIn(disposition) {
  const found = /filename="([^"]+)"/.exec(disposition || "");
  return found ? found[1] : "chuong-vang.pdf";
}

/** Puts the file among the browser's downloads. @param {Blob} file @param {string} name */
export function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60 * 1000); // the browser has read it by then
}
