package vn.chuongvang.questionbank.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Paths of categories in Moodle: parts between slashes, a slash within a part written twice. */
public final class Category {
    private static final String HIDDEN_SLASH = "\uE000";

    private Category() {}

    /** Without {@code $course$} and {@code top}, which name a place in Moodle. */
    public static List<String> parts(String path) {
        return Arrays.stream(path.replace("//", HIDDEN_SLASH).split("/"))
                .map(part -> Words.oneLine(part.replace(HIDDEN_SLASH, "/")))
                .filter(Predicate.not(String::isEmpty))
                .filter(part -> !part.startsWith("$") && !part.equals("top"))
                .toList();
    }

    public static String path(List<String> parts) {
        return parts.stream()
                .map(part -> part.replace("/", "//"))
                .collect(Collectors.joining("/", "$course$/top/", ""));
    }
}
