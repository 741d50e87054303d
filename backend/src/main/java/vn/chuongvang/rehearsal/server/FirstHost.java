package vn.chuongvang.rehearsal.server;

import vn.chuongvang.start.Messages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The account that the very first start on a data folder makes, as the terminal shows it. */
public record FirstHost(String name, String oneTimePassword) {

    private static final String KEY = "first-host";
    private static final String NAME = "\u0001";
    private static final String PASSWORD = "\u0002";
    private static final List<Pattern> LINES =
            Stream.of(
                            Messages.english(KEY, List.of(NAME, PASSWORD)),
                            Messages.vietnamese(KEY, List.of(NAME, PASSWORD)))
                    .map(FirstHost::pattern)
                    .toList();

    /** Finds it in a line of the server's output. */
    public static Optional<FirstHost> in(String line) {
        return LINES.stream()
                .map(pattern -> pattern.matcher(line))
                .filter(matcher -> matcher.find())
                .map(found -> new FirstHost(found.group("name"), found.group("password")))
                .findFirst();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Pattern.quote(text)
                        .replace(NAME, "\\E(?<name>\\S+)\\Q")
                        .replace(PASSWORD, "\\E(?<password>\\S+)\\Q"));
    }
}
