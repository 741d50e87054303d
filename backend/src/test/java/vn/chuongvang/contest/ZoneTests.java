package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.ConfirmRuling;
import vn.chuongvang.contest.ContestCommand.ConfirmZone;
import vn.chuongvang.contest.ContestCommand.SubmitAnswer;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Referees confirm their seats; on boards they are the matcher. */
class ZoneTests {
    @Test
    void nobody_goes_dark_before_referees_have_confirmed_everybody() {
        var play = refereed().opens().answers(1, A).answers(2, B).reveals();

        given(play).when(ConfirmRuling::new).thenRefused(Refusal.ZONES_NOT_CONFIRMED, "3");
        play.does(zone(1, 1, 2));
        given(play).when(ConfirmRuling::new).thenRefused(Refusal.ZONES_NOT_CONFIRMED, "1");
        assertThat(play.state().nextActs(play.now())).doesNotContain(Act.CONFIRM_RULING);
        play.does(zone(1, 3)).confirms();
        assertThat(play.floor()).isEqualTo(ids(1));
    }

    @Test
    void a_zone_confirmed_where_phones_answer_changes_nobody() {
        var play = refereed().opens().answers(1, A).reveals().does(zone(1, 1, 2, 3));

        assertThat(play.confirms().floor()).isEqualTo(ids(1));
        given(refereed().opens().answers(1, A).reveals())
                .when(boards(1, List.of(2, 3), List.of(3)))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
    }

    @Test
    void zones_wait_for_the_key_and_name_those_who_were_asked() {
        var play = refereed().opens().answers(1, A).answers(2, A).reveals();
        play.does(zone(1, 1, 2, 3)).confirms().opens();

        given(play).when(zone(2, 1)).thenRefused(Refusal.NOT_NOW);
        given(play.closes()).when(zone(2, 1)).thenRefused(Refusal.NOT_NOW);
        play.reveals();
        given(play).when(zone(1, 1)).thenRefused(Refusal.NO_SUCH_ROUND);
        given(play).when(zone(2, 1, 1)).thenRefused(Refusal.NOT_ASKED);
        given(play).when(zone(2, 3)).thenRefused(Refusal.NOT_ASKED);
        given(play).when(zone(2)).thenRefused(Refusal.NOT_ASKED);
    }

    @Test
    void on_boards_whom_no_referee_marks_wrong_is_right() {
        var play = on(Channel.BOARD).opens().reveals();

        given(play).when(ConfirmRuling::new).thenRefused(Refusal.ZONES_NOT_CONFIRMED, "3");
        play.does(boards(1, List.of(1, 2), List.of(2))).does(boards(1, List.of(3), List.of()));
        assertThat(play.confirms().floor()).isEqualTo(ids(1, 3));
        // A board is held up when the 15 s are over.
        assertThat(play.hall().score(id(1)))
                .extracting(Score::right, Score::rightMillis)
                .containsExactly(1, 15_000L);
        assertThat(play.hall().score(id(2)).right()).isZero();
    }

    @Test
    void on_boards_a_phone_answers_nothing_and_staff_may_enter_an_answer() {
        var play = on(Channel.BOARD).opens();
        var phone = play.answer(1, 1, A);

        given(play).when(phone).thenRefused(Refusal.ANSWER_ON_BOARD);
        play.does(
                new SubmitAnswer(
                        play.now(), id(1), round(1), 1, phone.response(), AnswerChannel.STAFF));
        play.reveals().does(boards(1, List.of(2, 3), List.of(2, 3)));
        assertThat(play.confirms().floor()).isEqualTo(ids(1));
    }

    @Test
    void a_referee_may_confirm_again_and_the_last_word_counts() {
        var play = on(Channel.BOARD).opens().reveals();
        play.does(boards(1, List.of(1, 2, 3), List.of(2, 3)));
        play.does(boards(1, List.of(2, 3), List.of(3)));

        assertThat(play.confirms().floor()).isEqualTo(ids(1, 2));
    }

    @Test
    void in_hybrid_an_answer_by_phone_counts_and_else_the_board() {
        var play = on(Channel.HYBRID).opens().answers(1, B).reveals();

        given(play).when(ConfirmRuling::new).thenRefused(Refusal.ZONES_NOT_CONFIRMED, "2");
        given(play)
                .when(boards(1, List.of(1, 2), List.of(1)))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
        play.does(boards(1, List.of(1, 2, 3), List.of(3)));
        assertThat(play.confirms().floor()).isEqualTo(ids(2));
    }

    @Test
    void undoing_the_ruling_keeps_what_referees_confirmed() {
        var play = on(Channel.BOARD).opens().reveals();
        play.does(boards(1, List.of(1, 2, 3), List.of(3))).confirms();

        assertThat(play.does(ContestCommand.Undo::new).confirms().floor()).isEqualTo(ids(1, 2));
    }

    @Test
    void the_buzzer_is_pressed_once_and_not_before_the_reading_is_over() {
        var play = buzzing().reads(QuestionPurpose.TIEBREAK);

        given(play).when(play.answer(1, 1, A)).thenRefused(Refusal.NOT_OPEN);
        play.untilOpen().answers(1, B);
        given(play).when(play.answer(1, 2, A)).thenRefused(Refusal.ANSWER_IS_FINAL);
    }

    @Test
    void the_first_right_press_wins_by_the_time_of_the_server() {
        var play = buzzing().reads(QuestionPurpose.TIEBREAK).untilOpen();
        play.answers(1, B).after(0.001).answers(3, A).after(0.001).answers(2, A);
        play.reveals().confirms();

        var settled =
                play.facts().stream()
                        .filter(ContestEvent.TiebreakSettled.class::isInstance)
                        .map(ContestEvent.TiebreakSettled.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(settled.order()).containsExactly(ids(3), ids(1, 2));
        assertThat(play.hall().tiebreak()).isEmpty();
    }

    @Test
    void nobody_right_at_the_buzzer_decides_nothing() {
        var play = buzzing().reads(QuestionPurpose.TIEBREAK).untilOpen().settles();

        assertThat(play.hall().tiebreak().orElseThrow().tied()).isEqualTo(ids(1, 2, 3));
    }

    private static Play buzzing() {
        return ready(draft -> draft.tie(ContestRules.TiePolicy.BUZZER), 3)
                .asks(1, 2, 3)
                .asks(1, 2, 3)
                .asks(1, 2, 3)
                .asks(1, 2, 3)
                .does(TiebreakTests.starts(1, 2, 3));
    }

    private static Play refereed() {
        return ready(
                draft ->
                        draft.elimination(
                                new Elimination(
                                        new EliminationMode.Immediate(), Confirm.REFEREE_CONFIRM)),
                3);
    }

    private static Play on(Channel channel) {
        return ready(draft -> draft.answer(RulesTests.channel(channel)), 3);
    }

    static Function<Instant, ContestCommand> zone(int round, int... contestants) {
        return now -> new ConfirmZone(now, round(round), ids(contestants), List.of());
    }

    private static Function<Instant, ContestCommand> boards(
            int round, List<Integer> zone, List<Integer> wrong) {
        return now ->
                new ConfirmZone(
                        now,
                        round(round),
                        zone.stream().map(ContestantId::new).toList(),
                        wrong.stream().map(ContestantId::new).toList());
    }
}
