/** The second script of the seated phone (play/more/). @type {import("./texts.js").Catalogue} */
export default {
  "title.lastStanding": "Best of the floor",
  "end.over": "The contest is over",
  "end.rank": "Rank {rank} / {seats}",
  "end.right": "{right} right",
  "end.winnerIs": "{name} · seat {seat} · {unit}",
  "end.rang": "The golden bell was rung",
  "end.won": "Winner",
  "sound.off": "Sound on",
  "sound.on": "Sound off",
  "aloud.on": "Read aloud",
  "aloud.off": "Stop reading",
  "aloud.again": "Read it again",
};
