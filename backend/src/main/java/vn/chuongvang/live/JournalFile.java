package vn.chuongvang.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A journal as a file: a line of JSON on what the contest was made of, then one for each fact, to
 * the byte as it was hashed. Whoever has it recomputes the contest on a machine of their own. No
 * names are in it, as there are none in the journal.
 */
public final class JournalFile {
    private static final String FORMAT = "chuongvang journal 1";

    private final Contests contests;
    private final PostgresJournal journal;
    private final JsonMapper mapper = LiveJson.mapper();

    JournalFile(Contests contests, PostgresJournal journal) {
        this.contests = contests;
        this.journal = journal;
    }

    /**
     * The first line.
     *
     * @param facts how many lines follow
     * @param seal of the end of the journal, see module {@code seal}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            String format,
            long contest,
            long facts,
            String rulesHash,
            @Nullable String seal,
            MadeOf madeOf) {

        Head {
            requireNonNull(format);
            requireNonNull(rulesHash);
            requireNonNull(madeOf);
        }
    }

    /** A fact. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long seq,
            long epoch,
            String at,
            @Nullable String actor,
            String type,
            @Nullable AnswerKey answer,
            String body,
            String hash) {

        Line {
            requireNonNull(at);
            requireNonNull(type);
            requireNonNull(body);
            requireNonNull(hash);
        }

        static Line of(JournalRow row) {
            return new Line(
                    row.seq(),
                    row.epoch(),
                    row.at().toString(),
                    row.actor(),
                    row.type(),
                    row.answer(),
                    row.body(),
                    row.hash().hex());
        }

        /** Fails when the time is not written as we write it: every byte counts. */
        JournalRow row(ContestId contest) {
            var time = Instant.parse(at);
            if (!time.toString().equals(at)) {
                throw new IllegalArgumentException("a time in other words: " + at);
            }
            return new JournalRow(
                    contest, seq, epoch, time, actor, type, answer, body, new Hash(hash));
        }
    }

    /**
     * The lines of the file, each with its end; empty for a contest that is not there.
     *
     * @param seal to write into the first line, may be empty
     */
    public Flux<String> lines(ContestId id, String seal) {
        return Mono.zip(contests.find(id), contests.madeOf(id), journal.lastSeq(id))
                .flatMapMany(
                        found -> {
                            var head =
                                    new Head(
                                            FORMAT,
                                            id.value(),
                                            found.getT3(),
                                            found.getT1().rulesHash().hex(),
                                            seal.isEmpty() ? null : seal,
                                            found.getT2());
                            return Flux.concat(
                                            Flux.just(head),
                                            journal.rows(id, 0).take(found.getT3()).map(Line::of))
                                    .map(line -> mapper.writeValueAsString(line) + "\n");
                        });
    }

    /** The seal in the first line of a file, empty when there is none or it is no such file. */
    public static Optional<String> seal(Path file) throws IOException {
        try (var lines = read(file)) {
            return Optional.ofNullable(head(LiveJson.mapper(), lines.readLine()).seal());
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Recomputes a contest from a file.
     *
     * @param sealedAt position whose hash is asked for, 0 for none
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is no journal of ours
     */
    public static Verification verify(Path file, long sealedAt) throws IOException {
        var mapper = LiveJson.mapper();
        try (var lines = read(file)) {
            var head = head(mapper, lines.readLine());
            return walk(mapper, head, new ContestId(head.contest()), lines, sealedAt);
        }
    }

    /** Bytes that are no UTF-8 are read as question marks: the hash tells. */
    private static BufferedReader read(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static Verification walk(
            JsonMapper mapper, Head head, ContestId id, BufferedReader lines, long sealedAt) {
        var rules = rulesHash(mapper, head.madeOf());
        if (rules.isEmpty() || !rules.get().hex().equals(head.rulesHash())) {
            return new Verification.Broken(id, 0, "rules hash");
        }
        var walk =
                new JournalWalk(
                        id, head.madeOf().root(id), rules.get(), new EventJson(mapper), sealedAt);
        lines.lines()
                .forEach(
                        line ->
                                row(mapper, id, line)
                                        .ifPresentOrElse(walk::step, walk::stepUnreadable));
        return walk.end(head.facts());
    }

    /** Empty also where the name of a part was changed: that part is then read as null. */
    private static Optional<Hash> rulesHash(JsonMapper mapper, MadeOf made) {
        try {
            return Optional.of(ContestText.rulesHash(made.rules(new ContestText(mapper))));
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static Optional<JournalRow> row(JsonMapper mapper, ContestId id, String line) {
        try {
            return Optional.of(mapper.readValue(line, Line.class).row(id));
        } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Head head(JsonMapper mapper, @Nullable String line) {
        try {
            var head = mapper.readValue(line == null ? "" : line, Head.class);
            if (FORMAT.equals(head.format())) {
                return head;
            }
        } catch (JacksonException _) {
            // Said below.
        }
        throw new IllegalArgumentException("no journal of Chuông Vàng");
    }
}
