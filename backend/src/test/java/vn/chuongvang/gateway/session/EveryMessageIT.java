package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.Phase;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.gateway.session.Trier.Who;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Everything that may be said on a socket, said by everybody in every phase, comes out as the table
 * says that people agreed to; what stands in no row of it fails until somebody has thought about
 * it.
 */
@Timeout(240)
class EveryMessageIT {
    private static final Path TABLE = Path.of("src/test/resources/gateway/who-may-say-what.txt");

    /** To be read, and to be copied when it is what is wanted. */
    private static final Path FOUND = Path.of("target/who-may-say-what.txt");

    private static final String HEAD =
            """
            # What comes of every message, by who says it and in which phase. Read by EveryMessageIT.
            # + done   ~ judged by the contest   . refused   - not allowed   x closed   o not answered
            # Phases: %s
            """;

    private static final int PHASES_AT_ONCE = 4;

    private static Map<String, Map<Who, String>> found;

    /** A message of a client, or an act of staff. */
    private record Word(String name, boolean isAct) {
        @Override
        public String toString() {
            return isAct ? "act " + name : name;
        }
    }

    @BeforeAll
    static void say_everything() throws Exception {
        var cells = new TreeMap<String, Map<Who, Map<Phase, Character>>>();
        try (var venue = attentive();
                var together = Executors.newFixedThreadPool(PHASES_AT_ONCE)) {
            var ways = new ArrayList<Future<Void>>();
            for (var phase : Moments.ALL) {
                ways.add(together.submit(way(venue, phase, cells)));
            }
            for (var way : ways) {
                ended(way);
            }
        }
        found = new TreeMap<>();
        cells.forEach(
                (word, rows) -> {
                    var row = new EnumMap<Who, String>(Who.class);
                    rows.forEach((who, outcomes) -> row.put(who, line(outcomes)));
                    found.put(word, row);
                });
        Files.writeString(FOUND, written());
    }

    /** Of the limit of messages other tests tell. */
    private static Venue attentive() {
        return new Venue(
                Map.of(
                        "chuongvang.gateway.per-second", 1_000_000,
                        "chuongvang.gateway.burst", 1_000_000));
    }

    private static Callable<Void> way(
            Venue venue, Phase phase, Map<String, Map<Who, Map<Phase, Character>>> cells) {
        return () -> {
            var moments = new Moments(venue, phase);
            for (var who : Who.values()) {
                try (var trier = new Trier(venue, moments, who)) {
                    for (var word : words()) {
                        char outcome = trier.tries(word.name(), word.isAct());
                        synchronized (cells) {
                            cells.computeIfAbsent(word.toString(), _ -> new EnumMap<>(Who.class))
                                    .computeIfAbsent(who, _ -> new EnumMap<>(Phase.class))
                                    .put(phase, outcome);
                        }
                    }
                }
            }
            return null;
        };
    }

    private static void ended(Future<Void> way) throws InterruptedException {
        try {
            way.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static List<Word> words() {
        var words = new ArrayList<Word>();
        Said.names(StaffAct.class).forEach(name -> words.add(new Word(name, true)));
        Said.names(ClientMessage.class).stream()
                .filter(name -> !name.equals("act"))
                .forEach(name -> words.add(new Word(name, false)));
        return words;
    }

    private static String line(Map<Phase, Character> outcomes) {
        return outcomes.values().stream().map(String::valueOf).collect(Collectors.joining());
    }

    /** Those who get the same share a line. */
    private static String written() {
        var text = new StringBuilder(HEAD.formatted(phases()));
        found.forEach(
                (word, row) -> {
                    var together = new TreeMap<Who, String>();
                    row.forEach(
                            (who, line) -> {
                                if (!together.containsValue(line)) {
                                    together.put(who, line);
                                }
                            });
                    together.values()
                            .forEach(
                                    line ->
                                            text.append(
                                                    "%-18s %s  %s%n"
                                                            .formatted(
                                                                    word, line, all(row, line))));
                });
        return text.toString();
    }

    private static String all(Map<Who, String> row, String line) {
        return row.entrySet().stream()
                .filter(one -> one.getValue().equals(line))
                .map(one -> one.getKey().name().toLowerCase())
                .collect(Collectors.joining(" "));
    }

    private static String phases() {
        return Moments.ALL.stream().map(Phase::name).collect(Collectors.joining(" "));
    }

    @Test
    void everybody_may_what_the_table_says() throws IOException {
        assertThat(written()).as("see " + FOUND).isEqualTo(Files.readString(TABLE));
    }

    @Test
    void every_message_and_every_act_is_in_the_table() throws IOException {
        var named =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, 18).strip())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .isEqualTo(words().stream().map(Word::toString).collect(Collectors.toSet()));
    }

    @Test
    void nobody_but_a_host_moves_the_contest_on() {
        found.forEach(
                (word, row) -> {
                    if (word.startsWith("act ")) {
                        row.forEach(
                                (who, line) -> {
                                    if (who != Who.HOST && who != Who.REFEREE) {
                                        assertThat(line).as(word + who).matches("-+");
                                    }
                                });
                    }
                });
    }

    @Test
    void there_is_no_act_that_no_host_may_do() {
        found.forEach(
                (word, row) -> {
                    if (word.startsWith("act ")) {
                        assertThat(row.get(Who.HOST)).as(word).matches(".*[~+].*");
                    }
                });
    }
}
