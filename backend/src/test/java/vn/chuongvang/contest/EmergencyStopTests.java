package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.Pause;
import vn.chuongvang.contest.ContestCommand.Resume;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** "Dừng khẩn cấp": everything stands at once, whatever was going on, and comes back as it was. */
class EmergencyStopTests {
    private static final Function<Instant, ContestCommand> STOP =
            now -> new Pause(now, PauseCause.EMERGENCY, "");
    private static final Function<Instant, ContestCommand> GO_ON =
            now -> new Resume(now, PauseCause.EMERGENCY);
    private static final Function<Instant, ContestCommand> PAUSE =
            now -> new Pause(now, PauseCause.HOST, "hội ý");

    @Test
    void it_waits_for_no_phase() {
        given(lobby(3)).when(STOP).then(paused(lobby(3)));
        given(finished()).when(STOP).then(paused(finished()));
    }

    @Test
    void a_pause_still_waits_for_the_start() {
        given(lobby(3)).when(PAUSE).thenRefused(Refusal.NOT_NOW);
        given(finished()).when(PAUSE).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void the_lobby_does_not_start_meanwhile() {
        given(lobby(3).does(STOP))
                .when(ContestCommand.StartContest::new)
                .thenRefused(Refusal.PAUSED);
    }

    @Test
    void a_question_stands_and_gets_its_time_back() {
        var play = ready(3).opens().answers(2, A).after(4).does(STOP).after(60);

        given(play).when(play.answer(1, 1, A)).thenRefused(Refusal.PAUSED);
        given(play)
                .when(now -> new ContestCommand.CloseRound(now, round(1)))
                .thenRefused(Refusal.PAUSED);
        play.does(GO_ON);
        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void it_comes_upon_a_pause_and_leaves_it_as_it_was() {
        var play = ready(3).opens().after(4).does(PAUSE).after(5).does(STOP).after(5);

        assertThat(play.state().nextActs(play.now())).startsWith(Act.RESUME);
        assertThat(held(play)).contains(PauseCause.EMERGENCY);
        play.does(GO_ON);
        assertThat(held(play)).contains(PauseCause.HOST);
        play.after(5).does(now -> new Resume(now, PauseCause.HOST));
        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void it_is_an_act_of_staff_taken_back_by_going_on() {
        assertThat(Act.of(STOP.apply(Play.START))).contains(Act.EMERGENCY_STOP);
        assertThat(Act.of(GO_ON.apply(Play.START))).contains(Act.RESUME);
        assertThat(Act.EMERGENCY_STOP.inverse()).isEqualTo(Act.Inverse.RESUME);
        given(ready(3).does(STOP)).when(STOP).thenRefused(Refusal.ALREADY_PAUSED);
    }

    @Test
    void it_is_offered_everywhere_and_once() {
        for (var play :
                new Play[] {lobby(3), ready(3), ready(3).opens(), ready(3).asks(1), finished()}) {
            assertThat(play.state().nextActs(play.now())).contains(Act.EMERGENCY_STOP);
            play.does(STOP);
            assertThat(play.state().nextActs(play.now())).doesNotContain(Act.EMERGENCY_STOP);
        }
    }

    private static Optional<PauseCause> held(Play play) {
        return play.state().hall().pauses().heldByStaff();
    }

    private static Play finished() {
        return ready(3).asks(1).does(ContestCommand.FinishContest::new);
    }

    private static ContestEvent paused(Play play) {
        return new ContestEvent.ContestPaused(play.now(), PauseCause.EMERGENCY, "");
    }
}
