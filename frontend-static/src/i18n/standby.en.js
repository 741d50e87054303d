/** @type {import("./texts.js").Catalogue} */
export const en = {
  "standby.IN_STEP": "Standby in step",
  "standby.BEHIND": "Standby copying, {n} s behind",
  "standby.GONE": "Standby gone for {n} s. Answers are on this server only.",
  "standby.GONE.minutes": "Standby gone for {n} min. Answers are on this server only.",
  "standby.TOOK_OVER": "The standby {where} has taken over. Stop this server!",
  "standby.title": "Standby laptop",
  "standby.what": "A second laptop copies the journal all the time and takes over when this server dies.",
  "standby.code": "Pairing code, for one use within 10 minutes:",
  "standby.how": "On the second laptop run ./chuongvang standby --of {where} and type this code. The address must be the server's in the network, not localhost.",
  "standby.pair": "Pairing code",
  "standby.pairAgain": "Pair another one",
  "standby.forget": "Give the standby up",
  "refused.OWN_DATABASE": "The server has a PostgreSQL of its own: use that one's replication.",
};
