package vn.chuongvang.questionbank.exchange.gift;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.Weighted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What stands between the braces. */
final class GiftAnswer {
    private static final String GENERAL = "####";
    private static final String ARROW = "->";
    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,8})?)%");
    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final Drafting drafting;
    private final UnaryOperator<String> words;
    private String answer;

    /** One answer behind its sign. */
    private record Part(boolean right, String text) {}

    GiftAnswer(String answer, UnaryOperator<String> words, Drafting drafting) {
        this.answer = answer;
        this.words = words;
        this.drafting = drafting;
    }

    void read() {
        int general = answer.indexOf(GENERAL);
        if (general >= 0) {
            drafting.explanation(words.apply(answer.substring(general + GENERAL.length())));
            answer = answer.substring(0, general);
        }
        answer = answer.strip();
        if (answer.isEmpty()) {
            throw new Refusal("type.essay");
        }
        drafting.answer(right());
    }

    private Answer right() {
        if (answer.startsWith("#")) {
            return number(answer.substring(1).strip());
        }
        if (answer.startsWith(">")) {
            throw new Refusal("type.unknown", "ordering");
        }
        var claim = answer.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
        if (TRUE.contains(claim) || FALSE.contains(claim)) {
            return claim(TRUE.contains(claim));
        }
        var parts = parts();
        if (parts.stream().anyMatch(part -> !part.right())) {
            return choice(parts);
        }
        return parts.stream().allMatch(part -> part.text().contains(ARROW))
                ? matching(parts)
                : Weighted.written(parts.stream().map(this::weighted).toList(), drafting);
    }

    /** The first feedback is for the wrong answer, the second for the right one. */
    private Answer claim(boolean key) {
        var feedback = answer.split("#");
        var wrong = feedback.length > 1 ? words.apply(feedback[1]) : "";
        var right = feedback.length > 2 ? words.apply(feedback[2]) : "";
        Weighted.feedback(
                List.of(
                        new Weighted("", Weighted.ALL, right),
                        new Weighted("", BigDecimal.ZERO, wrong)),
                drafting);
        return new Answer.TrueFalse(key);
    }

    /** Each begins with = or ~. */
    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        int start = 0;
        if (answer.charAt(0) != '=' && answer.charAt(0) != '~') {
            throw new Refusal("gift.answer");
        }
        for (int i = 1; i <= answer.length(); i++) {
            if (i == answer.length() || answer.charAt(i) == '=' || answer.charAt(i) == '~') {
                parts.add(new Part(answer.charAt(start) == '=', answer.substring(start + 1, i)));
                start = i;
            }
        }
        return parts;
    }

    private Weighted weighted(Part part) {
        var text = part.text().strip();
        var weight = WEIGHT.matcher(text);
        var percent = part.right() ? Weighted.ALL : BigDecimal.ZERO;
        if (weight.find()) {
            percent = new BigDecimal(weight.group(1));
            text = text.substring(weight.end());
        }
        var halves = text.split("#", 2);
        return new Weighted(
                words.apply(halves[0]).strip(),
                percent,
                halves.length > 1 ? words.apply(halves[1]) : "");
    }

    private Answer choice(List<Part> parts) {
        var options = parts.stream().map(this::weighted).toList();
        return parts.stream().anyMatch(Part::right)
                ? Weighted.one(options, drafting)
                : Weighted.several(options, drafting);
    }

    private Answer matching(List<Part> parts) {
        return Answers.matching(
                parts.stream()
                        .map(
                                part -> {
                                    int arrow = part.text().indexOf(ARROW);
                                    var right = part.text().substring(arrow + ARROW.length());
                                    return new Answers.Pair(
                                            words.apply(part.text().substring(0, arrow)).strip(),
                                            words.apply(right).strip());
                                })
                        .toList());
    }

    private Answer number(String numbers) {
        var parts = new ArrayList<Weighted>();
        for (var one : numbers.split("[=~]")) {
            if (!one.isBlank()) {
                parts.add(weighted(new Part(true, one)));
            }
        }
        Weighted.refuseShares(parts);
        var right = parts.stream().filter(Weighted::isRight).toList();
        if (right.size() != 1) {
            throw new Refusal(right.isEmpty() ? "key.missing" : "number.several");
        }
        Weighted.feedback(parts, drafting);
        return range(right.getFirst().words());
    }

    /** "3:0.5" or "2.5..3.5". */
    private static Answer range(String written) {
        int dots = written.indexOf("..");
        if (dots >= 0) {
            var low = Answers.decimal(written.substring(0, dots));
            var high = Answers.decimal(written.substring(dots + 2));
            return Answers.number(
                    low.add(high).divide(TWO), high.subtract(low).divide(TWO), "", List.of());
        }
        var halves = written.split(":", 2);
        var tolerance = halves.length > 1 ? Answers.decimal(halves[1]) : BigDecimal.ZERO;
        return Answers.number(Answers.decimal(halves[0]), tolerance, "", List.of());
    }
}
