package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.testing.Program;
import vn.chuongvang.testing.ServerProcess;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class MaintenanceIT {
    private static final Pattern FIRST =
            Pattern.compile("Host account: dan, one-time password: (\\S+)");
    private static final Pattern RESET = Pattern.compile("One-time password of dan: (\\S+)");

    @TempDir Path data;
    @TempDir Path elsewhere;

    @Test
    void the_first_password_is_shown_once_and_a_reset_outlives_backup_and_restore()
            throws Exception {
        try (var first = ServerProcess.start(data, Map.of())) {
            var shown = found(FIRST, first.output());
            assertThat(signIn(first.port(), shown)).isEqualTo(200);
            first.stop();
        }

        var reset = found(RESET, Program.run("reset-password", "--data", data.toString()));
        var unknown = Program.run("reset-password", "nobody", "--data", data.toString());
        var rebuilt = Program.run("rebuild-leaderboards", "--data", data.toString());
        var verified = Program.run("verify-contest", "7", "--data", data.toString());

        assertThat(verified).contains("there is no contest 7").doesNotContain("Exception");
        assertThat(unknown).contains("There is no account “nobody”");
        assertThat(rebuilt).contains("0 leaderboards rebuilt");
        try (var again = ServerProcess.start(restored(data), Map.of())) {
            assertThat(again.output()).doesNotContainPattern(FIRST);
            assertThat(signIn(again.port(), reset)).isEqualTo(200);
        }
    }

    @Test
    void a_folder_without_data_is_refused_and_not_made() throws Exception {
        var nowhere = data.resolve("typo");

        for (var work :
                List.of(
                        List.of("verify-contest", "1"),
                        List.of("reset-password"),
                        List.of("rebuild-leaderboards"))) {
            var line = new ArrayList<>(work);
            line.addAll(List.of("--data", nowhere.toString()));
            assertThat(Program.run(line.toArray(String[]::new))).contains("no data of a server");
        }
        assertThat(nowhere).doesNotExist();
    }

    /** By the commands of docs/operations.md, under another path; the first folder is gone. */
    private Path restored(Path from) throws Exception {
        var archive = elsewhere.resolve("backup.tar.gz").toString();
        var to = Files.createDirectory(elsewhere.resolve("data-restored"));
        run("tar", "-C", from.toString(), "--exclude=./programs", "-czf", archive, ".");
        run("mv", from.resolve("postgres").toString(), elsewhere.resolve("lost").toString());
        run("tar", "-C", to.toString(), "-xzf", archive);
        return to;
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }

    private static int signIn(int port, String password) throws Exception {
        var body = "{\"name\":\"dan\",\"password\":\"" + password + "\"}";
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/staff/sign-in"))
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "chuongvang")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
