package vn.chuongvang.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/** How long rooms take to write and to come back. */
final class RoomMeters {
    private static final Duration[] COMMIT_STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };
    private static final Duration[] RETURN_STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;
    private final Timer commits;
    private final Timer replays;
    private final Timer vacancies;
    private final @Nullable TurnListener traces;

    RoomMeters(MeterRegistry registry) {
        this(registry, null);
    }

    /**
     * @param traces null where nobody asked for them
     */
    RoomMeters(MeterRegistry registry, @Nullable TurnListener traces) {
        this.registry = registry;
        this.traces = traces;
        this.commits =
                timer("chuongvang.journal.commit", "one batch of facts to the disk", COMMIT_STEPS);
        this.replays =
                timer("chuongvang.rooms.replay", "a journal read back into a room", RETURN_STEPS);
        this.vacancies =
                timer(
                        "chuongvang.rooms.vacant",
                        "from the last sign of the owner before until the room is open again",
                        RETURN_STEPS);
    }

    private Timer timer(String name, String description, Duration[] steps) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(steps)
                .register(registry);
    }

    void watch(Rooms rooms) {
        Gauge.builder("chuongvang.rooms.open", () -> rooms.all().size())
                .description("rooms that are open here")
                .register(registry);
        Gauge.builder(
                        "chuongvang.rooms.waiting",
                        () -> rooms.all().stream().mapToInt(Room::waiting).sum())
                .description("letters in the mailboxes of all rooms")
                .register(registry);
    }

    void committed(Duration took) {
        commits.record(took);
    }

    /**
     * @param turn not even made where nobody asked for traces
     */
    void turned(Supplier<TurnListener.Turn> turn) {
        if (traces != null) {
            traces.turned(turn.get());
        }
    }

    /** Times reading a journal back. */
    <T> T replayed(Supplier<T> work) {
        return replays.record(work);
    }

    /** A room that had an owner before is open again. */
    void back(Duration vacancy) {
        vacancies.record(vacancy);
    }
}
