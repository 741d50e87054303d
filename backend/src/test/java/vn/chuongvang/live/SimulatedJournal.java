package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * The way of one server's statements to the database and of the answers back. While it waits, the
 * others go on.
 */
class SimulatedJournal implements OwnedJournal {

    private static final Duration PATIENT = Duration.ofSeconds(10);

    private final Simulation world;
    private final SimulatedServer server;

    SimulatedJournal(Simulation world, SimulatedServer server) {
        this.world = world;
        this.server = server;
    }

    @Override
    public Mono<Tenure> acquire(
            ContestId contest, String owner, Duration lease, boolean parkedToo) {
        return ask("acquire", PATIENT, () -> world.database.acquire(owner, lease));
    }

    @Override
    public Mono<Instant> append(
            Tenure tenure, long lastSeq, List<JournalRow> rows, Duration lease) {
        return ask(
                "append",
                JournalWriter.STATEMENT,
                () -> world.database.append(tenure, lastSeq, rows, lease));
    }

    @Override
    public Mono<JournalEnd> end(Tenure tenure) {
        return ask("end", JournalWriter.PROBE, () -> world.database.end(tenure));
    }

    @Override
    public Mono<Tenure> retake(Tenure tenure, Duration lease) {
        return ask("retake", JournalWriter.PROBE, () -> world.database.retake(tenure, lease));
    }

    @Override
    public Mono<Renewal> renew(String owner, Holding holding, Duration lease) {
        return ask(
                "renew",
                world.settings.storagePatience(),
                () -> world.database.renew(owner, holding, lease));
    }

    @Override
    public void letGo(ContestId contest) {}

    @Override
    public Mono<Void> release(Tenure tenure) {
        return ask(
                        "release",
                        JournalWriter.STATEMENT,
                        () -> {
                            world.database.release(tenure);
                            return true;
                        })
                .then();
    }

    @Override
    public Flux<JournalRow> rows(ContestId contest, long afterSeq) {
        return ask("rows", PATIENT, () -> List.copyOf(world.database.rows()))
                .flatMapIterable(rows -> rows)
                .skip(afterSeq);
    }

    @Override
    public Flux<Recorded> read(ContestId contest, long afterSeq) {
        return rows(contest, afterSeq).map(world.json::recorded);
    }

    private <T> Mono<T> ask(String what, Duration patience, Supplier<@Nullable T> statement) {
        return Mono.fromCallable(() -> new Call<>(what, statement).answer(patience));
    }

    /** One statement. */
    private final class Call<T> {
        private final String what;
        private final Supplier<@Nullable T> statement;
        private @Nullable T result;
        private @Nullable RuntimeException failure;
        private boolean answered;

        Call(String what, Supplier<@Nullable T> statement) {
            this.what = what;
            this.statement = statement;
        }

        @Nullable T answer(Duration patience) {
            server.mustLive();
            var fate = world.weather.fate();
            if (fate == Weather.Fate.FROZEN_FIRST) {
                server.freeze();
                server.sleepIfFrozen();
            }
            var agenda = world.agenda;
            var until = agenda.now() + patience.toNanos();
            send(fate, until);
            if (fate == Weather.Fate.FROZEN_THEN) {
                server.freeze();
            }
            agenda.pass(until, () -> answered);
            server.sleepIfFrozen();
            server.mustLive();
            if (!answered) {
                agenda.note(() -> server + " " + what + ": no answer");
                throw new IllegalStateException("no answer to " + what);
            }
            if (failure != null) {
                agenda.note(() -> server + " " + what + ": " + failure.getMessage());
                throw failure;
            }
            if (!what.equals("renew")) {
                agenda.note(() -> server + " " + what + ": " + result);
            }
            return result;
        }

        private void send(Weather.Fate fate, long until) {
            var agenda = world.agenda;
            var there = agenda.now() + world.weather.statementTrip();
            switch (fate) {
                case FINE, FROZEN_FIRST, FROZEN_THEN -> agenda.at(there, () -> arrive(true));
                case REFUSED -> agenda.at(there, this::broken);
                case LOST -> {}
                case CUT ->
                        agenda.at(
                                there,
                                () -> {
                                    arrive(false);
                                    broken();
                                });
                case UNANSWERED -> agenda.at(there, () -> arrive(false));
                case LATE -> agenda.at(until + world.luck.millis(1, 6_000), () -> arrive(false));
            }
        }

        private void arrive(boolean heard) {
            if (!world.isReachable(server)) {
                // Who had sent it before the silence may wait in vain.
                if (world.luck.happens(0.5)) {
                    broken();
                }
                return;
            }
            try {
                result = statement.get();
            } catch (RuntimeException refused) {
                failure = refused;
            }
            if (heard) {
                world.agenda.after(world.weather.statementTrip(), () -> answered = true);
            } else {
                world.agenda.note(() -> server + " " + what + " is done: " + result);
            }
        }

        private void broken() {
            failure = new IllegalStateException("the connection broke");
            answered = true;
        }
    }
}
