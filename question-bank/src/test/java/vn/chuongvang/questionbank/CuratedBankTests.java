package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawResult.Drawn;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Validity.Volatility;
import vn.chuongvang.questionbank.check.BankCheck;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the shipped questions promise to whoever plays with them. */
class CuratedBankTests {
    private static final Path FOLDER = Path.of("questions");
    private static final LocalDate LAUNCH = LocalDate.of(2026, 11, 23);
    private static final QuestionBank BANK = QuestionBank.load();

    @Test
    void the_files_keep_every_rule() {
        var problems = BankCheck.problems(BankReader.fromFolder(FOLDER));
        assertThat(problems.stream().map(problem -> problem.message(Locale.ROOT))).isEmpty();
    }

    /** When there are fewer, lower the number here: it may never go up. */
    @Test
    void warnings_do_not_grow() {
        var warnings = BankCheck.warnings(BankReader.fromFolder(FOLDER));
        var counts =
                warnings.stream()
                        .collect(Collectors.groupingBy(Problem::flaw, Collectors.counting()));
        var lines = warnings.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        assertThat(counts).as(lines).isEqualTo(Map.of("hint.echo", 7L));
    }

    @Test
    void the_packaged_bank_is_the_folder() {
        assertThat(BANK.questions()).isEqualTo(QuestionBank.read(FOLDER).questions());
    }

    @Test
    void there_is_enough_of_every_type_and_topic() {
        assertThat(BANK.size()).isGreaterThanOrEqualTo(560);
        var types = BANK.countBy(Question::type);
        assertThat(types.get(Type.SINGLE_CHOICE)).isGreaterThanOrEqualTo(60);
        assertThat(types.get(Type.TRUE_FALSE)).isGreaterThanOrEqualTo(10);
        assertThat(types.get(Type.SHORT_TEXT)).isGreaterThanOrEqualTo(14);
        assertThat(types.get(Type.NUMBER)).isGreaterThanOrEqualTo(6);
        assertThat(types.get(Type.MULTIPLE_CHOICE)).isGreaterThanOrEqualTo(20);
        assertThat(types.get(Type.ORDERING)).isGreaterThanOrEqualTo(14);
        assertThat(types.get(Type.MATCHING)).isGreaterThanOrEqualTo(13);
        assertThat(types.get(Type.HOTSPOT)).isGreaterThanOrEqualTo(10);
        assertThat(BANK.topics()).containsExactly(Topic.values());
        assertThat(BANK.countBy(Question::topic).values()).allMatch(count -> count >= 42);
    }

    @Test
    void english_is_there_for_many_of_every_topic_and_type() {
        var english =
                BANK.questions().stream()
                        .filter(question -> question.translations().containsKey("en"))
                        .toList();
        assertThat(english).hasSizeGreaterThanOrEqualTo(216);
        for (var topic : Topic.values()) {
            assertThat(english)
                    .filteredOn(question -> question.topic() == topic)
                    .hasSizeGreaterThanOrEqualTo(15);
        }
        assertThat(english.stream().map(Question::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Type.values());
    }

    @Test
    void easy_questions_are_plenty_and_every_difficulty_is_tapped_and_written() {
        var levels = BANK.countBy(Question::difficulty);
        assertThat(levels.get(Difficulty.RECOGNISE)).isGreaterThanOrEqualTo(50);
        for (var tapped : List.of(true, false)) {
            assertThat(
                            BANK.questions().stream()
                                    .filter(question -> question.type().isTapped() == tapped)
                                    .map(Question::difficulty)
                                    .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Difficulty.values());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-12-31", "2027-02-22"})
    void all_hold_on_the_day_of_launch_and_for_months_after(LocalDate day) {
        assertThat(BANK.questions()).allMatch(question -> question.isPlayableOn(day));
    }

    @Test
    void what_rests_on_law_is_not_played_after_its_review_is_due() {
        var later = LocalDate.of(2027, 2, 23);
        assertThat(BANK.questions())
                .filteredOn(question -> question.isPlayableOn(later))
                .hasSizeGreaterThan(40)
                .noneMatch(question -> question.validity().volatility() == Volatility.LAW);
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"GENERAL", "TRADERS"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_special_topic_has_enough_for_every_group(Audience group) {
        assertThat(BANK.questions())
                .filteredOn(question -> question.topic() == Topic.T11)
                .filteredOn(question -> question.tags().audience().contains(group))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void every_key_of_a_written_question_is_accepted_with_and_without_accents() {
        for (var question : BANK.questions()) {
            if (question.answer() instanceof ShortText words) {
                var bare = words.accepted().getFirst().toLowerCase(Locale.ROOT).replace('đ', 'd');
                assertThat(AnswerMatcher.match(question, words.accepted().getFirst()).isRight())
                        .isTrue();
                assertThat(AnswerMatcher.match(question, bare).isRight())
                        .as(question.id().value())
                        .isTrue();
            }
        }
    }

    @Test
    void a_ward_contest_of_twenty_taps_can_be_drawn_with_any_seed() {
        drawWithManySeeds(List.of(Portion.of(20, Set.of(Type.SINGLE_CHOICE))));
    }

    @Test
    void a_school_contest_of_ten_taps_and_ten_written_can_be_drawn_with_any_seed() {
        drawWithManySeeds(
                List.of(Portion.of(10, DrawPlan.TAPPED), Portion.of(10, DrawPlan.WRITTEN)));
    }

    @Test
    @Timeout(20)
    void a_wish_for_far_more_than_there_is_is_refused_soon() {
        var plan =
                DrawPlan.of(
                        LAUNCH,
                        List.of(Portion.of(2_000, DrawPlan.TAPPED)),
                        Portion.NONE,
                        Portion.NONE,
                        1);
        assertThat(Draw.draw(BANK, plan)).isInstanceOf(DrawResult.Refused.class);
    }

    private static void drawWithManySeeds(List<Portion> sections) {
        var families = Families.of(BANK.questions(), BANK);
        LongStream.range(0, 60)
                .forEach(
                        seed -> {
                            var plan =
                                    DrawPlan.of(
                                            LAUNCH,
                                            sections,
                                            Portion.of(5, DrawPlan.TAPPED),
                                            Portion.of(5, DrawPlan.WRITTEN),
                                            seed);
                            var result = Draw.draw(BANK, plan);
                            assertThat(result).isInstanceOf(Drawn.class);
                            var drawn = (Drawn) result;
                            assertThat(drawn.main()).hasSize(20);
                            assertThat(drawn.repeatedFacts()).isEmpty();
                            assertThat(all(drawn).stream().map(families::get))
                                    .doesNotHaveDuplicates();
                        });
    }

    private static List<Question> all(Drawn drawn) {
        return Stream.of(drawn.main(), drawn.backup(), drawn.tiebreak())
                .flatMap(List::stream)
                .toList();
    }
}
