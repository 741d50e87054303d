package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.cluster.Breakable;

import java.util.Optional;

/** What may happen to several servers. */
public enum Blow {
    /** SIGKILL of the node that writes the contest's journal. */
    KILL_OWNER(Takes.OWNER),

    /** SIGKILL of a node that only has sockets of the contest. */
    KILL_GATEWAY(Takes.NOTHING),

    /** SIGSTOP of the owner for five seconds: when it goes on it must find itself fenced. */
    PAUSE_OWNER(Takes.OWNER),

    /** The owner is asked to end, as at an update, and started again. */
    RESTART_OWNER(Takes.OWNER),

    /** SIGKILL of Redis, which is away for a while. */
    KILL_REDIS(Takes.BOARDS),

    /** Redis forgets everything. */
    FLUSH_REDIS(Takes.BOARDS),

    /** SIGKILL of PostgreSQL with all its children, which is away for a while. */
    KILL_DATABASE(Takes.NOTHING),

    /** The same, and the owner is killed while PostgreSQL is away. */
    KILL_DATABASE_AND_OWNER(Takes.NOTHING),

    /** Between the owner and PostgreSQL nothing flows for ten seconds: it must lose the contest. */
    PART_OWNER_DATABASE(Takes.OWNER, Breakable.LINES),

    /** Between the owner and Redis nothing flows for ten seconds. */
    PART_OWNER_REDIS(Takes.NOTHING, Breakable.LINES),

    /** Between the nodes nothing flows for ten seconds; all reach PostgreSQL and Redis. */
    PART_NODES(Takes.NOTHING, Breakable.LINES),

    /** Every connection to PostgreSQL breaks, once. */
    CUT_DATABASE(Takes.NOTHING, Breakable.LINES),

    /** Every byte from and to PostgreSQL takes 200 ms longer, for five seconds. */
    SLOW_DATABASE(Takes.NOTHING, Breakable.LINES),

    /** The same of Redis. */
    SLOW_REDIS(Takes.NOTHING, Breakable.LINES),

    /** On the databases' disk no byte is free, for ten seconds. */
    DISK_FULL(Takes.NOTHING, Breakable.DISK),

    /** The owner's wall clock goes five minutes forward, and back after five seconds. */
    CLOCK_FORWARD(Takes.NOTHING, Breakable.CLOCKS),

    /** The owner's wall clock goes five minutes back, and forward after five seconds. */
    CLOCK_BACK(Takes.NOTHING, Breakable.CLOCKS);

    private final Takes takes;
    private final Optional<Breakable> breaks;

    /** What has to come back by itself afterwards. */
    private enum Takes {
        /** The contest's owner: another node has to take it over. */
        OWNER,

        /** The leaderboards. */
        BOARDS,

        /** Neither. */
        NOTHING
    }

    Blow(Takes takes) {
        this.takes = takes;
        this.breaks = Optional.empty();
    }

    Blow(Takes takes, Breakable breaks) {
        this.takes = takes;
        this.breaks = Optional.of(breaks);
    }

    /** Whether another node has to take the contest over. */
    boolean takesTheOwner() {
        return takes == Takes.OWNER;
    }

    /** Whether leaderboards have to come back by themselves afterwards. */
    boolean takesTheBoards() {
        return takes == Takes.BOARDS;
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
        return breaks;
    }

    /** Whether it can be dealt by this user on this machine. */
    public boolean isPossible() {
        return breaks().stream().allMatch(Breakable::isThere);
    }
}
