// HTTP beside the socket. JSON in, JSON out; the header keeps other sites' forms out.

/** A refusal of the server or of the network. `code` is stable and worded by the catalogue ("refused.<code>"). */
export class ApiError extends Error {
  /** @param {number} status @param {string} code @param {any} [body] */
  constructor(status, code, body) {
    super(code);
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

/** @param {string} path @param {Record<string, string>} [headers] */
export function get(path, headers) {
  return request("GET", path, undefined, headers);
}

/** @param {string} path @param {object} [body] */
export function post(path, body) {
  return request("POST", path, body);
}

/** @param {string} path @param {object} [body] */
export function patch(path, body) {
  return request("PATCH", path, body);
}

/** @param {string} path @param {object} [body] */
export function put(path, body) {
  return request("PUT", path, body);
}

/** @param {string} path @param {Record<string, string>} [headers] */
export function remove(path, headers) {
  return request("DELETE", path, undefined, headers);
}

/** @param {string} method @param {string} path @param {object} [body] @param {Record<string, string>} [extra] @param {(headers: Headers) => void} [onHeaders] of what was not refused */
export async function request(method, path, body, extra, onHeaders = () => {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: { "X-Requested-With": "chuongvang", ...extra, ...(body ? { "Content-Type": "application/json" } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch {
    throw new ApiError(0, "offline");
  }
  const text = await response.text();
  const json = parse(text);
  if (!response.ok) {
    throw new ApiError(response.status, json?.code ?? `http${response.status}`, json);
  }
  onHeaders(response.headers);
  return json;
}

/** @param {string} text */
function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
