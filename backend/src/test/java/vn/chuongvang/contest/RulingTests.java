package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;
import static vn.chuongvang.contest.Play.written;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.ConfirmRuling;
import vn.chuongvang.contest.ContestCommand.RevealKey;
import vn.chuongvang.contest.ContestEvent.KeyRevealed;
import vn.chuongvang.contest.ContestEvent.RoundSettled;
import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;

import java.util.List;

class RulingTests {

    @Test
    void the_key_is_shown_after_the_round_is_closed() {
        var play = ready(3).opens().answers(1, A).answers(2, B).closes();

        given(play)
                .when(RevealKey::new)
                .then(new KeyRevealed(play.now(), round(1), ids(1), ids(2), ids(3)));
    }

    @Test
    void the_key_is_not_shown_while_answers_may_come() {
        given(ready(3).opens().atDeadline()).when(RevealKey::new).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void the_key_is_shown_once() {
        given(ready(3).opens().reveals()).when(RevealKey::new).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void nobody_leaves_before_the_host_confirms() {
        var play = ready(3).opens().answers(1, A).reveals();

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.state()).isInstanceOf(ContestState.Revealed.class);
        assertThat(play.confirms().floor()).isEqualTo(ids(1));
    }

    @Test
    void the_confirmation_names_who_is_out() {
        var play = ready(4).opens().answers(1, A).answers(2, B).answers(3, A).reveals();

        given(play)
                .when(ConfirmRuling::new)
                .then(
                        new RoundSettled(
                                play.now(), round(1), RoundOutcome.WRONG_ARE_OUT, ids(2, 4)));
    }

    @Test
    void when_everybody_is_right_nobody_leaves() {
        var play = ready(2).asks(1, 2);

        assertThat(play.hall().outcome(round(1))).contains(RoundOutcome.ALL_RIGHT);
        assertThat(play.floor()).isEqualTo(ids(1, 2));
    }

    @Test
    void without_confirmation_the_reveal_settles() {
        var play =
                ready(draft -> draft.elimination(confirmed(Confirm.AUTO)), 3)
                        .opens()
                        .answers(1, A)
                        .answers(3, A)
                        .closes();

        given(play)
                .when(RevealKey::new)
                .then(
                        new KeyRevealed(play.now(), round(1), ids(1, 3), ids(), ids(2)),
                        new RoundSettled(play.now(), round(1), RoundOutcome.WRONG_ARE_OUT, ids(2)));
    }

    @Test
    void near_misses_are_for_the_host_to_rule_on() {
        var play =
                ready(
                                draft ->
                                        draft.sections(
                                                List.of(Play.section(1, 4, AnswerKind.SHORT_TEXT))),
                                2)
                        .opens()
                        .answers(1, written("Nam Định", Response.Verdict.RIGHT))
                        .answers(2, written("Nam Địnk", Response.Verdict.NEAR))
                        .closes();

        assertThat(((ContestState.AfterLock) play.state()).openCases().nearMisses())
                .containsExactly(new NearMiss(id(2), "Nam Địnk", "Nam Địnk"));
        assertThat(play.reveals().state()).isInstanceOf(ContestState.Ruling.class);
        assertThat(play.confirms().floor()).isEqualTo(ids(1));
    }

    @Test
    void all_wrong_can_annul_the_question() {
        var play = allWrong(AllWrongPolicy.ANNUL_AND_BACKUP, 5);

        assertThat(play.hall().outcome(round(1))).contains(RoundOutcome.ANNULLED);
        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_BACKUP);
        assertThat(play.reads(QuestionPurpose.BACKUP).current().index()).isEqualTo(1);
    }

    @Test
    void all_wrong_can_keep_all() {
        var play = allWrong(AllWrongPolicy.KEEP_ALL, 5);

        assertThat(play.hall().outcome(round(1))).contains(RoundOutcome.ALL_KEPT);
        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_MAIN);
    }

    @Test
    void all_wrong_can_call_the_rescue() {
        var play = allWrong(AllWrongPolicy.RESCUE_NOW, 5);

        assertThat(play.hall().outcome(round(1))).contains(RoundOutcome.ALL_OUT_FOR_RESCUE);
        assertThat(play.floor()).isEmpty();
        assertThat(play.state().nextActs(play.now())).startsWith(Act.RESCUE);
        given(play)
                .when(ReadingTests.reads(QuestionPurpose.MAIN))
                .thenRefused(Refusal.RESCUE_FIRST);
    }

    @Test
    void all_wrong_can_rank_those_who_stood() {
        var play = allWrong(AllWrongPolicy.RANK_PREVIOUS_SET, 5);

        assertThat(play.hall().outcome(round(1))).contains(RoundOutcome.ALL_OUT_TIED);
        assertThat(play.floor()).isEmpty();
        assertThat(play.hall().tiedGroups()).containsExactly(ids(1, 2, 3));
        assertThat(play.state().nextActs(play.now())).startsWith(Act.START_TIEBREAK);
    }

    @Test
    void from_the_set_question_on_all_wrong_ranks() {
        var play = ready(draft -> draft.allWrong(annulUntil(2)), 3);

        assertThat(play.asks().hall().outcome(round(1))).contains(RoundOutcome.ANNULLED);
        assertThat(play.asks().hall().outcome(round(2))).contains(RoundOutcome.ALL_OUT_TIED);
    }

    @Test
    void somebody_who_came_back_in_mid_question_keeps_the_floor_from_being_empty() {
        var play = ready(3).asks(1, 2).opens().does(ReadingTests.voids(1)).settles();

        assertThat(play.hall().outcome(round(2))).contains(RoundOutcome.WRONG_ARE_OUT);
        assertThat(play.floor()).isEqualTo(ids(3));
    }

    @Test
    void without_elimination_answers_only_count() {
        var play = Play.ready(score().rules(), 3).asks(1, 2).asks(1);

        assertThat(play.hall().outcome(round(2))).contains(RoundOutcome.COUNTED_ONLY);
        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().score(id(1)).right()).isEqualTo(2);
    }

    @Test
    void elimination_may_begin_later() {
        var warmUp = new Elimination(new EliminationMode.FromQuestion(2), Confirm.HOST_CONFIRM);
        var play = ready(draft -> draft.elimination(warmUp), 3).asks(1);

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.asks(1, 2).floor()).isEqualTo(ids(1, 2));
    }

    private static Play allWrong(AllWrongPolicy policy, int rankFrom) {
        return ready(draft -> draft.allWrong(new AllWrong(policy, rankFrom)), 3).asks();
    }

    static AllWrong annulUntil(int rankFrom) {
        return new AllWrong(AllWrongPolicy.ANNUL_AND_BACKUP, rankFrom);
    }

    static Elimination confirmed(Confirm confirm) {
        return new Elimination(new EliminationMode.Immediate(), confirm);
    }

    static RulesDraft score() {
        var rules = Preset.SCORE.rules();
        return Play.small()
                .elimination(rules.elimination())
                .allWrong(new AllWrong(AllWrongPolicy.KEEP_ALL, 5))
                .rescue(rules.rescue())
                .end(rules.end());
    }
}
