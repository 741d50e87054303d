package vn.chuongvang.openapi.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The statuses that docs/http-api.md names beside a call, in the row of its table. */
final class RefusalsOnPaper {
    private static final Path PAGE = Path.of("../docs/http-api.md");

    private static final Pattern CALL =
            Pattern.compile("`((?:GET|POST|PUT|PATCH|DELETE) /api/[A-Za-z0-9/{}.-]+)");

    private static final Pattern METHOD = Pattern.compile("\\b(?:GET|POST|PUT|PATCH|DELETE)\\b");

    /** Not 400 and 500, which are also numbers of letters; every operation has them. */
    private static final Pattern STATUS =
            Pattern.compile("(?<![0-9,.])(?:40[13489]|41[35]|42[29]|503)(?![0-9,.]*[0-9])");

    private RefusalsOnPaper() {}

    /** Of rows about one call; where there are several, nobody says which refuses so. */
    static Map<String, Set<String>> read() {
        var told = new TreeMap<String, Set<String>>();
        for (var row : lines()) {
            var calls = row.startsWith("| `") ? row.substring(0, row.indexOf(" | ")) : "";
            var statuses = STATUS.matcher(row).results().map(MatchResult::group).toList();
            var call = CALL.matcher(calls);
            if (!statuses.isEmpty()
                    && METHOD.matcher(calls).results().count() == 1
                    && call.find()) {
                told.put(plain(call.group(1)), Set.copyOf(statuses));
            }
        }
        return told;
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told of a call and is not in the operation that it is. */
    static Set<String> leftOutOf(Map<String, JsonNode> operations) {
        var described = new TreeMap<String, JsonNode>();
        operations.forEach((line, one) -> described.put(plain(line), one.path("responses")));
        var left = new TreeSet<String>();
        read().forEach(
                        (call, statuses) -> {
                            var responses = described.getOrDefault(call, MissingNode.getInstance());
                            statuses.stream()
                                    .filter(status -> !responses.has(status))
                                    .forEach(status -> left.add(call + ": " + status));
                        });
        return left;
    }

    /** On paper variables may have other names. */
    private static String plain(String call) {
        return call.replaceAll("\\{[a-z]+}", "{}");
    }
}
