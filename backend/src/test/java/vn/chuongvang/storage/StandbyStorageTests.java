package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.start.StartRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class StandbyStorageTests {
    @TempDir Path data;

    @Test
    void a_folder_that_follows_is_no_servers() throws IOException {
        StandbyStorage.refuseFollower(data);
        Files.writeString(data.resolve("standby.json"), "{}");
        assertThatThrownBy(() -> StandbyStorage.refuseFollower(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("standby-data-follows");
    }

    @Test
    void a_copy_that_broke_off_is_none() throws IOException {
        try (var storage = StandbyStorage.open(data, "0.1.0")) {
            assertThatThrownBy(() -> storage.receive(tar("PG_VERSION"), Map.of(), "{}"))
                    .hasMessageContaining("broke off");
            assertThat(data.resolve("postgres")).doesNotExist();
            assertThat(storage.following()).isEmpty();
        }
    }

    @Test
    void nothing_is_written_outside_of_the_folder() throws IOException {
        try (var storage = StandbyStorage.open(data, "0.1.0")) {
            assertThatThrownBy(() -> storage.receive(tar("../../secret"), Map.of(), "{}"))
                    .hasMessageContaining("outside");
        }
    }

    private static InputStream tar(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var entry = new TarArchiveEntry(name, true);
            entry.setSize(2);
            tar.putArchiveEntry(entry);
            tar.write(new byte[] {'1', '8'});
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
