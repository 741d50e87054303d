package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.Questions;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Roster;
import vn.chuongvang.contest.ContestRules.Seating;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.Selection;
import vn.chuongvang.contest.ContestRules.Win;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Contests that were really held, by their own rules, from the start to the result. */
class RealContestsTests {
    private static final Function<Instant, ContestCommand> RESCUE =
            RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 0, 2024);

    /**
     * Nam Phước 2024: 90 and 30 reserves from 10 blocks, 45 questions of 10 s. From question 20 on
     * the reserves of a block come in when two of its people are left. Contestant n is of block n
     * mod 10; block 0 is unit 10.
     */
    @Test
    void in_nam_phuoc_the_reserves_of_a_block_come_in_from_question_20() {
        var play = Play.prepared(namPhuoc()).does(ContestCommand.StartContest::new);
        for (int q = 1; q <= 7; q++) {
            falls(play, 10 * (q - 1) + 1);
        }
        assertThat(standing(play, 1)).isEqualTo(2);
        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        play(play, 12);
        assertThat(play.hall().lastIndex()).isEqualTo(19);

        play.does(RESCUE);
        assertThat(play.hall().onFloor().size()).isEqualTo(90 - 7 + 3);
        assertThat(play.floor()).containsAll(ids(91, 101, 111));

        falls(play, 2, 12, 22, 32, 42, 52, 62);
        assertThat(play.state().nextActs(play.now()).getFirst()).isEqualTo(Act.RESCUE);
        play.does(RESCUE);
        assertThat(standing(play, 2)).isEqualTo(5);

        falls(play, 71, 91, 101);
        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        play(play, 23);
        var all = play.floor().stream().mapToInt(ContestantId::value).toArray();
        falls(play, Arrays.stream(all).filter(n -> n != 112).toArray());
        play.does(ContestCommand.RingBell::new).does(ContestCommand.FinishContest::new);

        var finished = (ContestState.Finished) play.state();
        assertThat(finished.ending()).isEqualTo(Ending.BELL_RUNG);
        assertThat(play.hall().standing(id(112))).isEqualTo(new Standing.RangBell());
        assertThat(finished.ranking()).hasSize(90 + 6);
        assertThat(finished.ranking().getFirst().contestant()).isEqualTo(id(112));
    }

    /**
     * Ba Gia 2017: 99, three of each class; from question 10 on the last one standing is honoured.
     */
    @Test
    void in_ba_gia_the_last_one_standing_plays_on_for_the_bell() {
        var play = ready(baGia(), 99).asks(5, 6).asks(5);

        assertThat(play.hall().titles()).isEmpty();
        play(play, 7);
        assertThat(play.hall().titles()).isEmpty();
        play(play, 1);
        assertThat(play.hall().standing(id(5))).isEqualTo(new Standing.Winner());
        play(play, 5);
        play.does(ContestCommand.RingBell::new).does(ContestCommand.FinishContest::new);

        assertThat(play.hall().titles())
                .extracting(TitleHolder::title)
                .containsExactly(Title.LAST_STANDING, Title.GOLDEN_BELL);
        assertThat(((ContestState.Finished) play.state()).ending()).isEqualTo(Ending.BELL_RUNG);
    }

    @Test
    void in_ba_gia_the_last_one_standing_may_miss_the_bell_and_stays_the_best() {
        var play = ready(baGia(), 99).asks(5, 6).asks(5);
        play(play, 12);
        play.asks().does(ContestCommand.FinishContest::new);

        assertThat(((ContestState.Finished) play.state()).ending()).isEqualTo(Ending.LAST_STANDING);
        assertThat(play.hall().titles())
                .extracting(TitleHolder::title)
                .containsExactly(Title.LAST_STANDING);
    }

    /** 2016: one question put 37 of 38 out. 2010: few were left, and all came back. */
    @Test
    void one_question_puts_37_of_38_out_and_everybody_is_rescued() {
        var old = Preset.SCHOOL.rules().rescue();
        var rescue =
                new RescueRules(
                        List.of(new RescueTrigger.RemainingAtMost(10)),
                        1,
                        RescueMechanism.ALL_BACK,
                        new ReturnCount.All(),
                        old.selection(),
                        false);
        var play =
                ready(
                        Play.small()
                                .roster(new Roster(100, 0, null))
                                .seating(new Seating.Grid(10, 10))
                                .rescue(rescue)
                                .rules(),
                        100);
        play.asks(IntStream.rangeClosed(1, 38).toArray());
        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);

        play.asks(17);
        assertThat(play.state().nextActs(play.now()).getFirst()).isEqualTo(Act.RESCUE);
        play.does(RESCUE);
        assertThat(play.floor()).hasSize(100);
        assertThat(play.hall().titles()).isEmpty();
        given(play.asks(17)).when(RESCUE).thenRefused(Refusal.NO_RESCUE_LEFT, "1");
    }

    /**
     * "Pháp luật học đường": 60, 20 questions of 30 s, by score and then time; who shares place 15
     * goes to the buzzer, pressed only after "Hết".
     */
    @Test
    void in_the_law_contest_the_buzzer_decides_about_place_15() {
        var play = ready(byScore(), 60);
        for (int q = 1; q <= 20; q++) {
            play.opens();
            for (int n = 1; n <= 14; n++) {
                play.after(0.1).answers(n, Play.A);
            }
            play.after(1).answers(15, Play.A).answers(16, Play.A).settles();
        }
        assertThat(play.hall().tiedGroups().getFirst()).isEqualTo(ids(15, 16));

        play.does(TiebreakTests.starts(15, 16)).reads(QuestionPurpose.TIEBREAK);
        given(play).when(play.answer(15, 1, Play.A)).thenRefused(Refusal.NOT_OPEN);
        play.untilOpen().after(0.5).answers(16, Play.A).after(0.001).answers(15, Play.A);
        play.reveals().confirms().does(ContestCommand.FinishContest::new);

        var finished = (ContestState.Finished) play.state();
        assertThat(finished.ending()).isEqualTo(Ending.SCORED);
        assertThat(finished.ranking().get(14))
                .extracting(RankLine::rank, RankLine::contestant)
                .containsExactly(15, id(16));
        assertThat(finished.ranking().get(15).rank()).isEqualTo(16);
    }

    private static ContestRules byScore() {
        var kind = Set.of(AnswerKind.SINGLE_CHOICE);
        return Preset.SCORE
                .rules()
                .edit()
                .roster(new Roster(60, 0, null))
                .sections(List.of(new Section(1, 20, kind, 30, 5, 2, Set.of())))
                .tie(ContestRules.TiePolicy.BUZZER)
                .rules();
    }

    private static ContestCommand.PrepareContest namPhuoc() {
        var ward = Preset.WARD.rules();
        var kind = Set.of(AnswerKind.SINGLE_CHOICE);
        var rules =
                ward.edit()
                        .roster(new Roster(90, 3, 9))
                        .questions(new Questions(45, 5, 5, 0))
                        .answer(RulesTests.withRead())
                        .sections(List.of(new Section(1, 45, kind, 10, 0, 2, Set.of())))
                        .allWrong(new AllWrong(AllWrongPolicy.ANNUL_AND_BACKUP, 23))
                        .rescue(
                                new RescueRules(
                                        List.of(new RescueTrigger.UnitRemainingAtMost(2, 20)),
                                        1,
                                        RescueMechanism.RESERVES_ENTER,
                                        new ReturnCount.PerUnit(3),
                                        Selection.LAST_ELIMINATED_FIRST,
                                        false))
                        .rules();
        var roster =
                IntStream.rangeClosed(1, 120)
                        .mapToObj(
                                n ->
                                        new Contestant(
                                                id(n),
                                                n > 90 ? null : new SeatNumber(n),
                                                new UnitId((n + 9) % 10 + 1),
                                                n > 90))
                        .toList();
        return new ContestCommand.PrepareContest(
                Play.START, rules, 1, "hash", roster, Play.questions(rules));
    }

    private static ContestRules baGia() {
        var kind = Set.of(AnswerKind.SINGLE_CHOICE);
        return Preset.WARD
                .rules()
                .edit()
                .roster(new Roster(99, 0, null))
                .seating(new Seating.Numbered(99))
                .questions(new Questions(15, 5, 5, 0))
                .sections(List.of(new Section(1, 15, kind, 15, 5, 2, Set.of())))
                .end(new End(Win.BOTH_DISTINCT_TITLES, 10))
                .rules();
    }

    private static int standing(Play play, int unit) {
        return (int)
                play.hall().onFloor().stream()
                        .filter(one -> play.hall().contestant(one).unit().value() == unit)
                        .count();
    }

    /** The next main question: these are wrong, everybody else on the floor is right. */
    private static void falls(Play play, int... wrong) {
        var out = ids(wrong);
        play.asks(
                play.floor().stream()
                        .filter(one -> !out.contains(one))
                        .mapToInt(ContestantId::value)
                        .toArray());
    }

    /** So many main questions at which everybody is right. */
    private static void play(Play play, int questions) {
        for (int i = 0; i < questions; i++) {
            falls(play);
        }
    }
}
