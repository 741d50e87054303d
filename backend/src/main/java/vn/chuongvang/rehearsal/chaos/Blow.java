package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.cluster.Breakable;

import java.util.Optional;

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

    /** SIGKILL of Redis, which is away for a while. */
    KILL_REDIS,

    /** Redis forgets everything. */
    FLUSH_REDIS,

    /** SIGKILL of PostgreSQL with all its children, which is away for a while. */
    KILL_DATABASE,

    /** The same, and the owner is killed while PostgreSQL is away. */
    KILL_DATABASE_AND_OWNER,

    /** Between the owner and PostgreSQL nothing flows for ten seconds: it must lose the contest. */
    PART_OWNER_DATABASE,

    /** Between the owner and Redis nothing flows for ten seconds. */
    PART_OWNER_REDIS,

    /** Between the nodes nothing flows for ten seconds; all reach PostgreSQL and Redis. */
    PART_NODES,

    /** Every connection to PostgreSQL breaks, once. */
    CUT_DATABASE,

    /** Every byte from and to PostgreSQL takes 200 ms longer, for five seconds. */
    SLOW_DATABASE,

    /** The same of Redis. */
    SLOW_REDIS,

    /** On the databases' disk no byte is free, for ten seconds. */
    DISK_FULL,

    /** The owner's wall clock goes five minutes forward, and back after five seconds. */
    CLOCK_FORWARD,

    /** The owner's wall clock goes five minutes back, and forward after five seconds. */
    CLOCK_BACK;

    /** Whether another node has to take the contest over. */
    boolean takesTheOwner() {
        return switch (this) {
            case KILL_OWNER, PAUSE_OWNER, RESTART_OWNER, PART_OWNER_DATABASE -> true;
            case KILL_GATEWAY,
                    KILL_REDIS,
                    FLUSH_REDIS,
                    KILL_DATABASE,
                    KILL_DATABASE_AND_OWNER,
                    PART_OWNER_REDIS,
                    PART_NODES,
                    CUT_DATABASE,
                    SLOW_DATABASE,
                    SLOW_REDIS,
                    DISK_FULL,
                    CLOCK_FORWARD,
                    CLOCK_BACK ->
                    false;
        };
    }

    /** Whether leaderboards have to come back by themselves afterwards. */
    boolean takesTheBoards() {
        return switch (this) {
            case KILL_REDIS, FLUSH_REDIS -> true;
            case KILL_OWNER,
                    KILL_GATEWAY,
                    PAUSE_OWNER,
                    RESTART_OWNER,
                    KILL_DATABASE,
                    KILL_DATABASE_AND_OWNER,
                    PART_OWNER_DATABASE,
                    PART_OWNER_REDIS,
                    PART_NODES,
                    CUT_DATABASE,
                    SLOW_DATABASE,
                    SLOW_REDIS,
                    DISK_FULL,
                    CLOCK_FORWARD,
                    CLOCK_BACK ->
                    false;
        };
    }

    /** What an owner whose process is to live gets instead. */
    Blow sparing() {
        return switch (this) {
            case KILL_OWNER, RESTART_OWNER -> PAUSE_OWNER;
            case KILL_DATABASE_AND_OWNER -> KILL_DATABASE;
            case KILL_GATEWAY,
                    PAUSE_OWNER,
                    KILL_REDIS,
                    FLUSH_REDIS,
                    KILL_DATABASE,
                    PART_OWNER_DATABASE,
                    PART_OWNER_REDIS,
                    PART_NODES,
                    CUT_DATABASE,
                    SLOW_DATABASE,
                    SLOW_REDIS,
                    DISK_FULL,
                    CLOCK_FORWARD,
                    CLOCK_BACK ->
                    this;
        };
    }

    /** What has to be breakable for it. */
    public Optional<Breakable> breaks() {
        return switch (this) {
            case KILL_OWNER,
                    KILL_GATEWAY,
                    PAUSE_OWNER,
                    RESTART_OWNER,
                    KILL_REDIS,
                    FLUSH_REDIS,
                    KILL_DATABASE,
                    KILL_DATABASE_AND_OWNER ->
                    Optional.empty();
            case PART_OWNER_DATABASE,
                    PART_OWNER_REDIS,
                    PART_NODES,
                    CUT_DATABASE,
                    SLOW_DATABASE,
                    SLOW_REDIS ->
                    Optional.of(Breakable.LINES);
            case DISK_FULL -> Optional.of(Breakable.DISK);
            case CLOCK_FORWARD, CLOCK_BACK -> Optional.of(Breakable.CLOCKS);
        };
    }

    /** Whether it can be dealt by this user on this machine. */
    public boolean isPossible() {
        return breaks().stream().allMatch(Breakable::isThere);
    }
}
