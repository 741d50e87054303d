package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Wire;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of several marks, as a phone writes them: "A C", "BDAC", "512 300". */
final class SeveralMarks {
    private static final String MULTIPLE = "multiple";
    private static final String SPOT = "spot";
    private static final Set<String> KINDS = Set.of(MULTIPLE, "order", "match", SPOT);
    private static final int WHOLE = 1000;

    private SeveralMarks() {}

    static boolean isFor(Wire.Question question) {
        return question.kind() != null && KINDS.contains(question.kind());
    }

    /** The right answer by its key; null: the key does not say it. */
    static @Nullable String right(Wire.Question question, Wire.Key key) {
        if (key.marks() != null) {
            return written(question, key.marks());
        }
        var area = key.area();
        return area == null
                ? null
                : (area.left() + area.width() / 2) + " " + (area.top() + area.height() / 2);
    }

    /** What somebody gives who does not know: whole, as the page sends nothing else. */
    static String guess(Wire.Question question, RandomGenerator random) {
        if (SPOT.equals(question.kind())) {
            return random.nextInt(WHOLE + 1) + " " + random.nextInt(WHOLE + 1);
        }
        var options = question.options().size();
        var marks = IntStream.range(0, options).boxed().collect(Collectors.toList());
        Collections.shuffle(marks, random);
        var prompts = question.prompts();
        var count =
                MULTIPLE.equals(question.kind())
                        ? 1 + random.nextInt(options)
                        : prompts == null ? options : prompts.size();
        return written(question, marks.subList(0, count));
    }

    private static String written(Wire.Question question, List<Integer> marks) {
        var several = MULTIPLE.equals(question.kind());
        return (several ? marks.stream().sorted() : marks.stream())
                .map(mark -> String.valueOf((char) ('A' + mark)))
                .collect(Collectors.joining(several ? " " : ""));
    }
}
