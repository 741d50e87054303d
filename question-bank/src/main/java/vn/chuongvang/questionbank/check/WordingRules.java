package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lengths that fit a phone and a projector, and options that stand for themselves. */
final class WordingRules {
    private static final int LONGEST_TEXT = 160;
    private static final int LONGEST_OPTION = 60;
    private static final int LONGEST_EXPLANATION = 280;

    /** "Cả A và B", "tất cả đều đúng": options must keep their sense on their own. */
    private static final Pattern REFERS_TO_OTHERS =
            Pattern.compile(
                    "(ca|tat ca) [a-f1-6]\\b.*|tat ca .*(dung|sai|tren).*|khong co .*dung|ca"
                            + " hai.*");

    /** "Câu nào không đúng", "không được làm gì": heard once, the negation is easily missed. */
    private static final Pattern QUIET_NEGATION =
            Pattern.compile(
                    "(?U)\\b(nào|đâu)( (dưới|sau) đây)?( là)? (không|chưa|sai)\\b"
                            + "|\\bkhông (được|nên|phải|cần) [^,.?]{0,20}(gì|nào)\\?");

    private WordingRules() {}

    static List<Problem> problems(Entry entry) {
        var problems = new ArrayList<Problem>();
        var question = entry.question();
        tooLong(entry, "text", question.text(), LONGEST_TEXT, problems);
        tooLong(entry, "explanation", question.explanation(), LONGEST_EXPLANATION, problems);
        Stream.of(question.text(), question.explanation(), String.join("", question.options()))
                .filter(text -> !text.equals(VietnameseText.nfc(text)))
                .findFirst()
                .ifPresent(_ -> problems.add(entry.problem("text", "text.nfc")));
        if (QUIET_NEGATION.matcher(question.text()).find()) {
            problems.add(entry.problem("text", "text.negation"));
        }
        if (!question.id().value().startsWith(question.topic() + "-")) {
            problems.add(entry.problem("id", "id.topic", question.id(), question.topic()));
        }
        things(entry, question.answer(), problems);
        return problems;
    }

    private static void things(Entry entry, Answer answer, List<Problem> problems) {
        switch (answer) {
            case Answer.Choice choice -> {
                list(entry, "options", choice.options(), problems);
                even(entry, choice.options(), problems);
            }
            case Answer.MultipleChoice choice -> {
                list(entry, "options", choice.options(), problems);
                even(entry, choice.options(), problems);
            }
            case Answer.Ordering order -> list(entry, "items", order.items(), problems);
            case Answer.Matching pairs -> {
                list(entry, "left", pairs.left(), problems);
                list(entry, "right", pairs.right(), problems);
            }
            case Answer.Hotspot tap ->
                    list(
                            entry,
                            "areas",
                            tap.areas().stream().map(Answer.Area::name).toList(),
                            problems);
            case Answer.TrueFalse _, Answer.ShortText _, Answer.Number _ -> {}
        }
    }

    /** Each short, of a sense of its own, and another than the others also without accents. */
    private static void list(
            Entry entry, String field, List<String> options, List<Problem> problems) {
        var seen = new HashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var place = field + "[" + i + "]";
            tooLong(entry, place, option, LONGEST_OPTION, problems);
            var folded = NormalForm.folded(option);
            if (!seen.add(folded)) {
                problems.add(entry.problem(place, "options.same", option));
            }
            if (REFERS_TO_OTHERS.matcher(folded).matches()) {
                problems.add(entry.problem(place, "options.refer", option));
            }
        }
    }

    private static void even(Entry entry, List<String> options, List<Problem> problems) {
        var longest = options.stream().mapToInt(String::length).max().orElse(0);
        var shortest = options.stream().mapToInt(String::length).min().orElse(0);
        if (longest > 2 * shortest + 10) {
            problems.add(entry.problem("options", "options.uneven", shortest, longest));
        }
    }

    /** As a rule on lengths: in characters, as a curator counts them. */
    static void tooLong(
            Entry entry, String field, String text, int longest, List<Problem> problems) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(entry.problem(field, "text.long", field, length, longest));
        }
    }
}
