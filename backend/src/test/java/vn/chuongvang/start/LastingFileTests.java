package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Test
    void a_secret_is_drawn_once_whoever_asks() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new ArrayList<Callable<String>>();
            for (var n = 0; n < 20; n++) {
                var mine = "secret " + n;
                asking.add(() -> SecretFile.kept(folder, "key", () -> mine));
            }
            for (var told : threads.invokeAll(asking)) {
                assertThat(told.get()).startsWith("secret ");
            }
        }
        var kept = Files.readString(folder.resolve("key"));
        assertThat(SecretFile.kept(folder, "key", () -> "another")).isEqualTo(kept);
        assertThat(folder.toFile().list()).containsExactly("key");
    }

    private static Void writeInTurn(Path file, List<String> texts) throws IOException {
        for (var n = 0; n < 100; n++) {
            LastingFile.write(file, texts.get(n % texts.size()));
        }
        return null;
    }
}
