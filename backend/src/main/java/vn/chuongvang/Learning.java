package vn.chuongvang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A short life of the server, in which the JVM notes what a start loads (JEP 514). */
final class Learning {

    private static final List<String> PAGES = List.of("/actuator/health", "/", "/screen", "/host");

    private Learning() {}

    /** The one argument is an empty data folder. */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        var folder = arguments.getFirst();
        try (var context = Server.start(List.of("--port", "0", "--data", folder));
                var client = HttpClient.newHttpClient()) {
            var port = context.getEnvironment().getProperty("local.server.port");
            for (var page : PAGES) {
                var address = URI.create("http://127.0.0.1:" + port + page);
                client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
