// What this phone remembers of a contest: the zone, and marks that are not confirmed yet.

/** @returns {any} */
export function kept(what, code) {
  try {
    return JSON.parse(localStorage.getItem(key(what, code)) || "null");
  } catch {
    return null;
  }
}

export function keep(what, code, value) {
  try {
    localStorage.setItem(key(what, code), JSON.stringify(value));
  } catch {
    // Storage may be full or forbidden: it then lasts as long as the page.
  }
}

const key = (what, code) => "cv:referee:" + what + ":" + code;
