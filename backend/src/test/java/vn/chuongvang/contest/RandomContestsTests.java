package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestState.Empty;
import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Tens of thousands of contests by chance; a failure names its seed. */
class RandomContestsTests {
    private static final int CONTESTS = Integer.getInteger("contest.random", 20_000);
    private static final int STEPS = 55;

    /** Acts without a choice that could be wrong. */
    private static final Set<Act> ALWAYS_FIT =
            EnumSet.of(
                    Act.START,
                    Act.READ_MAIN,
                    Act.READ_BACKUP,
                    Act.READ_TIEBREAK,
                    Act.READ_RESCUE,
                    Act.READ_AUDIENCE,
                    Act.OPEN_ANSWERS,
                    Act.EXTEND_TIME,
                    Act.LOCK_NOW,
                    Act.REVEAL_KEY,
                    Act.CONFIRM_RULING,
                    Act.PAUSE,
                    Act.EMERGENCY_STOP,
                    Act.RESUME,
                    Act.START_TIEBREAK,
                    Act.SHARE_RANKS,
                    Act.RING_BELL,
                    Act.FINISH,
                    Act.UNDO);

    private final Map<Class<?>, Set<Phase>> accepted = new ConcurrentHashMap<>();
    private final Set<Class<?>> happened = ConcurrentHashMap.newKeySet();
    private final Set<Ending> endings = ConcurrentHashMap.newKeySet();
    private final Set<RoundOutcome> outcomes = ConcurrentHashMap.newKeySet();

    @Test
    void whatever_is_asked_of_a_contest_it_stays_true_to_itself() {
        long first = Long.getLong("contest.seed", 1);
        LongStream.range(first, first + CONTESTS).parallel().forEach(this::playNamingTheSeed);

        if (CONTESTS >= 20_000) {
            assertThat(happened)
                    .as("every fact happens by chance too")
                    .containsExactlyInAnyOrder(ContestEvent.class.getPermittedSubclasses());
            // Only after a tie-break whose sub-question was voided and whose rank is shared.
            accepted.get(ContestCommand.RingBell.class).add(Phase.VOIDED);
            assertThat(accepted)
                    .as("whatever the table allows happens in some contest")
                    .isEqualTo(PhaseTable.MEANT);
            assertThat(outcomes).containsExactlyInAnyOrder(RoundOutcome.values());
            assertThat(endings).containsExactlyInAnyOrder(Ending.values());
        }
    }

    private void playNamingTheSeed(long seed) {
        try {
            new Course(seed).play();
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("-Dcontest.random=1 -Dcontest.seed=" + seed, broken);
        }
    }

    /** One random contest. */
    private final class Course {
        private final Fate fate;
        private final FloorByAnnouncement announced = new FloorByAnnouncement();
        private final List<ContestEvent> facts = new ArrayList<>();
        private ContestState state = new Empty();
        private Instant now = Play.START;

        Course(long seed) {
            fate = new Fate(seed);
        }

        void play() {
            apply(fate.preparation());
            for (int step = 0; step < STEPS; step++) {
                var prepared = (Prepared) state;
                now = fate.later(now, state);
                apply(
                        fate.happens(0.02)
                                ? fate.technical(prepared, now)
                                : fate.command(prepared, now));
                if (fate.happens(0.02)) {
                    nextActsAreWhatIsAccepted();
                }
            }
            replayIsIdentical();
        }

        private void apply(ContestCommand command) {
            if (Contest.decide(state, command) instanceof Decision.Accepted(var events)) {
                check(command, events);
                var before = state;
                for (var event : events) {
                    answersAreInTime(event);
                    state = Contest.evolve(state, event);
                    announced.hear(event);
                    note(event);
                }
                facts.addAll(events);
                undoIsTheIdentity(before, command);
                everybodyIsSomewhere();
            }
        }

        private void check(ContestCommand command, List<ContestEvent> events) {
            var phase = state.phase(command.at());
            accepted.computeIfAbsent(command.getClass(), _ -> ConcurrentHashMap.newKeySet())
                    .add(phase);
            check(PhaseTable.isMeant(command, phase), () -> command + " in " + phase);
            check(!events.isEmpty(), () -> command + " led to nothing");
        }

