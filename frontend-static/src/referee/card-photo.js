// A photo of a seat card: made small and colourless here, read by the server. A file may be taken by the camera
// without https, a video may not.
import { ApiError } from "../net/api.js";

const LONGEST = 960; // points

/** @param {Blob} photo @returns {Promise<{code: string, contestant: number}>} */
export async function readCard(photo) {
  const picture = await createImageBitmap(photo);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const paper = canvas.getContext("2d");
  paper.drawImage(picture, 0, 0, width, height);
  const points = brightness(paper.getImageData(0, 0, width, height).data);
  let response;
  try {
    response = await fetch(`/api/staff/seat-card?width=${width}&height=${height}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "X-Requested-With": "chuongvang", "Content-Type": "application/octet-stream" },
      body: points,
    });
  } catch {
    throw new ApiError(0, "offline");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, (body && body.code) || `http${response.status}`, body);
  return body;
}

/** One byte for each point. @param {Uint8ClampedArray} colours red, green, blue and opacity of each */
export function brightness(colours) {
  const points = new Uint8Array(colours.length / 4);
  for (let i = 0; i < points.length; i++) {
    points[i] = (colours[4 * i] * 77 + colours[4 * i + 1] * 150 + colours[4 * i + 2] * 29) >> 8;
  }
  return points;
}
