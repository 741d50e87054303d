package vn.chuongvang.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Letters to the node that rules, at its own address: for when Redis leads nowhere. */
final class DirectWay {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final int OK = 200;

    private final Nodes nodes;
    private final WordBytes words;
    private final Map<String, NodeTables.Call> calls = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    DirectWay(Nodes nodes, WordBytes words) {
        this.nodes = nodes;
        this.words = words;
    }

    /**
     * Blocks.
     *
     * @return what became of the letters; fewer when some were not answered in time
     * @throws IOException nobody rules as far as is known here, or that node was not reached
     */
    List<Word.Told> ask(ContestId contest, List<Word.Asked> letters)
            throws IOException, InterruptedException {
        var owner = nodes.ownerOf(contest);
        if (owner == null) {
            throw new IOException("nobody is known to rule");
        }
        var call = calls.computeIfAbsent(owner, this::call);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        call.address() + "/node/contests/" + contest + "/letters"))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + call.secret())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(words.bytes(letters)))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException("node " + owner + " answered " + answer.statusCode());
        }
        return words.told(answer.body());
    }

    private NodeTables.Call call(String node) {
        var call = nodes.call(node).block(CONNECT.multipliedBy(2));
        if (call == null) {
            throw new IllegalStateException("no node " + node);
        }
        return call;
    }
}
