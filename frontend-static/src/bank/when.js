import { formatClock, formatDate } from "../host/dates.js";

/** Day and time of an instant in this device's zone: 29/11/2026 09:12. @param {string | null} iso */
export function when(iso) {
  if (!iso) return "";
  const time = new Date(iso);
  const two = (n) => String(n).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return formatDate(day) + " " + formatClock(time.getTime()).slice(0, 5);
}
