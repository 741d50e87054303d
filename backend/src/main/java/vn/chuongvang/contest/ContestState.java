package vn.chuongvang.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contest at one moment: one record per phase, each carrying only what is true in it.
 *
 * <pre>
 * Empty → Lobby → Ready → Asking → Closed → Revealed ⇄ Ruling → Settled → Asking …
 *                           └────────┴─── void ──┴───────┴────────┴→ Voided → Asking …
 *                 Ready, Settled, Voided → Finished
 * </pre>
 */
public sealed interface ContestState {

    /** At this moment; READ, OPEN and LOCKED are the same record at different times. */
    Phase phase(Instant now);

    /** When the room must issue {@link ContestCommand.CloseRound}; none while the clock stands. */
    default Optional<Instant> nextDeadline() {
        return Optional.empty();
    }

    /** Nothing has been prepared. */
    record Empty() implements ContestState {
        @Override
        public Phase phase(Instant now) {
            return Phase.EMPTY;
        }
    }

    /** From the preparation on. */
    sealed interface Prepared extends ContestState {
        Hall hall();

        Prepared with(Hall hall);

        /** The round being played, or else the last one. */
        default Optional<Round> round() {
            var rounds = hall().rounds();
            return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
        }

        /** The round of that number, played or being played. */
        default Optional<Round> round(RoundNumber number) {
            return hall().round(number);
        }

        default boolean isPaused() {
            return hall().pauses().isPaused();
        }

        /** Since when the clock stands. */
        default Optional<Instant> pausedSince() {
            return Optional.ofNullable(hall().pauses().since());
        }

        /** What the host may do now; the first one is the big button. */
        default List<Act> nextActs(Instant now) {
            return NextActs.of(this, now);
        }
    }

    /** A question is being played. */
    sealed interface AtQuestion extends Prepared {
        /** The round being played. */
        Round current();

        @Override
        AtQuestion with(Hall hall);

        AtQuestion with(Round round);

        @Override
        default Optional<Round> round() {
            return Optional.of(current());
        }

        @Override
        default Optional<Round> round(RoundNumber number) {
            return number.equals(current().number())
                    ? Optional.of(current())
                    : hall().round(number);
        }

        /** Who was asked and still plays the round. */
        default ContestantSet playing() {
            return current().isMain()
                    ? current().asked().and(hall().onFloor())
                    : current().asked().where(contestant -> !isDisqualified(contestant));
        }

        /** Who of them has not answered. */
        default ContestantSet waiting() {
            return playing().where(contestant -> !current().answers().has(contestant));
        }

        private boolean isDisqualified(ContestantId contestant) {
            return hall().standing(contestant) instanceof Standing.Disqualified;
        }
    }

    /** The round is closed: only now is there a distribution and something to rule on. */
    sealed interface AfterLock extends AtQuestion {
        @Override
        AfterLock with(Round round);

        /** How those who still play answered. */
        default Grades grades() {
            return current().grades(playing());
        }

        /** Whom a referee must still confirm before the ruling. */
        default ContestantSet unconfirmed() {
            return Zones.missing(this);
        }

        /** Whether the rules want a referee to look at anybody's seat. */
        default boolean isForReferees() {
            return Zones.areWanted(hall());
        }

        /** Whose board counts: of those who play, whoever has no answer; nobody without boards. */
        default ContestantSet boards() {
            return Zones.boards(this);
        }

        /** Whose board a referee has confirmed as wrong. */
        default ContestantSet wrongBoards() {
            var seen = current().boards();
            return boards().where(id -> seen.checked().contains(id) && !seen.right().contains(id));
        }

        /** What the host should look at before people walk. */
        default OpenCases openCases() {
            return OpenCases.of(this);
        }
    }

    /** No question is being played: the next one may be read. */
    sealed interface BetweenQuestions extends Prepared {}

    record Lobby(Hall hall) implements Prepared {
        @Override
        public Phase phase(Instant now) {
            return Phase.LOBBY;
        }

        @Override
        public Lobby with(Hall changed) {
            return new Lobby(changed);
        }
    }

    record Ready(Hall hall) implements BetweenQuestions {
        @Override
        public Phase phase(Instant now) {
            return Phase.READY;
        }

        @Override
        public Ready with(Hall changed) {
            return new Ready(changed);
        }
    }

    /** Read, open or locked: a matter of time. While the clock stands, as when it stopped. */
    record Asking(Hall hall, Round current) implements AtQuestion {
        @Override
        public Phase phase(Instant now) {
            var since = hall.pauses().since();
            var time = since != null && since.isBefore(now) ? since : now;
            if (time.isBefore(current.opensAt())) {
                return Phase.READ;
            }
            return time.isAfter(current.closesAt()) ? Phase.LOCKED : Phase.OPEN;
        }

        public Instant closesForGood() {
            return ExtraTime.closesForGood(this);
        }

        @Override
        public Optional<Instant> nextDeadline() {
            boolean none = isPaused() || NoDeadline.isIn(current);
            return none ? Optional.empty() : Optional.of(closesForGood());
        }

        @Override
        public Asking with(Hall changed) {
            return new Asking(changed, current);
        }

        @Override
        public Asking with(Round round) {
            return new Asking(hall, round);
        }

        Asking shifted(Duration by) {
            return with(current.shifted(by));
        }
    }

    /** Locked for good; the reveal, the distribution and the ruling may follow. */
    record Closed(Hall hall, Round current) implements AfterLock {
        @Override
        public Phase phase(Instant now) {
            return Phase.CLOSED;
        }

        @Override
        public Closed with(Hall changed) {
            return new Closed(changed, current);
        }

        @Override
        public Closed with(Round round) {
            return new Closed(hall, round);
        }
    }

    record Revealed(Hall hall, Round current) implements AfterLock {
        @Override
        public Phase phase(Instant now) {
            return Phase.REVEALED;
        }

        @Override
        public Revealed with(Hall changed) {
            return new Revealed(changed, current);
        }

        @Override
        public Revealed with(Round round) {
            return new Revealed(hall, round);
        }
    }

    /** Revealed, with near misses, late answers, an all-wrong floor or a regrading to rule on. */
    record Ruling(Hall hall, Round current) implements AfterLock {
        @Override
        public Phase phase(Instant now) {
            return Phase.RULING;
        }

        @Override
        public Ruling with(Hall changed) {
            return new Ruling(changed, current);
        }

        @Override
        public Ruling with(Round round) {
            return new Ruling(hall, round);
        }
    }

    /** The last round is settled. */
    record Settled(Hall hall) implements BetweenQuestions {
        @Override
        public Phase phase(Instant now) {
            return Phase.SETTLED;
        }

        @Override
        public Settled with(Hall changed) {
            return new Settled(changed);
        }
    }

    /** The last round was voided. */
    record Voided(Hall hall) implements BetweenQuestions {
        @Override
        public Phase phase(Instant now) {
            return Phase.VOIDED;
        }

        @Override
        public Voided with(Hall changed) {
            return new Voided(changed);
        }
    }

    record Finished(Hall hall, Ending ending, List<RankLine> ranking) implements Prepared {
        public Finished {
            ranking = List.copyOf(ranking);
        }

        @Override
        public Phase phase(Instant now) {
            return Phase.FINISHED;
        }

        @Override
        public Finished with(Hall changed) {
            return new Finished(changed, ending, ranking);
        }
    }
}
