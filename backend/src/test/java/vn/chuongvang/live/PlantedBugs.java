package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the simulation has to find. */
final class PlantedBugs {

    private PlantedBugs() {}

    /** Says that rows are on disk when they are on their way. */
    static final class HastyJournal extends SimulatedJournal {
        private final Simulation world;
        private final SimulatedServer server;

        HastyJournal(Simulation world, SimulatedServer server) {
            super(world, server);
            this.world = world;
            this.server = server;
        }

        @Override
        public Mono<Instant> append(
                Tenure tenure, long lastSeq, List<JournalRow> rows, Duration lease) {
            return Mono.fromCallable(
                    () -> {
                        server.mustLive();
                        world.agenda.after(
                                world.luck.millis(1, 3),
                                () -> world.database.append(tenure, lastSeq, rows, lease));
                        return world.database.clock();
                    });
        }
    }

    /** Takes what anybody appends in the right place, whoever owns the journal. */
    static final class UnfencedDatabase extends SimulatedDatabase {
        UnfencedDatabase(ContestId contest, Agenda agenda) {
            super(contest, agenda);
        }

        @Override
        @Nullable Instant append(
                Tenure tenure, long after, List<JournalRow> batch, Duration lease) {
            return after == rows().size() ? write(batch, lease) : null;
        }
    }
}
