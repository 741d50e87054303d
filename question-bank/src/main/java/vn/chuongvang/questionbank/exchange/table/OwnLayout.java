package vn.chuongvang.questionbank.exchange.table;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;
import vn.chuongvang.questionbank.exchange.Hints;
import vn.chuongvang.questionbank.exchange.Losses;
import vn.chuongvang.questionbank.exchange.Losses.Feature;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.Words;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our template: one row for each question, in Vietnamese; columns may stand in any order. */
final class OwnLayout implements Layout {
    private static final Set<Feature> KEPT =
            EnumSet.complementOf(EnumSet.of(Feature.PICTURE, Feature.RECORDING, Feature.POLICY));

    private static final int OPTIONS = 6;

    /** Columns, in the order in which they are written; their names are in the catalogue. */
    private enum Column {
        TOPIC,
        TYPE,
        DIFFICULTY,
        TEXT,
        A,
        B,
        C,
        D,
        E,
        F,
        KEY,
        EXPLANATION,
        TOLERANCE,
        UNIT,
        REJECTED,
        LEFT,
        AUDIENCE;

        private final String title = Note.words("table.column." + name(), Locale.ROOT);
        private final String english = Note.words("table.column." + name(), Locale.ENGLISH);

        int in(Header header) {
            var vietnamese = header.exactly(title);
            return vietnamese >= 0 ? vietnamese : header.exactly(english);
        }
    }

    @Override
    public boolean fits(Header header) {
        return Stream.of(Column.TYPE, Column.TEXT, Column.KEY)
                .allMatch(column -> column.in(header) >= 0);
    }

    @Override
    public void read(Row row, Header header, Drafting drafting) {
        new Cells(row, header).read(drafting);
    }

    /** The cells of one question. */
    private record Cells(Row row, Header header) {
        String of(Column column) {
            return row.cell(column.in(header));
        }

        void read(Drafting drafting) {
            drafting.text(of(Column.TEXT));
            drafting.explanation(of(Column.EXPLANATION));
            drafting.hints(new Hints(topic(), difficulty(), audience(), Optional.empty()));
            drafting.answer(answer());
        }

        private Optional<vn.chuongvang.questionbank.Topic> topic() {
            var cell = of(Column.TOPIC);
            var topic = Hints.topicOf(cell);
            if (topic.isEmpty() && !cell.isEmpty()) {
                throw unread(Column.TOPIC, cell);
            }
            return topic;
        }

        private Optional<Difficulty> difficulty() {
            return switch (of(Column.DIFFICULTY)) {
                case "" -> Optional.empty();
                case "1" -> Optional.of(Difficulty.RECOGNISE);
                case "2" -> Optional.of(Difficulty.UNDERSTAND);
                case "3" -> Optional.of(Difficulty.APPLY);
                case String other -> throw unread(Column.DIFFICULTY, other);
            };
        }

        private Set<Audience> audience() {
            return Lists.read(of(Column.AUDIENCE)).stream()
                    .map(name -> constant(Audience.class, "table.audience.", Column.AUDIENCE, name))
                    .collect(Collectors.toSet());
        }

        private Answer answer() {
            var type = constant(Type.class, "table.type.", Column.TYPE, of(Column.TYPE));
            var key = of(Column.KEY);
            return switch (type) {
                case SINGLE_CHOICE -> {
                    var options = options();
                    var marks = Answers.letters(key, options.size());
                    if (marks.size() != 1) {
                        throw new Refusal("key.several");
                    }
                    yield Answers.choice(options, marks.getFirst());
                }
                case TRUE_FALSE ->
                        new Answer.TrueFalse(
                                Answers.truth(key).orElseThrow(() -> unread(Column.KEY, key)));
                case SHORT_TEXT ->
                        Answers.written(
                                Lists.read(key),
                                Lists.read(of(Column.REJECTED)),
                                MatchPolicy.LENIENT);
                case NUMBER -> number(key);
                case MULTIPLE_CHOICE -> {
                    var options = options();
                    yield Answers.multiple(options, Answers.letters(key, options.size()));
                }
                case ORDERING -> {
                    var items = options();
                    yield Answers.ordering(items, Answers.letters(key, items.size()));
                }
                case MATCHING -> {
                    var right = options();
                    var left = Lists.read(of(Column.LEFT));
                    yield Answers.matching(left, right, Answers.letters(key, right.size()));
                }
                case HOTSPOT -> throw new Refusal("type.unknown", of(Column.TYPE));
            };
        }

