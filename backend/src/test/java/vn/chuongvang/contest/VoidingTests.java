package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;
import static vn.chuongvang.contest.ReadingTests.voids;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.Disqualify;
import vn.chuongvang.contest.ContestCommand.EliminateContestants;
import vn.chuongvang.contest.ContestCommand.VoidRound;
import vn.chuongvang.contest.ContestRules.Selection;

class VoidingTests {

    @Test
    void everybody_whom_the_round_put_out_comes_back() {
        var play = ready(5).asks(1, 2);

        given(play)
                .when(voids(1))
                .then(
                        new ContestEvent.RoundVoided(
                                play.now(), round(1), "đề in sai", ids(3, 4, 5)));
        assertThat(play.does(voids(1)).floor()).isEqualTo(ids(1, 2, 3, 4, 5));
    }

    @Test
    void an_earlier_round_can_be_voided_and_what_came_later_stays() {
        var play = ready(6).asks(1, 2, 3, 4).asks(1, 2, 3).asks(1, 2).does(voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 5, 6));
        assertThat(play.hall().standing(id(4))).isEqualTo(new Standing.Eliminated(2));
        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.Eliminated(3));
    }

    @Test
    void a_voided_round_counts_for_nobody() {
        var play = ready(3).asks(1, 2).asks(1, 2).does(voids(1));

        assertThat(play.hall().score(id(1))).isEqualTo(new Score(1, 1_000, 1));
    }

    @Test
    void whom_the_host_put_out_stays_out() {
        var play =
                ready(4).asks(1, 2, 3)
                        .does(now -> new EliminateContestants(now, ids(3), "nhắc bài"))
                        .does(voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 4));
    }

    @Test
    void who_was_disqualified_stays_disqualified() {
        var play =
                ready(4).asks(1, 2)
                        .does(now -> new Disqualify(now, id(4), "nhắc bài"))
                        .does(voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().standing(id(4))).isEqualTo(new Standing.Disqualified());
    }

    @Test
    void who_was_rescued_from_a_voided_round_was_never_out() {
        var play =
                ready(4).asks(1, 2)
                        .does(RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 1))
                        .does(voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3, 4));
        assertThat(play.hall().roster())
                .allMatch(c -> play.hall().standing(c.id()).equals(new Standing.OnFloor()));
    }

    @Test
    void who_was_rescued_and_fell_again_stays_out() {
        var play =
                ready(3).asks(1, 2)
                        .does(RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 1))
                        .asks(1, 2)
                        .does(voids(1));

        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.Eliminated(2));
    }

    @Test
    void a_question_can_be_voided_while_it_is_played() {
        var play = ready(3).opens().answers(1, A).does(voids(1));

        assertThat(play.state()).isInstanceOf(ContestState.Voided.class);
        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_BACKUP);
    }

    @Test
    void a_question_can_be_voided_from_every_step_of_its_round() {
        given(ready(3).reads(QuestionPurpose.MAIN)).when(voids(1)).thenAccepted();
        given(ready(3).opens()).when(voids(1)).thenAccepted();
        given(ready(3).opens().atDeadline()).when(voids(1)).thenAccepted();
        given(ready(3).opens().closes()).when(voids(1)).thenAccepted();
        given(ready(3).opens().answers(1, A).reveals()).when(voids(1)).thenAccepted();
        given(ready(3).opens().reveals()).when(voids(1)).thenAccepted();
        given(ready(3).asks(1)).when(voids(1)).thenAccepted();
    }

    @Test
    void an_earlier_round_can_be_voided_in_mid_question_without_disturbing_it() {
        var play = ready(4).asks(1, 2, 3).opens().answers(1, A).does(voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3, 4));
        assertThat(play.current().asked().toList()).isEqualTo(ids(1, 2, 3));
        given(play).when(play.answer(4, 1, A)).thenRefused(Refusal.NOT_ASKED);
        assertThat(play.settles(2).floor()).isEqualTo(ids(1, 2, 4));
    }

    @Test
    void answers_to_a_voided_round_are_refused() {
        var play = ready(3).opens();
        var answer = play.answer(1, 1, A);

        given(play.does(voids(1))).when(answer).thenRefused(Refusal.TOO_LATE);
    }

    @Test
    void a_round_is_voided_once() {
        given(ready(3).asks(1, 2).does(voids(1))).when(voids(1)).thenRefused(Refusal.ALREADY_VOID);
    }

    @Test
    void an_annulled_round_needs_no_voiding() {
        given(ready(3).asks()).when(voids(1)).thenRefused(Refusal.ROUND_DOES_NOT_COUNT);
    }

    @Test
    void a_round_that_was_not_played_cannot_be_voided() {
        given(ready(3).asks(1)).when(voids(2)).thenRefused(Refusal.NO_SUCH_ROUND);
    }

    @Test
    void a_void_needs_a_reason() {
        given(ready(3).asks(1))
                .when(now -> new VoidRound(now, round(1), " "))
                .thenRefused(Refusal.REASON_NEEDED);
    }

    @Test
    void a_title_won_by_a_voided_round_is_withdrawn() {
        var play = ready(3).asks(1);

        given(play)
                .when(voids(1))
                .then(
                        new ContestEvent.RoundVoided(play.now(), round(1), "đề in sai", ids(2, 3)),
                        new ContestEvent.TitleWithdrawn(
                                play.now(), Title.LAST_STANDING, id(1), false));
    }

    @Test
    void a_title_is_withdrawn_when_an_earlier_void_brings_company() {
        var play = ready(3).asks(1, 2).asks(1).does(voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 3));
        assertThat(play.hall().titles()).isEmpty();
    }

    @Test
    void voiding_the_last_fall_makes_the_other_one_stand_alone() {
        var play =
                ready(2).asks(1, 2)
                        .does(now -> new EliminateContestants(now, ids(2), "bỏ sàn"))
                        .does(voids(1));

        assertThat(play.hall().titles()).isEmpty();
        assertThat(play.floor()).isEqualTo(ids(1));
    }
}
