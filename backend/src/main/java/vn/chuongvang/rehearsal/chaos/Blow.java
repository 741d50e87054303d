package vn.chuongvang.rehearsal.chaos;

/** What may happen to several servers. */
public enum Blow {
    /** SIGKILL of the node that writes the contest's journal. */
    KILL_OWNER,

    /** SIGKILL of a node that only has sockets of the contest. */
    KILL_GATEWAY,

    /** SIGSTOP of the owner for five seconds: when it goes on it must find itself fenced. */
    PAUSE_OWNER,

    /** The owner is asked to end, as at an update, and started again. */
    RESTART_OWNER,

    /** SIGKILL of Redis, which is away for three seconds. */
    KILL_REDIS,

    /** Redis forgets everything. */
    FLUSH_REDIS,

    /** SIGKILL of PostgreSQL with all its children, which is away for three seconds. */
    KILL_DATABASE;

    /** Whether another node has to take the contest over. */
    boolean takesTheOwner() {
        return switch (this) {
            case KILL_OWNER, PAUSE_OWNER, RESTART_OWNER -> true;
            case KILL_GATEWAY, KILL_REDIS, FLUSH_REDIS, KILL_DATABASE -> false;
        };
    }
}
