package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** That it lasts is what {@code KillAndStartAgainIT} shows. */
class LastingFileTests {

    @TempDir Path folder;

    @Test
    void it_is_for_its_user_alone_and_nothing_lies_beside_it() throws IOException {
        var file = folder.resolve("key");
        LastingFile.write(file, "Đoàn");
        LastingFile.write(file, "Đoàn viên");

        assertThat(file).hasContent("Đoàn viên");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("key");
    }

    /** Half of it would be a key that opens nothing. */
    @Test
    void whoever_reads_meanwhile_reads_a_whole_one() throws Exception {
        var file = folder.resolve("key");
        var texts = List.of("a".repeat(5_000), "b".repeat(5_000));
        LastingFile.write(file, texts.getFirst());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> writeInTurn(file, texts));
            while (!writing.isDone()) {
                assertThat(texts).contains(Files.readString(file));
            }
            writing.get();
        }
    }

    @Test
    void what_is_drawn_once_is_left_as_it_is() throws IOException {
        var file = folder.resolve("key");
        LastingFile.writeFirst(file, "first");

        assertThatThrownBy(() -> LastingFile.writeFirst(file, "second"))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("first");
        assertThat(folder.toFile().list()).containsExactly("key");
    }

    /** Two servers on one folder must not seal with two keys. */
    @RepeatedTest(20)
    void a_secret_is_drawn_once_however_many_ask() throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            var asking = new ArrayList<Callable<String>>();
            var together = new CyclicBarrier(20);
            for (var n = 0; n < 20; n++) {
                var mine = "secret " + n;
                asking.add(
                        () -> {
                            together.await();
                            return SecretFile.kept(folder, "key", () -> mine);
                        });
            }
            var told = new HashSet<String>();
            for (var answer : threads.invokeAll(asking)) {
                told.add(answer.get());
            }
            assertThat(told).containsExactly(Files.readString(folder.resolve("key")));
        }
        assertThat(folder.toFile().list()).containsExactly("key");
    }

    /** As on a full disk. */
    @Test
    void what_cannot_be_placed_leaves_nothing_beside_it() throws IOException {
        Files.createDirectories(folder.resolve("key/inhabited"));

        assertThatThrownBy(() -> LastingFile.write(folder.resolve("key"), "text"))
                .isInstanceOf(IOException.class);

        assertThat(folder.toFile().list()).containsExactly("key");
    }

    private static Void writeInTurn(Path file, List<String> texts) throws IOException {
        for (var n = 0; n < 100; n++) {
            LastingFile.write(file, texts.get(n % texts.size()));
        }
        return null;
    }
}
