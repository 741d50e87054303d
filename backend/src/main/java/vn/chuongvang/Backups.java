package vn.chuongvang;

import vn.chuongvang.rehearsal.Arguments;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.StartRefused;
import vn.chuongvang.storage.Backup;
import vn.chuongvang.storage.Restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A copy of everything in one file, and the way back, to any moment that an archive knows. */
final class Backups {

    private Backups() {}

    /** {@code ./chuongvang backup FILE [--data DIR]}: the server may run meanwhile. */
    static void backup(List<String> arguments) throws IOException, SQLException {
        var file = file(arguments);
        var options =
                new Arguments(arguments.subList(1, arguments.size()), Set.of("--data"), Set.of());
        var data = options.text("--data").orElseGet(() -> setting("chuongvang.data"));
        Backup.write(Path.of(data), file);
        StoppedServer.say("backup-done", file, (Files.size(file) >> 20) + 1);
    }

    /** {@code ./chuongvang restore FILE --data NEW [--archive DIR] [--to MOMENT]}. */
    static void restore(List<String> arguments) throws IOException, SQLException {
        var file = file(arguments);
        var options =
                new Arguments(
                        arguments.subList(1, arguments.size()),
                        Set.of("--data", "--archive", "--to"),
                        Set.of());
        var data =
                options.text("--data")
                        .map(Path::of)
                        .orElseThrow(() -> new StartRefused("option-value", "--data"));
        var archive = options.text("--archive").map(Path::of);
        var moment = options.text("--to").map(Backups::moment);
        if (moment.isPresent() && archive.isEmpty()) {
            throw new StartRefused("option-value", "--archive");
        }
        var last =
                new Restore(file, archive.orElse(null), moment.orElse(null))
                        .into(data, setting("chuongvang.version"));
        StoppedServer.say("restore-done", data, local(last));
    }

    private static Path file(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new StartRefused("backup-which");
        }
        return Path.of(arguments.getFirst()).toAbsolutePath();
    }

    /** With its distance from UTC, or as the clock on this machine's wall says. */
    private static Instant moment(String text) {
        var written = text.strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException _) {
            try {
                return LocalDateTime.parse(written).atZone(ZoneId.systemDefault()).toInstant();
            } catch (DateTimeParseException _) {
                throw new StartRefused("restore-moment", text);
            }
        }
    }

    private static String local(Optional<Instant> moment) {
        return moment.map(last -> last.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString())
                .orElse("—");
    }

    private static String setting(String name) {
        try {
            return Options.environment(Options.settings(List.of())).getRequiredProperty(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
