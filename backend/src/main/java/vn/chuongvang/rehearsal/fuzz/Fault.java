package vn.chuongvang.rehearsal.fuzz;

/** What must not come of any frame. */
public enum Fault {
    /** The process ended or does not answer any more. */
    GONE,
    /** A socket was closed with 1011, for a bug of ours. */
    INTERNAL_ERROR,
    /** An error, an exception or what somebody had sent stands in the server's log. */
    LOGGED,
    /** A message named the key before the reveal. */
    KEY_TOLD,
    /** A message that this audience may not hear. */
    OVERHEARD,
    /** A socket that was neither answered nor closed. */
    UNANSWERED,
    /** Somebody of the other contest waited too long or in vain. */
    DISTURBED,
    /** The server holds more memory than before. */
    MEMORY
}
