package vn.chuongvang.standby;

import vn.chuongvang.start.LastingFile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which pairing a server has taken over from, written into its data folder and told to anybody. */
final class TookOver {
    private static final String FILE = "took-over";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private TookOver() {}

    static void write(Path folder, String id) throws IOException {
        LastingFile.write(folder.resolve(FILE), id);
    }

    static Optional<String> in(Path folder) {
        try {
            var file = folder.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Whether this address is a server that has taken over from this pairing. */
    static boolean isAt(String address, String id) {
        return greeting(URI.create("http://" + address))
                .map(Wire.Greeting::tookOver)
                .filter(id::equals)
                .isPresent();
    }

    /** What a server says of itself; empty when nobody of ours answers there. */
    static Optional<Wire.Greeting> greeting(URI server) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request =
                    HttpRequest.newBuilder(server.resolve("/api/standby"))
                            .timeout(PATIENCE)
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(Wire.parse(answer.body(), Wire.Greeting.class))
                    : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
