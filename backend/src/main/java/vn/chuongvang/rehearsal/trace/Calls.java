package vn.chuongvang.rehearsal.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what {@code strace -f -ttt -T -yy} writes, in the order of the calls' returns. */
final class Calls {

    /** Such as {@code read(7<TCP:[127.0.0.1:80->127.0.0.1:99]>, }; a connection has a > inside. */
    private static final String BEGINNING =
            "(?<name>\\w+)\\(\\d+<(?<on>TCP(?:v6)?:\\[.*?\\]|[^>]*)>(?<text>.*)";

    private static final String END = "\\) += (?<result>-?\\d+)(?: .*)? <(?<took>[\\d.]+)>";
    private static final String THREAD = "(?<thread>\\d+) +(?<at>[\\d.]+) ";

    private static final Pattern WHOLE = Pattern.compile(THREAD + BEGINNING + END);
    private static final Pattern BEGUN =
            Pattern.compile(THREAD + BEGINNING + " <unfinished \\.\\.\\.>");
    private static final Pattern RESUMED =
            Pattern.compile(THREAD + "<\\.\\.\\. \\w+ resumed>(?<text>.*)" + END);

    private final Map<String, Matcher> unfinished = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    private Calls() {}

    static List<Call> read(Stream<String> lines) {
        var calls = new Calls();
        lines.forEach(calls::line);
        return List.copyOf(calls.calls);
    }

    private void line(String line) {
        var whole = WHOLE.matcher(line);
        if (whole.matches()) {
            add(whole, whole.group("text"), whole);
            return;
        }
        var begun = BEGUN.matcher(line);
        if (begun.matches()) {
            unfinished.put(begun.group("thread"), begun);
            return;
        }
        var resumed = RESUMED.matcher(line);
        if (resumed.matches()) {
            var before = unfinished.remove(resumed.group("thread"));
            if (before != null) {
                add(before, before.group("text") + resumed.group("text"), resumed);
            }
        }
    }

    private void add(Matcher beginning, String text, Matcher end) {
        double began = Double.parseDouble(beginning.group("at"));
        calls.add(
                new Call(
                        beginning.group("name"),
                        beginning.group("on"),
                        text,
                        Long.parseLong(end.group("result")),
                        began,
                        began + Double.parseDouble(end.group("took"))));
    }
}
