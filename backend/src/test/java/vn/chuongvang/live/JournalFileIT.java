package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.testing.LongPlay;
import vn.chuongvang.testing.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

@Timeout(120)
final class JournalFileIT {
    /** Each change is looked for in the whole file. */
    private static final int FEW = 9;

    private static final int STRIDE = 61; // of the first line: its questions are long

    private final LiveServer server =
            new LiveServer(Storage.freshDatabase(), "one", (_, _, _, _) -> {});

    @TempDir private Path folder;

    private Room room;
    private Path file;

    @BeforeEach
    void a_journal_in_a_file() throws IOException {
        room = server.create(5, 60);
        server.openQuestion(room);
        for (var contestant = 1; contestant <= 5; contestant++) {
            LiveServer.await(server.answer(room, contestant, 1));
        }
        server.done(room, ContestCommand.LockNow::new);
        file = folder.resolve("nhat-ky.ndjson");
        Files.write(file, export().getBytes());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String export() {
        return String.join(
                "",
                new JournalFile(server.contests, server.journal)
                        .lines(room.id(), "CV1.x")
                        .collectList()
                        .block());
    }

    @Test
    void a_file_gives_the_contest_without_a_database() throws IOException {
        long fifth = 5;
        assertThat(JournalFile.verify(file, fifth))
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> {
                            assertThat(sound.contest()).isEqualTo(room.id());
                            assertThat(sound.facts()).isEqualTo(room.view().seq());
                            assertThat(sound.state()).isEqualTo(room.view().state());
                            assertThat(sound.sealed()).isNotNull().isNotEqualTo(sound.head());
                        });
        assertThat(JournalFile.seal(file)).contains("CV1.x");
        assertThat(Files.readString(file)).doesNotContain("Nguyễn");
    }

    @Test
    void any_byte_of_a_fact_that_was_changed_is_found_where_it_is() throws IOException {
        everyChangeIsFound(ThreadLocalRandom.current().nextInt(FEW), FEW);
    }

    @LongPlay
    @Test
    void each_byte_of_a_fact_that_was_changed_is_found_where_it_is() throws IOException {
        everyChangeIsFound(0, 1);
    }

    private void everyChangeIsFound(int first, int stride) throws IOException {
        var bytes = Files.readAllBytes(file);
        int line = -1;
        for (int at = 0; at < bytes.length; at++) {
            if (line >= 4 && line <= 6 && at % stride == first) {
                assertThat(verifiedWith(bytes, at))
                        .as("byte %d of fact %d", at, line + 1)
                        .isInstanceOfSatisfying(
                                Verification.Broken.class,
                                broken -> assertThat(broken.seq()).isBetween(5L, 7L));
            }
            line += bytes[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void a_change_of_what_it_was_made_of_is_found() throws IOException {
        var bytes = Files.readAllBytes(file);
        int end = Files.readAllLines(file).getFirst().getBytes().length;
        int seal = new String(bytes).indexOf("\"seal\"");
        for (int at = 0; at < end; at += at > seal - STRIDE && at < seal + 20 ? 90 : STRIDE) {
            try {
                assertThat(verifiedWith(bytes, at))
                        .as("byte %d of the first line", at)
                        .isInstanceOf(Verification.Broken.class);
            } catch (IllegalArgumentException noJournal) {
                assertThat(noJournal).hasMessageContaining("no journal");
            }
        }
    }

    @Test
    void rules_that_lost_a_part_are_found() throws IOException {
        var text = Files.readString(file);
        var head = text.substring(0, text.indexOf('\n'));
        assertThat(head).contains("\\\"reader\\\"");
        Files.writeString(file, text.replaceFirst("reader", "reades"));
        assertThat(JournalFile.verify(file, 0))
                .isEqualTo(new Verification.Broken(room.id(), 0, "rules hash"));
    }

    /** The lowest bit of one byte is the other way round. */
    private Verification verifiedWith(byte[] bytes, int at) throws IOException {
        var changed = bytes.clone();
        changed[at] ^= 1;
        return JournalFile.verify(Files.write(folder.resolve("changed"), changed), 0);
    }

    @Test
    void a_file_that_was_cut_is_found() throws IOException {
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 2));
        assertThat(JournalFile.verify(file, 0))
                .isEqualTo(new Verification.Broken(room.id(), lines.size() - 2, "missing"));
    }

    @Test
    void another_file_is_no_journal() throws IOException {
        for (var text : new String[] {"", "{}", "Câu 1;B\n", "[1]\n{}", "\u0000"}) {
            Files.writeString(file, text);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JournalFile.verify(file, 0))
                    .withMessageContaining("no journal");
            assertThat(JournalFile.seal(file)).isEmpty();
        }
    }
}
