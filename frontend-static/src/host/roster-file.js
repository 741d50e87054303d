// A roster in a file, on its way to the server: which columns are what, and how that is said in the address.

/** Larger files are refused here already: a refusal in the middle of an upload reaches no browser. */
export const MOST_BYTES = 4 * 1024 * 1024;

export const USES = ["NONE", "NAME", "GIVEN", "SEAT", "UNIT", "RESERVE"];

/** How the file is to be read, as the report understood it. */
export const readingOf = (report) => ({
  sheet: report.sheet,
  heading: report.heading,
  columns: report.columns.map((column) => column.use),
});

/** What stands behind the address; without a reading the server guesses. */
export function query(reading, addUnits) {
  const query = new URLSearchParams();
  if (reading && reading.sheet) query.set("sheet", String(reading.sheet));
  if (reading && reading.columns) {
    query.set("columns", reading.columns.join(","));
    query.set("heading", String(reading.heading));
  }
  if (addUnits) query.set("addUnits", "true");
  const text = query.toString();
  return text ? "?" + text : "";
}

/** A column used otherwise; whichever had that use before has none now. */
export const used = (reading, at, use) => ({
  ...reading,
  columns: reading.columns.map((old, i) => (i === at ? use : old === use && use !== "NONE" ? "NONE" : old)),
});
