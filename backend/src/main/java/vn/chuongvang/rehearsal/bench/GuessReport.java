package vn.chuongvang.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What guessers and people have to show for a {@link GuessStorm}.
 *
 * @param devices that the guessers said they were
 * @param nowhere a code of no contest that many of them tried
 * @param claimed cards that the server knows to be used, afterwards
 */
record GuessReport(GuessStorm.Heard heard, int devices, String nowhere, long claimed) {

    private static final int PARTS = 4;

    /** How many guesses got which status. */
    Map<Integer, Long> statuses() {
        return heard.answers().stream()
                .collect(
                        Collectors.groupingBy(
                                Guess.Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** People with a card who were let down. */
    long letDown() {
        return heard.people().stream().filter(one -> one.status() != Guess.GRANTED).count();
    }

    /** Guessers who were given a seat: anything but looking at a lobby is refused. */
    long seatedByAGuess() {
        return heard.answers().stream()
                .filter(one -> one.status() == Guess.GRANTED && !one.guess().by().isEmpty())
                .count();
    }

    /** From the first request of somebody with a card until the seat was theirs. */
    Spread waits() {
        return waits(heard.people());
    }

    /** A server that was just started is slow at first. */
    List<Spread> waitsByQuarter() {
        var people = heard.people();
        return IntStream.range(0, PARTS)
                .mapToObj(
                        i ->
                                people.subList(
                                        people.size() * i / PARTS, people.size() * (i + 1) / PARTS))
                .map(GuessReport::waits)
                .toList();
    }

    private static Spread waits(List<Guess.Answer> people) {
        return Spread.ofNanos(people.stream().mapToLong(one -> one.after().toNanos()).toArray());
    }

    /** As the command prints it. */
    String text() {
        var waits = waits();
        var lines = new ArrayList<String>();
        lines.add(
                "guesses %d of %d devices sent in %.1f s"
                        .formatted(
                                heard.answers().size(),
                                devices,
                                heard.sent().toMillis() / 1_000.0));
        lines.add(row("by status", statuses()));
        lines.add(row("seated by a guess", seatedByAGuess()));
        lines.add(
                row(
                        "people with a card / sat down / let down",
                        waits.count() + " / " + claimed + " / " + letDown()));
        lines.add(
                row(
                        "ms until they sat p50/p95/p99/max",
                        waits.p50() + "/" + waits.p95() + "/" + waits.p99() + "/" + waits.max()));
        lines.add(row("p99 of each quarter", waitsByQuarter().stream().map(Spread::p99).toList()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(String label, Object value) {
        return "    %-42s%s".formatted(label, value);
    }
}
