package vn.chuongvang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists of the HTTP API that come a page at a time. */
public final class Pages {
    private static final Pattern NEXT = Pattern.compile("<(/api/[^<>]+)>; rel=\"next\"");

    private Pages() {}

    /** One page, and the address of the next one. */
    public record Page(JsonNode body, Optional<String> next) {

        /** The list itself, or the one that is in it. */
        public List<JsonNode> items() {
            var list = body;
            for (var name : List.of("entries", "items", "rows", "children", "changes", "log")) {
                list = body.isArray() || !body.has(name) ? list : body.path(name);
            }
            assertThat(list.isArray()).as(body.toString()).isTrue();
            return list.valueStream().toList();
        }
    }

    public static Page get(WebTestClient client, String path) {
        var answer =
                client.get().uri(path).exchange().expectStatus().isOk().expectBody().returnResult();
        var body = new String(answer.getResponseBody(), StandardCharsets.UTF_8);
        var link = answer.getResponseHeaders().getFirst(HttpHeaders.LINK);
        return new Page(
                JsonMapper.shared().readTree(body), Optional.ofNullable(link).map(Pages::next));
    }

    private static String next(String link) {
        var found = NEXT.matcher(link);
        assertThat(found.matches()).as(link).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    /**
     * All items from the first page to the last, in the order in which they came.
     *
     * @param path with the size of a page
     * @param between done before each further page
     */
    public static List<JsonNode> walk(WebTestClient client, String path, Runnable between) {
        var size = Integer.parseInt(path.replaceAll(".*[?&]size=([0-9]+).*", "$1"));
        var all = new ArrayList<JsonNode>();
        var page = get(client, path);
        var addresses = new HashSet<String>();
        all.addAll(page.items());
        while (page.next().isPresent()) {
            assertThat(addresses.add(page.next().get())).as("it goes round: " + path).isTrue();
            assertThat(page.items()).as(path).hasSize(size);
            between.run();
            page = get(client, Objects.requireNonNull(page.next().get()));
            all.addAll(page.items());
        }
        assertThat(page.items().size()).as(path).isLessThanOrEqualTo(size);
        return all;
    }

    /** As {@link #walk(WebTestClient, String, Runnable)}. */
    public static List<JsonNode> walk(WebTestClient client, String path) {
        return walk(client, path, () -> {});
    }
}
