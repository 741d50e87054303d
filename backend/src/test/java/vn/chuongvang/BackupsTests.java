package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class BackupsTests {
    @TempDir Path work;

    @Test
    void what_is_missing_is_asked_for() {
        assertThatThrownBy(() -> Backups.backup(List.of())).hasMessageContaining("backup-which");
        restoring("backup-which");
        restoring("option-value", "x.tar.gz");
        restoring("option-value", "x.tar.gz", "--data", "new", "--to", "2026-11-30T19:42:00");
    }

    @Test
    void a_moment_is_written_as_on_the_wall_or_with_its_distance_from_utc() {
        var archive = work.toString();
        for (var moment :
                List.of("2026-11-30T19:42:00", "2026-11-30 19:42", "2026-11-30T19:42+07:00")) {
            restoring(
                    "restore-no-backup",
                    "x",
                    "--data",
                    "new",
                    "--archive",
                    archive,
                    "--to",
                    moment);
        }
        restoring(
                "restore-moment", "x", "--data", "new", "--archive", archive, "--to", "yesterday");
    }

    private static void restoring(String refusal, String... arguments) {
        assertThatThrownBy(() -> Backups.restore(List.of(arguments))).hasMessageContaining(refusal);
    }
}
