// A file as it is, for the server to read. Apart from api.js, which travels to every phone.
import { ApiError } from "./api.js";

/** @param {string} path @param {Blob} file @returns {Promise<any>} what the server made of it */
export async function sendFile(path, file) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "X-Requested-With": "chuongvang", "Content-Type": "application/octet-stream" },
      body: file,
    });
  } catch {
    throw new ApiError(0, "offline");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, (body && body.code) || `http${response.status}`, body);
  return body;
}
