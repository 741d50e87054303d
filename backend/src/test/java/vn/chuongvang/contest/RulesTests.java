package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.nothing;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.AudiencePlay;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.FinalQuestion;
import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.PrizeScope;
import vn.chuongvang.contest.ContestRules.Prompt;
import vn.chuongvang.contest.ContestRules.Questions;
import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Roster;
import vn.chuongvang.contest.ContestRules.SeatAssignment;
import vn.chuongvang.contest.ContestRules.Seating;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.Selection;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestRules.Win;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class RulesTests {
    private static final ContestRules WARD = Preset.WARD.rules();
    private static final Set<AnswerKind> CHOICE = Set.of(AnswerKind.SINGLE_CHOICE);

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_preset_is_possible_and_built(Preset preset) {
        assertThat(preset.rules().impossible()).isEmpty();
        assertThat(preset.rules().notBuilt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void a_preset_can_be_prepared(Preset preset) {
        int seats = preset.rules().roster().maxOnFloor();

        nothing().when(Play.preparation(preset.rules(), seats, 0)).thenAccepted();
    }

    @Test
    void the_school_writes_its_second_half() {
        var rules = Preset.SCHOOL.rules();

        assertThat(rules.roster().maxOnFloor()).isEqualTo(100);
        assertThat(rules.sectionOf(10).kinds()).allMatch(AnswerKind::isChoice);
        assertThat(rules.sectionOf(11).kinds()).noneMatch(AnswerKind::isChoice);
    }

    @TestFactory
    Stream<DynamicTest> what_is_chosen_and_not_built_is_refused_by_name() {
        return notBuilt().entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .map(change -> refusal(entry.getKey(), change)));
    }

    private static DynamicTest refusal(String parameter, UnaryOperator<RulesDraft> change) {
        return DynamicTest.dynamicTest(
                parameter,
                () ->
                        nothing()
                                .when(Play.preparation(change.apply(WARD.edit()).rules(), 9, 0))
                                .thenRefused(Refusal.RULES_NOT_BUILT, parameter));
    }

    private static Map<String, List<UnaryOperator<RulesDraft>>> notBuilt() {
        return Map.ofEntries(Map.entry("heats", List.of(draft -> draft.heats(2))));
    }

    @Test
    void a_picture_and_a_recording_may_stand_beside_the_text() {
        var rules = WARD.edit().answer(prompts(Prompt.TEXT, Prompt.IMAGE, Prompt.AUDIO)).rules();

        nothing().when(Play.preparation(rules, 9, 0)).thenAccepted();
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_is_refused_with_its_name() {
        return Stream.of(
                impossible("roster.maxOnFloor", draft -> draft.roster(new Roster(0, 3, null))),
                impossible("answer.prompts", draft -> draft.answer(prompts(Prompt.IMAGE))),
                impossible(
                        "answer.prompts",
                        draft ->
                                draft.sections(
                                        List.of(
                                                new Section(
                                                        1,
                                                        20,
                                                        Set.of(AnswerKind.HOTSPOT),
                                                        15,
                                                        5,
                                                        1,
                                                        Set.of())))),
                impossible(
                        "roster.reservesPerUnit", draft -> draft.roster(new Roster(90, -1, null))),
                impossible("roster.quotaPerUnit", draft -> draft.roster(new Roster(90, 3, 0))),
                impossible("seating", draft -> draft.seating(new Seating.Numbered(89))),
                impossible("seating.rows", draft -> draft.seating(new Seating.Grid(-9, -10))),
                impossible("seatAssignment", draft -> draft.seating(new Seating.None())),
                impossible("heats", draft -> draft.heats(0)),
                impossible("questions.main", draft -> draft.questions(new Questions(0, 5, 5, 0))),
                impossible(
                        "questions.backup", draft -> draft.questions(new Questions(20, -1, 5, 0))),
                impossible(
                        "questions.tiebreak", draft -> draft.questions(new Questions(20, 5, 0, 0))),
                impossible("sections", draft -> draft.sections(List.of(section(1, 19, 15, 5)))),
                impossible(
                        "sections[2-20].from",
                        draft -> draft.sections(List.of(section(2, 20, 15, 5)))),
                impossible(
                        "sections[1-20].answerSeconds",
                        draft -> draft.sections(List.of(section(1, 20, -1, 5)))),
                impossible(
                        "sections[1-20].readSeconds",
                        draft -> draft.sections(List.of(section(1, 20, 15, 121)))),
                impossible(
                        "sections[1-20].difficulty",
                        draft ->
                                draft.sections(
                                        List.of(new Section(1, 20, CHOICE, 15, 5, 6, Set.of())))),
                impossible(
                        "sections[1-20].kinds",
                        draft ->
                                draft.sections(
                                        List.of(new Section(1, 20, Set.of(), 15, 5, 1, Set.of())))),
                impossible(
                        "sections[1-20].hardGates",
                        draft ->
                                draft.sections(
                                        List.of(new Section(1, 20, CHOICE, 15, 5, 1, Set.of(21))))),
                impossible("answer.kinds", draft -> draft.answer(kinds(Set.of()))),
                impossible("answer.options", draft -> draft.answer(options(5, 4))),
                impossible("answer.graceMs", draft -> draft.answer(grace(5_001))),
                impossible("sections[1-10].readSeconds", draft -> draft.answer(withRead())),
                impossible(
                        "tie", draft -> draft.answer(kinds(CHOICE)).tie(TiePolicy.CLOSEST_NUMBER)),
                impossible(
                        "elimination.mode",
                        draft -> draft.elimination(mode(new EliminationMode.FromQuestion(21)))),
                impossible(
                        "allWrong.rankFrom",
                        draft -> draft.allWrong(new AllWrong(AllWrongPolicy.KEEP_ALL, 22))),
                impossible("allWrong", draft -> score(draft).allWrong(WARD.allWrong())),
                impossible(
                        "rescue.maxUses",
                        draft -> draft.rescue(rescue(List.of(new RescueTrigger.Manual()), 11))),
                impossible(
                        "rescue.maxUses",
                        draft ->
                                draft.rescue(rescue(List.of(), 0))
                                        .allWrong(new AllWrong(AllWrongPolicy.RESCUE_NOW, 21))),
                impossible("rescue.triggers", draft -> draft.rescue(rescue(List.of(), 1))),
                impossible("rescue.returnCount", returnCount(new ReturnCount.PerPoint(0))),
                impossible("rescue.returnCount", returnCount(new ReturnCount.Fixed(0))),
                impossible("rescue.returnCount", returnCount(new ReturnCount.PerUnit(0))),
                impossible("rescue.returnCount", mechanism(RescueMechanism.OX_ROUND)),
                impossible("rescue.returnCount", mechanism(RescueMechanism.ALL_BACK)),
                impossible(
                        "rescue.mechanism",
                        draft ->
                                mechanism(RescueMechanism.RESERVES_ENTER)
                                        .apply(draft.roster(new Roster(90, 0, null)))),
                impossible(
                        "rescue.mechanism",
                        draft ->
                                mechanism(RescueMechanism.RESCUER_QUIZ)
                                        .apply(draft.questions(new Questions(20, 0, 5, 0)))),
                impossible("rescue.triggers", trigger(new RescueTrigger.RemainingAtMost(0))),
                impossible("rescue.triggers", trigger(new RescueTrigger.RemainingFraction(1))),
                impossible(
                        "rescue.triggers",
                        trigger(new RescueTrigger.RemainingFraction(Double.NaN))),
                impossible("rescue.triggers", trigger(new RescueTrigger.AtQuestion(21))),
                impossible(
                        "rescue.triggers", trigger(new RescueTrigger.UnitRemainingAtMost(2, 21))),
                impossible(
                        "end.lastStandingFrom", draft -> draft.end(new End(Win.LAST_STANDING, 21))),
                impossible("end.win", draft -> draft.end(new End(Win.RANKING, 1))),
                impossible(
                        "elimination.mode",
                        draft -> draft.elimination(mode(new EliminationMode.Lives(0)))),
                impossible("ranking", draft -> draft.ranking(List.of())),
                impossible(
                        "final.choice",
                        draft ->
                                draft.finalQuestion(
                                        new FinalQuestion(new FinalChoice.PickCategory(1), ""))),
                impossible(
                        "final.choice",
                        draft ->
                                draft.questions(new Questions(1, 5, 5, 0))
                                        .finalQuestion(
                                                new FinalQuestion(
                                                        new FinalChoice.PickCategory(5), ""))),
                impossible("lifelines", draft -> draft.lifelines(List.of("50:50", "50:50"))),
                impossible("lifelines", draft -> draft.lifelines(List.of(" "))),
                impossible("tie", draft -> draft.answer(withRead()).tie(TiePolicy.BUZZER)),
                impossible(
                        "tie", draft -> draft.answer(channel(Channel.BOARD)).tie(TiePolicy.BUZZER)),
                impossible(
                        "tie",
                        draft ->
                                draft.answer(channel(Channel.HYBRID))
                                        .tie(TiePolicy.CLOSEST_NUMBER)),
                impossible(
                        "elimination.confirm",
                        draft ->
                                draft.answer(channel(Channel.BOARD))
                                        .elimination(confirm(Confirm.AUTO))),
                impossible(
                        "ranking",
                        draft -> draft.ranking(List.of(RankBy.LESS_TIME, RankBy.LESS_TIME))),
                impossible("end.win", draft -> score(draft).end(WARD.end())),
                impossible(
                        "prizes",
                        draft -> draft.prizes(List.of(new Prize(" ", 1, PrizeScope.UNIT)))));
    }

    private static DynamicTest impossible(String parameter, UnaryOperator<RulesDraft> change) {
        return DynamicTest.dynamicTest(
                parameter,
                () -> {
                    var rules = change.apply(WARD.edit()).rules();
                    assertThat(rules.impossible())
                            .extracting(ImpossibleValue::parameter)
                            .contains(parameter);
                    nothing()
                            .when(
                                    new ContestCommand.PrepareContest(
                                            Play.START, rules, 1, "hash", List.of(), List.of()))
                            .thenRefused(Refusal.RULES_IMPOSSIBLE);
                });
    }

    @Test
    void an_impossible_value_says_what_is_allowed() {
        assertThat(WARD.edit().answer(grace(7_000)).rules().impossible())
                .containsExactly(new ImpossibleValue("answer.graceMs", "7000", "0 to 5000"));
    }

    @Test
    void the_text_is_the_same_for_equal_rules_and_changes_with_every_parameter() {
        var texts = new HashSet<String>();
        texts.add(WARD.canonical());
        assertThat(Preset.WARD.rules().canonical()).isEqualTo(WARD.canonical());
        for (var change : everyParameter()) {
            var text = change.apply(WARD.edit()).rules().canonical();
            assertThat(texts.add(text)).as(text).isTrue();
        }
        assertThat(everyParameter()).hasSize(42);
    }

    @Test
    void the_text_names_every_parameter_on_a_line_of_its_own() {
        assertThat(WARD.canonical().lines())
                .contains(
                        "roster.maxOnFloor=90",
                        "seating=GRID(9,10)",
                        "sections[1-10].kinds=SINGLE_CHOICE,TRUE_FALSE",
                        "answer.graceMs=2000",
                        "elimination.mode=IMMEDIATE",
                        "allWrong.rankFrom=10",
                        "rescue.triggers=MANUAL",
                        "rescue.returnCount=PER_POINT(1)",
                        "tie=FASTEST_CORRECT",
                        "prizes[Khuyến khích]=5 INDIVIDUAL");
    }

    @Test
    void a_title_cannot_forge_a_line_of_the_text() {
        var forged = List.of(new Prize("Nhất\ntie=SHARED", 1, PrizeScope.INDIVIDUAL));

        assertThat(WARD.edit().prizes(forged).rules().canonical().lines())
                .doesNotContain("tie=SHARED");
    }

    /** One change of each parameter of the table. */
    private static List<UnaryOperator<RulesDraft>> everyParameter() {
        return List.of(
                draft -> draft.roster(new Roster(89, 3, null)),
                draft -> draft.roster(new Roster(90, 2, null)),
                draft -> draft.roster(new Roster(90, 3, 9)),
                draft -> draft.seating(new Seating.Grid(10, 9)),
                draft -> draft.seating(new Seating.Numbered(90)),
                draft -> draft.seating(new Seating.None()),
                draft -> draft.seatAssignment(SeatAssignment.DRAW),
                draft -> draft.heats(2),
                draft -> draft.questions(new Questions(21, 5, 5, 0)),
                draft -> draft.questions(new Questions(20, 4, 5, 0)),
                draft -> draft.questions(new Questions(20, 5, 4, 0)),
                draft -> draft.questions(new Questions(20, 5, 5, 1)),
                draft -> draft.sections(List.of(section(1, 20, 15, 5))),
                draft -> draft.sections(List.of(section(1, 20, 16, 5))),
                draft -> draft.sections(List.of(section(1, 20, 15, 6))),
                draft -> draft.sections(List.of(new Section(1, 20, CHOICE, 15, 5, 1, Set.of()))),
                draft -> draft.sections(List.of(new Section(1, 20, CHOICE, 15, 5, 1, Set.of(3)))),
                draft -> draft.answer(channel(Channel.BOARD)),
                draft -> draft.answer(kinds(CHOICE)),
                draft -> draft.answer(options(3, 6)),
                draft -> draft.answer(options(2, 5)),
                draft -> draft.answer(prompts(Prompt.IMAGE)),
                draft ->
                        draft.answer(
                                AnsweringTests.changing(WARD, ContestRules.Change.FIRST_FINAL)),
                draft -> draft.answer(withRead()),
                draft -> draft.answer(grace(2_001)),
                draft -> draft.elimination(mode(new EliminationMode.FromQuestion(3))),
                draft -> draft.elimination(confirm(Confirm.AUTO)),
                draft -> draft.allWrong(new AllWrong(AllWrongPolicy.KEEP_ALL, 10)),
                draft -> draft.allWrong(new AllWrong(AllWrongPolicy.ANNUL_AND_BACKUP, 11)),
                trigger(new RescueTrigger.AtQuestion(20)),
                draft -> draft.rescue(rescue(List.of(new RescueTrigger.Manual()), 2)),
                mechanism(RescueMechanism.OX_ROUND),
                returnCount(new ReturnCount.PerPoint(2)),
                selection(Selection.HOST_PICKS, false),
                selection(Selection.LAST_ELIMINATED_FIRST, true),
                draft -> draft.end(new End(Win.LAST_STANDING, 1)),
                draft -> draft.end(new End(Win.BOTH_DISTINCT_TITLES, 10)),
                draft ->
                        draft.finalQuestion(
                                new FinalQuestion(new FinalChoice.Fixed(), "Hiệu trưởng")),
                draft -> draft.lifelines(List.of("50:50")),
                draft -> draft.tie(TiePolicy.SHARED),
                draft -> draft.disputeWindow(ContestRules.DisputeWindow.UNTIL_FINISHED),
                draft -> draft.audience(AudiencePlay.OFF));
    }

    private static RulesDraft score(RulesDraft draft) {
        var rules = Preset.SCORE.rules();
        return draft.elimination(rules.elimination())
                .allWrong(rules.allWrong())
                .rescue(rules.rescue())
                .end(rules.end());
    }

    private static Section section(int from, int to, int answerSeconds, int readSeconds) {
        return new Section(
                from, to, WARD.sectionOf(1).kinds(), answerSeconds, readSeconds, 1, Set.of());
    }

    private static Elimination mode(EliminationMode mode) {
        return new Elimination(mode, Confirm.HOST_CONFIRM);
    }

    private static Elimination confirm(Confirm confirm) {
        return new Elimination(new EliminationMode.Immediate(), confirm);
    }

    private static UnaryOperator<RulesDraft> trigger(RescueTrigger trigger) {
        return draft -> draft.rescue(rescue(List.of(new RescueTrigger.Manual(), trigger), 1));
    }

    private static UnaryOperator<RulesDraft> mechanism(RescueMechanism mechanism) {
        var old = WARD.rescue();
        return draft ->
                draft.rescue(
                        new RescueRules(
                                old.triggers(),
                                old.maxUses(),
                                mechanism,
                                old.returnCount(),
                                old.selection(),
                                old.againAllowed()));
    }

    private static UnaryOperator<RulesDraft> returnCount(ReturnCount count) {
        var old = WARD.rescue();
        return draft ->
                draft.rescue(
                        new RescueRules(
                                old.triggers(),
                                old.maxUses(),
                                old.mechanism(),
                                count,
                                old.selection(),
                                old.againAllowed()));
    }

    private static UnaryOperator<RulesDraft> selection(Selection selection, boolean again) {
        return draft -> draft.rescue(RescueTests.rescue(selection, 1, again));
    }

    private static RescueRules rescue(List<RescueTrigger> triggers, int maxUses) {
        var old = WARD.rescue();
        return new RescueRules(
                triggers,
                maxUses,
                old.mechanism(),
                old.returnCount(),
                old.selection(),
                old.againAllowed());
    }

    private static UnaryOperator<RulesDraft> prize(PrizeScope scope) {
        return draft -> draft.prizes(List.of(new Prize("Giải", 1, scope)));
    }

    static Answering channel(Channel channel) {
        return answering(channel, WARD.answer().kinds(), 2, 6, Set.of(Prompt.TEXT), 2_000);
    }

    private static Answering kinds(Set<AnswerKind> kinds) {
        return answering(Channel.PHONE, kinds, 2, 6, Set.of(Prompt.TEXT), 2_000);
    }

    private static Answering options(int fewest, int most) {
        var kinds = WARD.answer().kinds();
        return answering(Channel.PHONE, kinds, fewest, most, Set.of(Prompt.TEXT), 2_000);
    }

    private static Answering prompts(Prompt... prompts) {
        return answering(Channel.PHONE, WARD.answer().kinds(), 2, 6, Set.of(prompts), 2_000);
    }

    private static Answering grace(int millis) {
        return answering(Channel.PHONE, WARD.answer().kinds(), 2, 6, Set.of(Prompt.TEXT), millis);
    }

    private static Answering answering(
            Channel channel,
            Set<AnswerKind> kinds,
            int fewest,
            int most,
            Set<Prompt> prompts,
            int graceMillis) {
        var old = WARD.answer();
        return new Answering(
                channel,
                kinds,
                fewest,
                most,
                prompts,
                old.change(),
                old.noAnswer(),
                old.late(),
                old.window(),
                graceMillis);
    }

    static Answering withRead() {
        var old = WARD.answer();
        return new Answering(
                old.channel(),
                old.kinds(),
                old.fewestOptions(),
                old.mostOptions(),
                old.prompts(),
                old.change(),
                old.noAnswer(),
                old.late(),
                ContestRules.Window.WITH_READ,
                old.graceMillis());
    }
}
