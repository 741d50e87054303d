// The second laptop as words to be looked up. No DOM, no clock, no network.

/**
 * What the console and the office say about the copy; nothing where there is no second laptop.
 * @param {{state: string, since: number | null, behindMillis: number, address: string | null} | null} standby
 * @param {number} now the server's time, in ms
 */
export function standbyChip(standby, now) {
  if (!standby || standby.state === "NONE" || standby.state === "OWN_DATABASE") return null;
  const seconds = standby.state === "BEHIND" ? standby.behindMillis / 1000 : (now - (standby.since ?? now)) / 1000;
  const n = Math.max(0, Math.round(seconds));
  const long = n >= 120;
  return {
    key: "standby." + standby.state + (standby.state === "GONE" && long ? ".minutes" : ""),
    n: long && standby.state === "GONE" ? Math.floor(n / 60) : n,
    where: standby.address,
    calm: standby.state === "IN_STEP",
  };
}
