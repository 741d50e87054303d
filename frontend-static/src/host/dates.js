const two = (n) => String(n).padStart(2, "0");

/** 2026-11-23 as people here write it: 23/11/2026. @param {string | null} iso */
export const formatDate = (iso) => (iso ? iso.split("-").reverse().join("/") : "");

/** 19:42:08 of an epoch time in this device's zone. @param {number} at */
export const formatClock = (at) => {
  const time = new Date(at);
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
};

/** 19:42, for a clock on the wall. @param {number} at */
export const formatHour = (at) => formatClock(at).slice(0, 5);

/** 29/11/2026 19:42:08 of a moment that the server wrote. @param {string} iso */
export const formatMoment = (iso) => {
  const time = new Date(iso);
  return `${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()} ${formatClock(time.getTime())}`;
};

/** Today in this device's zone, 2026-11-23. */
export const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** A contest code as it is read aloud: 482 915. @param {string | undefined} code */
export const spaced = (code) => String(code || "").replace(/(...)(?=.)/g, "$1 ");
