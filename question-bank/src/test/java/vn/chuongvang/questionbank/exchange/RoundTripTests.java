package vn.chuongvang.questionbank.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.exchange.aiken.AikenExporter;
import vn.chuongvang.questionbank.exchange.aiken.AikenImporter;
import vn.chuongvang.questionbank.exchange.gift.GiftExporter;
import vn.chuongvang.questionbank.exchange.gift.GiftImporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleExporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleImporter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is exported and imported again is what it was, as far as the format can say it. */
class RoundTripTests {
    private static final int CASES = 1_000;
    private static final Set<Type> ALL = EnumSet.allOf(Type.class);

    /** How a format is written and read, and what of an answer survives. */
    record Way(Exporter exporter, Importer importer, boolean explains, boolean units) {}

    private static final Way GIFT = new Way(new GiftExporter(), new GiftImporter(), true, false);
    private static final Way MOODLE =
            new Way(new MoodleExporter(), new MoodleImporter(), true, true);
    private static final Way AIKEN =
            new Way(new AikenExporter(), new AikenImporter(), false, false);

    @Test
    void random_questions_survive_gift() {
        survives(GIFT, random(1, ALL));
    }

    @Test
    void random_questions_survive_moodle_xml() {
        survives(MOODLE, random(2, ALL));
    }

    @Test
    void random_questions_survive_aiken() {
        survives(AIKEN, random(3, EnumSet.of(Type.SINGLE_CHOICE, Type.TRUE_FALSE)));
    }

    @Test
    void the_shipped_bank_survives() {
        var bank = QuestionBank.load().questions();
        for (var way : List.of(GIFT, MOODLE, AIKEN)) {
            survives(way, bank);
        }
    }

    private static List<Question> random(long seed, Set<Type> types) {
        var random = new RandomQuestions(seed, types);
        return IntStream.range(0, CASES).mapToObj(random::next).toList();
    }

    private static void survives(Way way, List<Question> questions) {
        var written = Files.write(way.exporter(), questions, _ -> Optional.empty());
        var leftOut =
                written.losses().stream()
                        .filter(Exporter.Loss::leftOut)
                        .map(Exporter.Loss::id)
                        .collect(Collectors.toSet());
        var expected = questions.stream().filter(one -> !leftOut.contains(one.id())).toList();
        assertThat(expected).hasSizeGreaterThan(questions.size() / 3);
        var read = Files.read(way.importer(), written.file());
        assertThat(read.failure()).isEmpty();
        var drafts = new ArrayList<Draft.Partial>();
        for (var item : read.items()) {
            assertThat(item.problems()).as("%s in %s", item, written.text()).isEmpty();
            drafts.add((Draft.Partial) item.draft().orElseThrow());
        }
        assertThat(drafts).hasSize(expected.size());
        for (int i = 0; i < drafts.size(); i++) {
            var question = expected.get(i);
            var draft = drafts.get(i);
            var text = way.explains() ? question.text() : question.text().replace('\n', ' ');
            assertThat(draft.text()).isEqualTo(Words.clean(text));
            assertThat(draft.answer()).isEqualTo(kept(question.answer(), way));
            assertThat(draft.explanation())
                    .isEqualTo(way.explains() ? Words.clean(question.explanation()) : "");
            if (way.explains()) {
                assertThat(draft.hints().topic()).contains(question.topic());
            }
        }
    }

    private static Answer kept(Answer answer, Way way) {
        return switch (answer) {
            case Answer.ShortText(var accepted, var rejected, _) ->
                    new Answer.ShortText(accepted, rejected, MatchPolicy.LENIENT);
            case Answer.Number(var value, var tolerance, var unit, var others) ->
                    way.units()
                            ? answer
                            : new Answer.Number(value, tolerance, "", List.of());
            case Answer.Matching(var left, var right, var key) -> {
                var pairs = new ArrayList<Answers.Pair>();
                for (int i = 0; i < left.size(); i++) {
                    pairs.add(new Answers.Pair(left.get(i), right.get(key.get(i))));
                }
                for (int i = 0; i < right.size(); i++) {
                    if (!key.contains(i)) {
                        pairs.add(new Answers.Pair("", right.get(i)));
                    }
                }
                yield Answers.matching(pairs);
            }
            case Answer.Ordering(var items, var key) ->
                    Answers.ordering(key.stream().map(items::get).toList());
            case Answer.Choice _, Answer.TrueFalse _, Answer.MultipleChoice _, Answer.Hotspot _ ->
                    answer;
        };
    }
}
