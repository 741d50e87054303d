// A place to remember something, or nothing.

/** @param {() => Storage} which @returns {Storage | null} */
export function storage(which) {
  try {
    const store = which();
    store.setItem("cv:try", "1");
    store.removeItem("cv:try");
    return store;
  } catch {
    return null; // forbidden or full: the page works, it only forgets
  }
}
