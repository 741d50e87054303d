package vn.chuongvang.questionbank.exchange.moodle;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Html;
import vn.chuongvang.questionbank.exchange.Pictures;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.Weighted;
import vn.chuongvang.questionbank.exchange.xml.XmlElement;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One question of Moodle. */
final class MoodleQuestion {
    static final String FILE_PREFIX = "@@PLUGINFILE@@/";

    private final XmlElement question;
    private final Drafting drafting;

    MoodleQuestion(XmlElement question, Drafting drafting) {
        this.question = question;
        this.drafting = drafting;
    }

    void read() {
        var type = question.attribute("type");
        var asked = question.child("questiontext").orElseThrow(() -> new Refusal("text.missing"));
        var text = html(asked);
        drafting.text(text.words());
        var answer = answer(type);
        Pictures.take(text, source -> file(asked, source), drafting);
        drafting.explanation(question.child("generalfeedback").map(this::words).orElse(""));
        drafting.answer(answer.apply(answers()));
        for (var lost : List.of("hint", "incorrectfeedback", "partiallycorrectfeedback")) {
            if (question.children(lost).stream().anyMatch(one -> !one.text().isBlank())) {
                drafting.warn("feedback.lost");
            }
        }
    }

    private Function<List<Weighted>, Answer> answer(String type) {
        return switch (type) {
            case "multichoice" -> this::choice;
            case "truefalse" -> this::claim;
            case "shortanswer" -> given -> Weighted.written(given, drafting);
            case "numerical" -> this::number;
            case "matching", "match" -> _ -> matching();
            case "ordering" -> _ -> Answers.ordering(inOrder());
            case "description" -> throw new Refusal("type.description");
            case "essay" -> throw new Refusal("type.essay");
            case "cloze", "multianswer" -> throw new Refusal("type.cloze");
            default -> throw new Refusal("type.unknown", type);
        };
    }

    private Answer choice(List<Weighted> options) {
        var single = question.text("single").strip();
        return single.equals("false") || single.equals("0")
                ? Weighted.several(options, drafting)
                : Weighted.one(options, drafting);
    }

    private Answer claim(List<Weighted> answers) {
        Weighted.feedback(answers, drafting);
        return answers.stream()
                .filter(Weighted::isRight)
                .flatMap(one -> Answers.truth(one.words()).stream())
                .map(Answer.TrueFalse::new)
                .findFirst()
                .orElseThrow(() -> new Refusal("key.missing"));
    }

    private Answer number(List<Weighted> answers) {
        Weighted.refuseShares(answers);
        var right = answers.stream().filter(Weighted::isRight).toList();
        if (right.size() != 1) {
            throw new Refusal(right.isEmpty() ? "key.missing" : "number.several");
        }
        Weighted.feedback(answers, drafting);
        var tolerance =
                question.children("answer")
                        .get(answers.indexOf(right.getFirst()))
                        .text("tolerance");
        var units = units();
        return Answers.number(
                Answers.decimal(right.getFirst().words()),
                tolerance.isBlank() ? BigDecimal.ZERO : Answers.decimal(tolerance),
                units.isEmpty() ? "" : units.getFirst(),
                units.stream().skip(1).toList());
    }

    /** Those that mean the same number; what has to be converted is told and lost. */
    private List<String> units() {
        var units = new ArrayList<String>();
        for (var unit :
                question.children("units").stream().flatMap(all -> all.all("unit")).toList()) {
            var multiplier = unit.text("multiplier");
            if (multiplier.isBlank()
                    || Answers.decimal(multiplier).compareTo(BigDecimal.ONE) == 0) {
                units.add(unit.text("unit_name"));
            } else {
                drafting.warn("units.lost", unit.text("unit_name"));
            }
        }
        return units;
    }

    private Answer matching() {
        return Answers.matching(
                question.children("subquestion").stream()
                        .map(one -> new Answers.Pair(words(one), one.text("answer")))
                        .toList());
    }

    private List<String> inOrder() {
        return question.children("answer").stream().map(this::words).toList();
    }

    /** What is typed is plain, whatever its format says. */
    private List<Weighted> answers() {
        var type = question.attribute("type");
        var isTyped = type.equals("shortanswer") || type.equals("numerical");
        return question.children("answer").stream()
                .map(
                        one ->
                                new Weighted(
                                        isTyped ? one.text("text") : words(one),
                                        percent(one),
                                        one.child("feedback").map(this::words).orElse("")))
                .toList();
    }

    private static BigDecimal percent(XmlElement answer) {
        var fraction = answer.attribute("fraction");
        return fraction.isBlank() ? BigDecimal.ZERO : Answers.decimal(fraction);
    }

    /** Words of an element where no picture may be. */
    private String words(XmlElement element) {
        var text = html(element);
        Pictures.refuse(text);
        return text.words();
    }

    /** Of its own format; HTML, where it does not say, as Moodle does. */
    private Html.Text html(XmlElement element) {
        var written = element.child("text").map(XmlElement::text).orElse("");
        return switch (element.attribute("format")) {
            case "plain_text", "markdown" -> new Html.Text(written, List.of());
            default -> Html.read(written, drafting);
        };
    }

    private static Optional<byte[]> file(XmlElement text, String source) {
        if (!source.startsWith(FILE_PREFIX)) {
            return Optional.empty();
        }
        var name = unescaped(source.substring(FILE_PREFIX.length()));
        return text.children("file").stream()
                .filter(file -> file.attribute("name").equals(name))
                .findFirst()
                .map(file -> Pictures.decoded(file.text()));
    }

    private static String unescaped(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
