// What is said about a unit, as the dialogs hold it and as it is sent. Pure; node tests it.

export const TYPES = ["CENTRAL", "PROVINCE", "CITY", "DISTRICT", "WARD", "COMMUNE", "TOWNSHIP", "SPECIAL_ZONE", "BODY", "SCHOOL", "BASE", "CELL", "HAMLET", "TEAM", "OTHER"];

/** @typedef {{name: string, type: string, share: string}} Part */

/** @param {string} kind @param {any} [self] the unit that it is about @param {string} [on] a day */
export function formOf(kind, self, on = "") {
  const own = kind === "RENAME" || kind === "RETYPE";
  return {
    on,
    decree: "",
    name: kind === "RENAME" && self ? self.name : "",
    shortName: kind === "RENAME" && self ? self.shortName || "" : "",
    type: self && (own || kind === "MERGE") ? self.type : "CELL",
    adminCode: "",
    parent: null,
    others: /** @type {any[]} */ ([]),
    into: null,
    parts: /** @type {Part[]} */ ([{ name: "", type: self ? self.type : "CELL", share: "" }, { name: "", type: self ? self.type : "CELL", share: "" }]),
    childrenTo: null,
    contestsTo: null,
    childrenPart: 0,
    alias: "",
    until: "",
  };
}

/** What is sent. @param {string} kind @param {any} form @param {any} self @param {{generation: number, hierarchy: string, children: number, newId: () => string}} about */
export function bodyOf(kind, form, self, { generation, hierarchy, children, newId }) {
  const body = { kind, generation, decree: form.decree.trim(), ...(form.on ? { on: form.on } : {}) };
  const founded = { name: form.name.trim(), shortName: form.shortName.trim(), type: form.type, ...(form.adminCode.trim() ? { adminCode: form.adminCode.trim() } : {}) };
  switch (kind) {
    case "CREATE":
      return { ...body, ...founded, hierarchy, ...(self ? { parent: self.unit } : {}) };
    case "RENAME":
      return { ...body, unit: self.unit, name: founded.name, shortName: founded.shortName };
    case "RETYPE":
      return { ...body, unit: self.unit, type: form.type };
    case "REPARENT":
      return { ...body, unit: self.unit, ...(form.parent ? { parent: form.parent.unit } : {}) };
    case "MERGE": {
      const into = form.into ? form.into.unit : newId();
      const units = [self.unit, ...form.others.map((one) => one.unit)];
      const made = form.into ? {} : { ...founded, ...(self.parent ? { parent: self.parent } : {}) };
      return { ...body, ...made, units, into, childrenTo: into, contestsTo: into };
    }
    case "SPLIT": {
      const shares = sharesOf(form.parts);
      const parts = form.parts.map((part, i) => ({
        unit: newId(),
        name: part.name.trim(),
        type: part.type,
        ...(self.parent ? { parent: self.parent } : {}),
        ...(shares[i] !== null ? { share: shares[i] } : {}),
      }));
      const heir = parts[form.childrenPart] || parts[0];
      return { ...body, unit: self.unit, parts, ...(children > 0 ? { childrenTo: heir.unit } : {}), contestsTo: heir.unit };
    }
    case "DISSOLVE":
      return { ...body, unit: self.unit, ...(form.childrenTo ? { childrenTo: form.childrenTo.unit } : {}), ...(form.contestsTo ? { contestsTo: form.contestsTo.unit } : {}) };
    default:
      return { ...body, unit: self.unit, alias: form.alias.trim(), ...(form.until ? { until: form.until } : {}) };
  }
}

const WHOLE = 100000;

/**
 * Shares of one with five decimals. Typed thirds (33.333 three times) miss the whole by a little: the last part is what the
 * others leave. What misses it by more was meant otherwise and is sent as it is, for the server to refuse.
 * @param {Part[]} parts @returns {(number | null)[]} null: not said
 */
export function sharesOf(parts) {
  const typed = parts.map((part) => (part.share === "" ? null : Math.round(Number(part.share) * 1000)));
  if (typed.some((share) => share === null)) return typed.map((share) => (share === null ? null : share / WHOLE));
  const others = typed.slice(0, -1).reduce((sum, share) => sum + share, 0);
  const rest = WHOLE - others;
  const isWhole = rest > 0 && Math.abs(rest - typed[typed.length - 1]) <= parts.length;
  return [...typed.slice(0, -1), isWhole ? rest : typed[typed.length - 1]].map((share) => share / WHOLE);
}

const HEX = (byte) => byte.toString(16).padStart(2, "0");

/** A version 4 UUID of sixteen random bytes. @param {Uint8Array} bytes */
export function uuidOf(bytes) {
  const own = [...bytes];
  own[6] = (own[6] & 0x0f) | 0x40;
  own[8] = (own[8] & 0x3f) | 0x80;
  return own.map(HEX).join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A kind of change as the catalogue knows it: AddAlias is ADD_ALIAS. @param {string} kind */
export const codeOf = (kind) => kind.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
