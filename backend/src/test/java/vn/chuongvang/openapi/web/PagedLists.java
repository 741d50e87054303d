package vn.chuongvang.openapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Every list that the document says has pages, asked as a program would. */
final class PagedLists {
    private static final int ITEMS = 5;
    private static final int SIGN_BYTES = 16;

    /** Numbers, days, moments, ids; ids of questions and of sources. */
    private static final String NOBODY =
            "-?[0-9.]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                + "|T[0-9]{1,2}-(L?[0-9]+)|[A-Za-z][A-Za-z0-9_.-]{0,15}";

    private final Api host;
    private final Map<String, GrowingLists.Place> places;

    PagedLists(Api host, GrowingLists lists) {
        this.host = host;
        this.places = lists.places();
    }

    /** By what the document says of their parameters. */
    static Set<String> in(Map<String, JsonNode> operations) {
        var lists = new TreeSet<String>();
        operations.forEach(
                (line, operation) -> {
                    for (var parameter : operation.path("parameters")) {
                        if (parameter.path("name").asString().equals("after")
                                && line.startsWith("GET ")) {
                            lists.add(line);
                        }
                    }
                });
        return lists;
    }

    /** The document says how to ask for a page, and where the next one is told. */
    static void assertTold(JsonNode operation) {
        var size =
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals("size"))
                        .findFirst()
                        .orElseThrow();
        assertThat(size.at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(size.at("/schema/maximum").asInt()).isEqualTo(500);
        assertThat(size.at("/schema/default").asInt()).isEqualTo(100);
        assertThat(size.path("required").asBoolean(false)).isFalse();
        assertThat(operation.at("/responses/200/headers/Link/description").asString())
                .contains("next");
    }

    /** Lists as they are answered, without pages: each has a bound of its own. */
    static final Set<String> BOUNDED =
            Set.of(
                    // what the operator wrote into the settings
                    "GET /api/staff/oidc",
                    // servers of the last day
                    "GET /api/staff/nodes",
                    // at most one of each of those
                    "GET /api/staff/oidc/linked",
                    // what the server ships
                    "GET /api/presets",
                    // the seats of one contest
                    "GET /api/contests/{id}/tickets",
                    // the fields of one question
                    "GET /api/questions/{id}/difference",
                    // the weeks that are kept
                    "GET /api/reports/weekly/{unit}");

    /** Whose answer is a list, by the document. */
    static Set<String> arraysIn(Map<String, JsonNode> operations) {
        var lists = new TreeSet<String>();
        operations.forEach(
                (line, operation) -> {
                    var schema =
                            operation.at("/responses/200/content/application~1json/schema/type");
                    if (line.startsWith("GET ") && schema.asString("").equals("array")) {
                        lists.add(line);
                    }
                });
        return lists;
    }

    /** What was there at the beginning comes once and in its order, whatever is added meanwhile. */
    void assertEachItemComesOnce() {
        var soft = new SoftAssertions();
        places.forEach((line, place) -> soft.check(() -> assertEachItemComesOnce(line, place)));
        soft.assertAll();
    }

    private void assertEachItemComesOnce(String line, GrowingLists.Place place) {
        for (int i = 0; i < ITEMS; i++) {
            place.grow().run();
        }
        var before = texts(Pages.walk(host.client(), sized(place, 500)));
        var size = Math.max(1, before.size() / 5);
        var grow = atMost(ITEMS, place.grow());
        var walked = texts(Pages.walk(host.client(), sized(place, size), grow));
        var there = new HashSet<>(before);
        assertThat(walked).as(line).doesNotHaveDuplicates();
        assertThat(walked.stream().filter(there::contains)).as(line).isEqualTo(before);
    }

    /** What is added behind the page is walked, too: a walk has to come to its end. */
    private static Runnable atMost(int times, Runnable once) {
        var left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                once.run();
            }
        };
    }

    private static List<String> texts(List<JsonNode> items) {
        return items.stream().map(JsonNode::toString).toList();
    }

    private static String sized(GrowingLists.Place place, Object size) {
        return with(place.address(), "size=" + size);
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    /** A cursor is good for nothing but the list and the filters that it came with. */
    void assertOthersAreRefused() {
        var foreign = cursor(places.get("GET /api/staff/audit"));
        places.forEach(
                (line, place) -> {
                    for (var wrong : List.of("x", "AAAA", "not base64!", foreign + "A")) {
                        refused(with(place.address(), "after=" + wrong), "CURSOR_UNFIT");
                    }
                    if (!line.endsWith("/audit")) {
                        refused(with(place.address(), "after=" + foreign), "CURSOR_UNFIT");
                    }
                    if (Pages.get(host.client(), sized(place, 1)).next().isPresent()) {
                        var own = cursor(place);
                        assertThat(parts(own)).as(line).allMatch(part -> part.matches(NOBODY));
                        for (var at : List.of(0, 11, own.length() - 2)) {
                            refused(
                                    with(place.address(), "after=" + turned(own, at)),
                                    "CURSOR_UNFIT");
                        }
                        var filtered = with(place.address(), "other=1&after=" + own);
                        refused(filtered, "CURSOR_UNFIT");
                    }
                });
    }

    private String cursor(GrowingLists.Place place) {
        var next = Pages.get(host.client(), sized(place, 1)).next().orElseThrow();
        return next.replaceAll(".*after=", "");
    }

    private static List<String> parts(String cursor) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var text = Arrays.copyOfRange(bytes, SIGN_BYTES, bytes.length);
        return List.of(new String(text, StandardCharsets.UTF_8).split("\n"));
    }

    private static String turned(String cursor, int at) {
        var letter = cursor.charAt(at) == 'A' ? 'B' : 'A';
        return cursor.substring(0, at) + letter + cursor.substring(at + 1);
    }

    void assertSizesHaveBounds() {
        places.forEach(
                (line, place) -> {
                    for (var size : List.of("0", "501", "-1", "x", "99999999999")) {
                        var refusal = refused(sized(place, size), "SIZE_UNFIT");
                        assertThat(refusal.path("detail").asString()).contains("1 to 500");
                    }
                    assertThat(Pages.get(host.client(), sized(place, 500)).items().size())
                            .as(line)
                            .isLessThanOrEqualTo(500);
                });
    }

    private JsonNode refused(String address, String code) {
        return host.refused(HttpMethod.GET, address, "", 400, code);
    }
}
