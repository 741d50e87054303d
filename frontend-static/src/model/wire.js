// The messages of the server, as backend/…/gateway/message documents them. Types only; nothing of this is shipped.

/**
 * @typedef {{title: string, organiser: string, code: string, questions: number, seats: number, columns: number,
 *   graceMs: number, scoring: boolean, changeAllowed: boolean, boards: boolean, kinds?: boolean, languages?: string[]}} ContestCard
 * @typedef {{contestant: number, seat?: number, name: string, unit: string}} You
 * @typedef {{round: number, n: number, of: number, source?: string, kind?: "truefalse" | "text" | "number" | "multiple" | "order" | "match" | "spot",
 *   text: string, options: string[], prompts?: string[], spots?: Spot[], unit?: string, picture?: Picture, recording?: Recording, words?: Record<string, Words>, among?: number[], buzzer?: boolean, opensAt: number, closesAt: number}} Question
 * @typedef {{file: string, alt: string}} Picture
 * @typedef {{file: string, transcript: string}} Recording
 * @typedef {{name: string, x: number, y: number}} Spot
 * @typedef {{text: string, options: string[], prompts?: string[], alt?: string, recording?: Recording}} Words
 * @typedef {{left: number, top: number, width: number, height: number}} Area
 * @typedef {{option?: number, text?: string, marks?: number[], area?: Area, why: string, whyIn?: Record<string, string>, source?: string}} Key
 * @typedef {{since: number, cause: string, reason: string}} Paused
 * @typedef {{contestant: number, seat?: number, name: string, unit: string}} Named
 * @typedef {{rank: number, seat?: number, name: string, unit: string, right: number, outAt?: number, title?: string}} Ranked
 * @typedef {{contestant: number, seat?: number, name: string, unit: string, reserve: boolean}} RosterEntry
 * @typedef {{topics: string[], picked?: number}} Finals
 * @typedef {{title: string, scope: string, contestants: Named[], units: string[]}} Award
 * @typedef {{round: number, attempt: number, option?: number, text?: string, receipt: number, at: number}} MyAnswer
 *
 * @typedef {{t: "welcome", as: string, now: number, seq: number, epoch: number, resumed: boolean, contest: ContestCard, you?: You}} Welcome
 * @typedef {{t: "state", seq: number, phase: "lobby" | "between" | "ask" | "finished", you: string, outAt?: number,
 *   left: number, right: number, asked: number, lives?: number, floor: string, question?: Question, answer?: MyAnswer, result?: Result,
 *   paused?: Paused, end?: End}} State
 * @typedef {{t: "lobby", floor: string}} Lobby
 * @typedef {{t: "ask", seq: number, left: number, question: Question}} Ask
 * @typedef {{t: "clock", seq: number, round: number, opensAt: number, closesAt: number, paused?: Paused}} Clock
 * @typedef {{t: "ack", round: number, attempt: number, receipt: number, at: number}} Ack
 * @typedef {{t: "result", you: string, verdict: "right" | "wrong" | "none" | "watching", right: number, lives?: number, seq: number, round: number,
 *   n: number, outcome?: string, left: number, out: number, key: Key}} Result
 * @typedef {{t: "standing", you: string, seq: number, cause: string, n?: number, round?: number, reason?: string, left: number,
 *   floor?: string}} Standing
 * @typedef {{t: "end", you: string, rank?: number, right: number, title?: string, seq: number, ring: boolean, winner?: Named}} End
 * @typedef {{t: "stage", seq: number, mode: "lobby" | "ready" | "question" | "lock" | "answer" | "off" | "floor" | "void" | "rescue" | "final" |
 *   "bell" | "results" | "paused" | "safe", since: number, left: number, before?: number, floor: string, just: number[], question?: Question,
 *   key?: Key, paused?: Paused, present?: number, answered?: number, outcome?: string, voided?: number, reason?: string, named: Named[],
 *   results: Ranked[], finals?: Finals, awards: Award[], rescueSeed?: string, address?: string}} Stage
 * @typedef {{t: "roster", seq: number, contestants: RosterEntry[], units: string[]}} Roster
 * @typedef {{t: "refused", code: string, id?: string, round?: number, attempt?: number, detail?: string}} Refused
 * @typedef {{t: "busy", round: number, attempt: number, retryMs: number}} Busy
 * @typedef {{t: "practised", option: number, s: number}} Practised
 * @typedef {{t: "bye", code: number, reason: string}} Bye
 * @typedef {Welcome | State | Lobby | Ask | Clock | Ack | Result | Standing | End | Refused | Busy | Practised | Bye} ContestantMessage
 */

export {};
