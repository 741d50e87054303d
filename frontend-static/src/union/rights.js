import { signal } from "../lib/ui.js";

/** Who is signed in. */
export const member = signal(/** @type {{role: string, unit: string | null} | null} */ (null));

/** Whether what this page shows may be changed; an auditor reads. The server refuses as well. @param {{role: string} | null} me */
export const writes = (me) => me !== null && ["HOST", "UNION"].includes(me.role);

/** Whether the tree may be changed: it is the whole server's. @param {{role: string, unit: string | null} | null} me */
export const changesUnits = (me) => me !== null && writes(me) && me.unit === null;
