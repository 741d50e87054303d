package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.Response;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody wrote, as staff read it: "A, C" and the name of what was tapped, not a point. */
public final class Given {
    private static final String OUTSIDE = "-";

    private Given() {}

    /** Of a choice its letter. */
    public static String words(AnswerKind kind, Response response) {
        return switch (response) {
            case Response.Choice(int option) -> String.valueOf((char) ('A' + option));
            case Response.Written written -> words(kind, written);
        };
    }

    static String words(AnswerKind kind, Response.Written written) {
        var canonical = written.canonical();
        if (!kind.isMarked() || canonical.equals(OUTSIDE)) {
            return written.text();
        }
        return kind == AnswerKind.MATCHING ? pairs(canonical) : canonical;
    }

    /** "B, C" is 1–B, 2–C; what is no letters stays as it is. */
    private static String pairs(String canonical) {
        var right = canonical.split(", ");
        return canonical.matches("[A-F](, [A-F])*")
                ? IntStream.range(0, right.length)
                        .mapToObj(left -> (left + 1) + "–" + right[left])
                        .collect(Collectors.joining(", "))
                : canonical;
    }
}
