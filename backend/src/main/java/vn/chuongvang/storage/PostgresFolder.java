package vn.chuongvang.storage;

import vn.chuongvang.start.LastingFile;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that a PostgreSQL writes, seen without one that runs. */
final class PostgresFolder {

    private PostgresFolder() {}

    /** PostgreSQL reads files of its own major version only; said here before it says so itself. */
    static void demandSameMajor(Path home, Path data) throws IOException {
        var written = Files.readString(data.resolve("PG_VERSION")).strip();
        String ours;
        try (var lines = Files.lines(home.resolve("share/postgresql/postgres.bki"))) {
            ours = lines.findFirst().orElse("").replace("# PostgreSQL ", "").strip();
        }
        if (!written.equals(ours)) {
            throw new StartRefused("data-other-postgres", data, written, ours);
        }
    }

    /**
     * Made beside its place and moved in one step: neither a kill nor a failing power leaves half a
     * database.
     *
     * @param home of the programs
     * @param administrator role that may everything
     */
    static void make(Path home, Path data, String administrator, String secret) throws IOException {
        var fresh = data.resolveSibling("postgres.new");
        var password = data.resolveSibling("postgres.password");
        Folders.delete(fresh);
        LastingFile.write(password, secret);
        try {
            OwnProcess.run(
                    Privileges.apartAndNotRoot(
                            List.of(
                                    home.resolve("bin/initdb").toString(),
                                    "--pgdata=" + fresh,
                                    "--username=" + administrator,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--set=scram_iterations=1",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8")),
                    log(data));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data);
        LastingFile.syncName(data);
    }

    /** Where its programs write what they have to say. */
    static Path log(Path data) {
        return data.resolveSibling("postgres.log");
    }
}