        private Answer number(String key) {
            var tolerance = of(Column.TOLERANCE);
            var units = Lists.read(of(Column.UNIT));
            return Answers.number(
                    Answers.decimal(key),
                    tolerance.isEmpty() ? BigDecimal.ZERO : Answers.decimal(tolerance),
                    units.isEmpty() ? "" : units.getFirst(),
                    units.stream().skip(1).toList());
        }

        /** Up to the last one that is there, so that a gap is told. */
        private List<String> options() {
            var options = new ArrayList<String>();
            for (int i = 0; i < OPTIONS; i++) {
                options.add(of(Column.values()[Column.A.ordinal() + i]));
            }
            while (!options.isEmpty() && options.getLast().isEmpty()) {
                options.removeLast();
            }
            return options;
        }
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, String prefix, Column column, String name) {
        var folded = VietnameseText.fold(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(
                        one ->
                                one.name().equalsIgnoreCase(name)
                                        || Stream.of(Locale.ROOT, Locale.ENGLISH)
                                                .map(locale -> Note.words(prefix + one, locale))
                                                .map(VietnameseText::fold)
                                                .anyMatch(folded::equals))
                .findFirst()
                .orElseThrow(() -> unread(column, name));
    }

    private static Refusal unread(Column column, String cell) {
        return new Refusal("table.unread", column.title, Words.oneLine(cell));
    }

    @Override
    public List<List<String>> head() {
        return List.of(Arrays.stream(Column.values()).map(one -> one.title).toList());
    }

    @Override
    public List<String> row(Question question, int number, Consumer<Loss> lost) {
        if (question.answer() instanceof Answer.Hotspot) {
            lost.accept(Loss.leftOut(question, "lost.type", question.type()));
            return List.of();
        }
        Losses.of(question, KEPT).ifPresent(lost);
        return Arrays.stream(Column.values()).map(column -> cell(column, question)).toList();
    }

    private static String cell(Column column, Question question) {
        return switch (column) {
            case TOPIC -> question.topic().name();
            case TYPE -> Note.words("table.type." + question.type(), Locale.ROOT);
            case DIFFICULTY -> String.valueOf(question.difficulty().ordinal() + 1);
            case TEXT -> question.text();
            case A, B, C, D, E, F -> option(question, column.ordinal() - Column.A.ordinal());
            case KEY -> key(question.answer());
            case EXPLANATION -> question.explanation();
            case TOLERANCE ->
                    question.answer() instanceof Answer.Number number
                            ? number.tolerance().toPlainString()
                            : "";
            case UNIT -> units(question.answer());
            case REJECTED ->
                    question.answer() instanceof Answer.ShortText text
                            ? Lists.written(text.mustReject())
                            : "";
            case LEFT -> Lists.written(question.prompts());
            case AUDIENCE ->
                    Lists.written(
                            question.tags().audience().stream()
                                    .sorted()
                                    .map(one -> Note.words("table.audience." + one, Locale.ROOT))
                                    .toList());
        };
    }

    private static String option(Question question, int index) {
        var isClaim = question.answer() instanceof Answer.TrueFalse;
        return isClaim || index >= question.options().size() ? "" : question.options().get(index);
    }

    private static String units(Answer answer) {
        return answer instanceof Answer.Number number && !number.unit().isEmpty()
                ? Lists.written(
                        Stream.concat(Stream.of(number.unit()), number.otherUnits().stream())
                                .toList())
                : "";
    }

    private static String key(Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> Answer.Picked.letters(List.of(choice.key()));
            case Answer.TrueFalse claim -> claim.keyText();
            case Answer.ShortText text -> Lists.written(text.accepted());
            case Answer.Number number -> number.value().toPlainString();
            case Answer.Picked picked -> Answer.Picked.letters(picked.key());
            case Answer.Hotspot _ -> "";
        };
    }
}
