package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProgramsTests {
    @TempDir Path folder;

    /** Two servers of one machine unpack into a folder they share. */
    @Test
    void whoever_unpacks_second_takes_what_the_first_one_unpacked() throws IOException {
        var target = programs("postgres-1", "first");
        var fresh = programs("postgres-1.unpacking-2", "second");

        Programs.settle(fresh, target);

        assertThat(target.resolve("bin/postgres")).hasContent("first");
        assertThat(fresh).doesNotExist();
    }

    private Path programs(String name, String content) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/postgres"), content);
        return home;
    }
}
