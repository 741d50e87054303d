package vn.chuongvang.questionbank.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.exchange.Losses.Feature;
import vn.chuongvang.questionbank.exchange.aiken.AikenExporter;
import vn.chuongvang.questionbank.exchange.aiken.AikenImporter;
import vn.chuongvang.questionbank.exchange.gift.GiftExporter;
import vn.chuongvang.questionbank.exchange.gift.GiftImporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleExporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleImporter;
import vn.chuongvang.questionbank.exchange.own.OwnExporter;
import vn.chuongvang.questionbank.exchange.own.OwnImporter;
import vn.chuongvang.questionbank.exchange.qti.QtiExporter;
import vn.chuongvang.questionbank.exchange.qti.QtiImporter;
import vn.chuongvang.questionbank.exchange.table.Row;
import vn.chuongvang.questionbank.exchange.table.Tables;
import vn.chuongvang.questionbank.exchange.table.Tables.Kind;

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
    private static final Set<Type> TAPPED =
            EnumSet.of(Type.SINGLE_CHOICE, Type.TRUE_FALSE, Type.MULTIPLE_CHOICE);
    private static final Set<Type> TYPED =
            EnumSet.of(Type.SINGLE_CHOICE, Type.TRUE_FALSE, Type.MULTIPLE_CHOICE, Type.SHORT_TEXT);

    /** How a format is written and read, and what of an answer survives. */
    record Way(Exporter exporter, Importer importer, Set<Feature> kept) {
        Way(Exporter exporter, Importer importer, Feature... kept) {
            this(exporter, importer, Set.of(kept));
        }

        boolean keeps(Feature feature) {
            return kept.contains(feature);
        }
    }

    private static final Way GIFT =
            new Way(
                    new GiftExporter(),
                    new GiftImporter(),
                    Feature.EXPLANATION,
                    Feature.LINES,
                    Feature.REJECTED);
    private static final Way MOODLE =
            new Way(
                    new MoodleExporter(),
                    new MoodleImporter(),
                    Feature.EXPLANATION,
                    Feature.LINES,
                    Feature.REJECTED,
                    Feature.UNIT);
    private static final Way QTI =
            new Way(
                    new QtiExporter(),
                    new QtiImporter(),
                    Feature.EXPLANATION,
                    Feature.LINES,
                    Feature.REJECTED,
                    Feature.SHOWN_ORDER);
    private static final Way AIKEN = new Way(new AikenExporter(), new AikenImporter());

    private static Way ours() {
        return table(
                Kind.OURS,
                Feature.EXPLANATION,
                Feature.LINES,
                Feature.REJECTED,
                Feature.UNIT,
                Feature.SHOWN_ORDER);
    }

    private static Way wayground() {
        return table(Kind.WAYGROUND, Feature.EXPLANATION, Feature.LINES);
    }

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
    void random_questions_survive_qti() {
        survives(QTI, random(4, ALL));
    }

    @Test
    void random_questions_survive_our_table() {
        survives(ours(), random(5, ALL));
    }

    @Test
    void random_questions_survive_the_tables_of_others() {
        survives(table(Kind.KAHOOT), random(6, TAPPED));
        survives(wayground(), random(7, TYPED));
    }

    @Test
    void random_questions_survive_our_yaml_and_json_whole() {
        wholeSurvives(random(8, ALL));
    }

    @Test
    void the_shipped_bank_survives() {
        var bank = QuestionBank.load().questions();
        for (var way : List.of(GIFT, MOODLE, QTI, AIKEN)) {
            survives(way, bank);
        }
        survives(ours(), bank);
        survives(table(Kind.KAHOOT), bank);
        survives(wayground(), bank);
        wholeSurvives(bank);
    }

    private static void wholeSurvives(List<Question> questions) {
        for (var exporter : List.of(OwnExporter.yaml(), OwnExporter.json())) {
            var written = Files.write(exporter, questions, _ -> Optional.empty());
            assertThat(written.losses()).isEmpty();
            var read = Files.read(new OwnImporter(), written.file());
            assertThat(read.failure()).isEmpty();
            assertThat(read.items().stream().flatMap(item -> item.problems().stream())).isEmpty();
            assertThat(read.items().size()).isEqualTo(questions.size());
            for (int i = 0; i < questions.size(); i++) {
                var question = ((Draft.Whole) read.items().get(i).draft().orElseThrow()).question();
                assertThat(question.equals(questions.get(i))).as("%s", question.id()).isTrue();
            }
        }
    }

    /** A sheet as a text of rows, so that it is read and written like the others. */
    private static Way table(Kind kind, Feature... kept) {
        var rows = new ArrayList<Row>();
        Exporter exporter =
                (questions, _, _, lost) -> {
                    rows.clear();
                    for (var cells : Tables.write(kind, questions, lost)) {
                        rows.add(new Row(rows.size() + 1, cells, false));
                    }
                };
        Importer importer = (_, taken) -> Tables.read(rows.iterator(), 10_000, taken);
        return new Way(exporter, importer, kept);
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
            assertThat(item.problems()).as("%s", item).isEmpty();
            drafts.add((Draft.Partial) item.draft().orElseThrow());
        }
        assertThat(drafts).hasSize(expected.size());
        for (int i = 0; i < drafts.size(); i++) {
            var question = expected.get(i);
            var draft = drafts.get(i);
            var text =
                    way.keeps(Feature.LINES) ? question.text() : question.text().replace('\n', ' ');
            assertThat(draft.text()).isEqualTo(Words.clean(text));
            assertThat(draft.answer()).isEqualTo(kept(question.answer(), way));
            assertThat(draft.explanation())
                    .isEqualTo(
                            way.keeps(Feature.EXPLANATION)
                                    ? Words.clean(question.explanation())
                                    : "");
            if (way.keeps(Feature.REJECTED)) {
                assertThat(draft.hints().topic()).contains(question.topic());
            }
        }
    }

    private static Answer kept(Answer answer, Way way) {
        return switch (answer) {
            case Answer.ShortText(var accepted, var rejected, _) ->
                    new Answer.ShortText(
                            accepted,
                            way.keeps(Feature.REJECTED) ? rejected : List.of(),
                            MatchPolicy.LENIENT);
            case Answer.Number(var value, var tolerance, var unit, var others) ->
                    way.keeps(Feature.UNIT)
                            ? answer
                            : new Answer.Number(value, tolerance, "", List.of());
            case Answer.MultipleChoice(var options, var key)
                    when key.size() == 1 && !way.keeps(Feature.EXPLANATION) ->
                    Answers.choiceOrClaim(options, key.getFirst());
            case Answer.Picked picked when way.keeps(Feature.SHOWN_ORDER) -> picked;
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
