package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A contest on its way to a room of this server: its journal has been read back. What the room does
 * first follows from where it stood, and for how long nobody had it.
 */
final class Entry {

    private final StoredContest contest;
    private final @Nullable Tenure tenure;
    private final Replay replay;
    private final RoomTools tools;

    /**
     * What the room writes down by itself.
     *
     * @param first before it is open
     * @param then as soon as phones can reach it
     */
    record Beginning(List<Letter> first, List<Letter> then) {}

    private Entry(StoredContest contest, @Nullable Tenure tenure, Replay replay, RoomTools tools) {
        this.contest = contest;
        this.tenure = tenure;
        this.replay = replay;
        this.tools = tools;
    }

    /**
     * Reads the journal back; blocks.
     *
     * @param tenure it was just taken; null: another node has it, and the room will follow
     */
    static Entry of(StoredContest contest, @Nullable Tenure tenure, RoomTools tools) {
        var read = Replay.of(contest, tools.journal(), tools.json());
        var replay = Objects.requireNonNull(tools.meters().replayed(read::block));
        if (replay.position().seq() > 0) {
            tools.clock().notBefore(replay.position().at());
        }
        return new Entry(contest, tenure, replay, tools);
    }

    ContestLife life() {
        return Bookkeeping.lifeOf(replay.position().state());
    }

    /**
     * @param others the other nodes; null: there are none
     */
    Room room(@Nullable ContestWire others) {
        return new Room(contest, replay, tools, others);
    }

    /** Nobody ever had it. */
    boolean isFirst() {
        return replay.position().seq() == 0;
    }

    /** Until when anybody was known to be served, by our clock as all times of a contest. */
    Instant vacantSince() {
        return tools.clock().ours(Objects.requireNonNull(tenure).vacantSince());
    }

    /**
     * @param reachable phones can come at once
     */
    Beginning beginning(boolean reachable) {
        if (isFirst()) {
            return new Beginning(List.of(new Letter.Prepare(contest)), List.of());
        }
        var since = vacantSince();
        var vacancy = Duration.between(since, tools.clock().now());
        if (reachable && isShort(vacancy) && !Batch.isHeld(replay.position().state())) {
            return new Beginning(List.of(), List.of());
        }
        // On disk at once: if this server dies too before its doors are open, the pause goes on.
        var hold = new Letter.Hold(since, "restart");
        var giveBack = new Letter.GiveBack(since, "restart", tools.settings().rejoin());
        return new Beginning(List.of(hold), List.of(giveBack));
    }

    private boolean isShort(Duration vacancy) {
        return tools.settings().isShort(vacancy);
    }
}
