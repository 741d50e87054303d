package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The commands that PostgreSQL calls, called as it calls them. */
class WalArchiveTests {
    private static final String NAME = "000000010000000000000007";

    @TempDir Path work;

    private Path data;
    private Path archive;
    private Path wal;

    @BeforeEach
    void archive() throws IOException {
        data = Files.createDirectory(work.resolve("data"));
        archive = Files.createDirectory(work.resolve("it's 5% full"));
        Files.createDirectories(data.resolve("pg_wal/archive_status"));
        wal = Files.writeString(data.resolve("pg_wal/" + NAME), "what happened");
        WalArchive.remember(data, archive.toString());
    }

    @Test
    void a_file_of_the_log_comes_back_as_it_was() throws Exception {
        assertThat(put()).isZero();
        var back = work.resolve("back");
        assertThat(call(WalArchive.take(archive), back)).isZero();
        assertThat(back).hasSameBinaryContentAs(wal);
    }

    @Test
    void the_same_again_is_well_and_another_under_its_name_is_not() throws Exception {
        assertThat(put()).isZero();
        assertThat(put()).isZero();
        Files.writeString(wal, "another past");
        assertThat(put()).isNotZero();
    }

    @Test
    void a_disk_that_is_gone_is_waited_for_up_to_a_gigabyte() throws Exception {
        Files.delete(archive.resolve("owner"));
        for (var n = 0; n < 64; n++) {
            Files.createFile(data.resolve("pg_wal/archive_status/" + n + ".ready"));
        }
        assertThat(put()).isNotZero();
        Files.createFile(data.resolve("pg_wal/archive_status/64.ready"));
        assertThat(put()).isZero();
        assertThat(archive).as("the mount point of a disk that is gone").isEmptyDirectory();
        assertThat(WalArchive.missing(data)).containsExactly(archive.toString());
    }

    @Test
    void none_ends_it() throws Exception {
        WalArchive.remember(data, "none");
        assertThat(WalArchive.settings(data)).isEmpty();
        assertThatThrownBy(() -> WalArchive.remember(data, work.resolve("typo").toString()))
                .hasMessageContaining("archive-missing");
    }

    private int put() throws Exception {
        var command = WalArchive.settings(data).get("archive_command");
        return call(Objects.requireNonNull(command), Path.of("pg_wal", NAME));
    }

    private int call(String command, Path file) throws Exception {
        var shell =
                command.replace("%%", "\u0000")
                        .replace("%p", file.toString())
                        .replace("%f", NAME)
                        .replace("\u0000", "%");
        return new ProcessBuilder("sh", "-c", shell)
                .directory(data.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
