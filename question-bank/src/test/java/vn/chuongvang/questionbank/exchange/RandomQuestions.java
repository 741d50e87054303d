package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Provenance;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Tags;
import vn.chuongvang.questionbank.Question.Timing;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.Validity;
import vn.chuongvang.questionbank.Validity.Volatility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Questions of every type whose words are Vietnamese and full of what formats use as signs. */
public final class RandomQuestions {
    private static final List<String> PIECES =
            List.of(
                    "chuyển",
                    "đổi",
                    "số",
                    "Ứng",
                    "dụng",
                    "ƯU",
                    "nghị",
                    "quyết",
                    "57-NQ/TW",
                    "Ê Đê",
                    "ភាសា",
                    "👍🏽",
                    "a",
                    "B",
                    "T",
                    "FALSE",
                    "1",
                    "3.14",
                    "100%",
                    "%50%",
                    "=",
                    "~",
                    "#",
                    "####",
                    "{",
                    "}",
                    ":",
                    "::",
                    "\\",
                    "\\n",
                    "\\\\",
                    "->",
                    "//",
                    "$CATEGORY:",
                    "[html]",
                    "[",
                    "]",
                    "<b>",
                    "</p>",
                    "<script>",
                    "&",
                    "&amp;",
                    "&lt;",
                    "\"",
                    "'",
                    "*",
                    "\\*",
                    "|",
                    "A.",
                    "B)",
                    "ANSWER: A",
                    ",",
                    ";",
                    "“trích”",
                    "–",
                    "…",
                    "@",
                    "http://a.vn/?x=1&y=2",
                    "=1+1",
                    "-",
                    "+",
                    "]]>",
                    "<![CDATA[",
                    "?");

    private final Random random;
    private final Set<Question.Type> types;

    public RandomQuestions(long seed, Set<Question.Type> types) {
        this.random = new Random(seed);
        this.types = types;
    }

    public Question next(int number) {
        var type = pick(List.copyOf(types.stream().sorted().toList()));
        return of(number, text(true), answer(type), text(true), Media.NONE);
    }

    public static Question of(
            int number, String text, Answer answer, String explanation, Media media) {
        return new Question(
                new QuestionId("T7-L%04d".formatted(number % 10_000)),
                1,
                text,
                answer,
                explanation,
                media,
                new Tags(
                        Topic.T7,
                        Difficulty.APPLY,
                        Set.of(Audience.ELDERLY),
                        Optional.empty(),
                        Optional.empty()),
                new Provenance(List.of("T7.01"), List.of(), List.of()),
                new Validity(
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Volatility.STABLE),
                new Editorial(State.REVIEWED, "Người soạn", List.of()),
                Timing.OF_THE_SECTION,
                Collections.emptySortedMap());
    }

    private Answer answer(Question.Type type) {
        return switch (type) {
            case SINGLE_CHOICE -> {
                var options = distinct(2 + random.nextInt(5));
                yield new Answer.Choice(options, random.nextInt(options.size()));
            }
            case TRUE_FALSE -> new Answer.TrueFalse(random.nextBoolean());
            case SHORT_TEXT -> {
                var words = distinct(1 + random.nextInt(4));
                var accepted = 1 + random.nextInt(words.size());
                yield new Answer.ShortText(
                        words.subList(0, accepted),
                        words.subList(accepted, words.size()),
                        pick(List.of(MatchPolicy.values())));
            }
            case NUMBER ->
                    new Answer.Number(
                            decimal(true),
                            random.nextBoolean() ? BigDecimal.ZERO : decimal(false),
                            random.nextBoolean() ? "" : "triệu đồng",
                            List.of());
            case MULTIPLE_CHOICE -> {
                var options = distinct(3 + random.nextInt(4));
                var key = shuffled(options.size()).subList(0, 1 + random.nextInt(options.size()));
                yield new Answer.MultipleChoice(options, key);
            }
            case ORDERING -> {
                var items = distinct(3 + random.nextInt(4));
                yield new Answer.Ordering(items, shuffled(items.size()));
            }
            case MATCHING -> {
                var left = distinct(2 + random.nextInt(4));
                var right = distinct(left.size() + random.nextInt(7 - left.size()));
                yield new Answer.Matching(
                        left, right, shuffled(right.size()).subList(0, left.size()));
            }
            case HOTSPOT ->
                    new Answer.Hotspot(
                            List.of(
                                    new Answer.Area("Ô địa chỉ", 0, 0, 100, 100),
                                    new Answer.Area("Nút", 200, 0, 100, 100)),
                            random.nextInt(2));
        };
    }

    private BigDecimal decimal(boolean signed) {
        var digits = BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(6));
        return signed && random.nextBoolean() ? digits.negate() : digits;
    }

    private List<Integer> shuffled(int size) {
        var indexes = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(indexes, random);
        return indexes;
    }

    private List<String> distinct(int count) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            words.add(text(false));
        }
        return List.copyOf(words);
    }

    private String text(boolean lines) {
        var text = new StringBuilder();
        var pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(pick(PIECES));
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> lines ? "\n" : " ";
                        default -> " ";
                    });
        }
        var clean = Words.clean(text.toString());
        return clean.isEmpty() ? "câu" : clean;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