        private void note(ContestEvent event) {
            happened.add(event.getClass());
            if (event instanceof ContestEvent.ContestFinished finished) {
                endings.add(finished.ending());
            }
            if (event instanceof ContestEvent.RoundSettled settled) {
                outcomes.add(settled.outcome());
            }
        }

        private void answersAreInTime(ContestEvent event) {
            if (event instanceof ContestEvent.AnswerRecorded recorded) {
                var asking = (ContestState.Asking) state;
                check(
                        !recorded.at().isBefore(asking.current().opensAt())
                                && !recorded.at()
                                        .isAfter(
                                                ExtraTime.closesForGood(
                                                        asking, recorded.contestant())),
                        () -> recorded + " outside its time");
                check(
                        asking.current().asked().contains(recorded.contestant()),
                        () -> recorded + " was not asked");
            }
        }

        private void undoIsTheIdentity(ContestState before, ContestCommand command) {
            if (Act.of(command).filter(Act::isUndoable).isEmpty()) {
                return;
            }
            var undo = new ContestCommand.Undo(command.at());
            if (Contest.decide(state, undo) instanceof Decision.Accepted(var events)) {
                check(
                        Contest.evolveAll(state, events).equals(before),
                        () -> "undo of " + command + " is not the identity");
            } else {
                check(
                        command instanceof ContestCommand.ReadQuestion,
                        () -> command + " cannot be undone");
            }
        }

        private void everybodyIsSomewhere() {
            var hall = ((Prepared) state).hall();
            var where =
                    hall.roster().stream()
                            .map(contestant -> hall.standing(contestant.id()))
                            .collect(
                                    Collectors.groupingBy(
                                            RandomContestsTests::group, Collectors.counting()));
            long sum = where.values().stream().mapToLong(Long::longValue).sum();
            check(sum == hall.roster().size(), () -> "not everybody is somewhere " + where);
            check(
                    where.getOrDefault("on floor", 0L) == hall.onFloor().size(),
                    () -> "the floor is not who stands on it " + where);
            check(
                    hall.onFloor().toList().equals(announced.floor()),
                    () -> hall.onFloor() + " but announced " + announced.floor());
        }

        /** Offers exactly what is accepted, whatever fits the offer. */
        private void nextActsAreWhatIsAccepted() {
            var prepared = (Prepared) state;
            var offered = prepared.nextActs(now);
            check(
                    new HashSet<>(offered).size() == offered.size(),
                    () -> "offered twice: " + offered);
            for (var act : EnumSet.complementOf(EnumSet.of(Act.PREPARE))) {
                var command = fate.of(act, prepared, now);
                boolean accepts = Contest.decide(state, command) instanceof Decision.Accepted;
                check(
                        !accepts || offered.contains(act),
                        () -> act + " is accepted and not offered by " + offered);
                check(
                        accepts || !offered.contains(act) || !ALWAYS_FIT.contains(act),
                        () -> act + " is offered and not accepted: " + command);
            }
        }

        private void replayIsIdentical() {
            check(
                    Contest.evolveAll(new Empty(), facts).equals(state),
                    () -> "replay of " + facts.size() + " facts");
        }

        private void check(boolean holds, Supplier<String> claim) {
            if (!holds) {
                throw new AssertionError(claim.get() + "\n" + lastFacts());
            }
        }

        private String lastFacts() {
            return facts.stream()
                    .skip(Math.max(0, facts.size() - 25))
                    .map(String::valueOf)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String group(Standing standing) {
        return switch (standing) {
            case Standing.Reserve _ -> "reserve";
            case Standing.Eliminated _ -> "eliminated";
            case Standing.Disqualified _ -> "disqualified";
            case Standing.OnFloor _, Standing.Rescued _, Standing.Winner _, Standing.RangBell _ ->
                    "on floor";
        };
    }
}
