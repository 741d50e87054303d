package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** {@code given(facts).when(command).then(facts)}. */
final class Given {
    private final ContestState state;
    private final Instant now;

    private Given(ContestState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static Given given(Play play) {
        var state = Contest.evolveAll(new ContestState.Empty(), play.facts());
        return new Given(state, play.now());
    }

    static Given nothing() {
        return new Given(new ContestState.Empty(), Play.START);
    }

    When when(ContestCommand command) {
        return new When(Contest.decide(state, command));
    }

    /** A command that takes nothing but the time. */
    When when(Function<Instant, ContestCommand> command) {
        return when(command.apply(now));
    }

    record When(Decision decision) {
        void then(ContestEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
        }

        void thenAccepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }

        /** An answer that counts, and not mere evidence. */
        void thenRecorded() {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted ->
                                    assertThat(accepted.events().getFirst())
                                            .isInstanceOf(ContestEvent.AnswerRecorded.class));
        }

        void thenRefused(Refusal reason) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        }

        void thenRefused(Refusal reason, String... details) {
            assertThat(decision).isEqualTo(new Decision.Refused(reason, List.of(details)));
        }

        void thenAlreadyRecorded(int attempt) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.AlreadyRecorded.class,
                            again -> assertThat(again.answer().attempt()).isEqualTo(attempt));
        }
    }
}
