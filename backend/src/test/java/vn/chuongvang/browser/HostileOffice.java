package vn.chuongvang.browser;

import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.testing.Api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a host, a curator and an officer send over HTTP, all of it hostile. */
record HostileOffice(Api host, HostilePile pile) {
    static final int LONGEST_NAME = 60;
    static final int UNITS_OF_PEOPLE = 400;

    private static final int LONGEST_TITLE = 120;
    private static final String TODAY = LocalDate.now().toString();
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    /** A draft with a seat for each of these names, and units of others; its number. */
    long hall(List<String> names) {
        var units = pile.some(UNITS_OF_PEOPLE, LONGEST_NAME);
        var rows =
                IntStream.range(0, names.size())
                        .mapToObj(i -> row(i + 1, names.get(i), units.get(i % units.size())))
                        .collect(Collectors.joining("\n"));
        return contest(names.size(), rows, Map.of());
    }

    /** A draft of so many seats, with names that boards show as they are. */
    long show(int seats) {
        var rows =
                IntStream.rangeClosed(1, seats)
                        .mapToObj(seat -> row(seat, pile.word(), pile.next(LONGEST_NAME)))
                        .collect(Collectors.joining("\n"));
        var section =
                new HashMap<>(Contest.section("SINGLE_CHOICE", 1, HostileQuestions.MAIN, 120, 1));
        section.put("kinds", List.of("SINGLE_CHOICE", "SHORT_TEXT"));
        return contest(
                seats,
                rows,
                Map.ofEntries(
                        Map.entry(
                                "questions",
                                Map.of("main", HostileQuestions.MAIN, "backup", 1, "tiebreak", 0)),
                        Map.entry("allWrong.rankFrom", HostileQuestions.MAIN),
                        Map.entry("answer.graceMs", 0),
                        Map.entry("tie", "SHARED"),
                        Map.entry("lifelines", pile.some(3, 30)),
                        Map.entry("final.reader", pile.next(LONGEST_NAME)),
                        Map.entry("prizes", List.of(prize("INDIVIDUAL"), prize("UNIT"))),
                        Map.entry("sections", List.of(section))));
    }

    private Map<String, Object> prize(String scope) {
        return Map.of("title", pile.next(40), "count", 1, "scope", scope);
    }

    private static String row(int seat, String name, String unit) {
        return seat + "\t" + name + "\t" + unit;
    }

    private long contest(int seats, String roster, Map<String, Object> rules) {
        var people = Map.<String, Object>of("roster", roster);
        var wish = Contest.wish(pile.next(LONGEST_TITLE), seats, people, rules);
        wish.put("organiser", pile.next(LONGEST_TITLE));
        return host.post("/api/contests", wish).path("id").asLong();
    }

    /** Drafts of the bank from a file; their ids. */
    List<String> questions(List<String> texts) {
        var file = new HostileQuestions(pile).document(texts);
        var report =
                send(
                        "/api/questions/import?format=json&dryRun=false",
                        file.getBytes(StandardCharsets.UTF_8));
        var ids = report.path("items").valueStream().map(HostileOffice::id).toList();
        if (ids.size() != texts.size() || report.path("taken").asInt() != ids.size()) {
            throw new AssertionError("not taken: " + report);
        }
        return ids;
    }

    private static String id(JsonNode item) {
        var id = item.path("id");
        return id.isObject() ? id.path("value").asString() : id.asString();
    }

    /** Another version, and what somebody says about it. */
    void edit(String question) {
        var path = "/api/questions/" + question;
        var document = (ObjectNode) host.get(path).path("versions").get(0).path("document");
        ((ObjectNode) document.path("questions").get(0))
                .put("explanation", pile.next(LONGEST_TITLE));
        host.post(
                path + "/versions",
                Map.of("from", 1, "document", document, "note", pile.next(LONGEST_TITLE)));
        for (int i = 0; i < 5; i++) {
            host.post(path + "/comments", Map.of("version", 1, "text", pile.next(LONGEST_TITLE)));
        }
    }

    /** A province and units below it, with other names and decrees; the province. */
    String units(int below) {
        var province = unit("PROVINCE", Map.of());
        for (int i = 0; i < below; i++) {
            unit("WARD", Map.of("parent", province));
        }
        change(Map.of("kind", "ALIAS", "unit", province, "alias", pile.next(LONGEST_NAME)));
        var renamed =
                Map.of(
                        "kind",
                        "RENAME",
                        "unit",
                        province,
                        "on",
                        TODAY,
                        "decree",
                        pile.next(LONGEST_TITLE));
        var named = new HashMap<String, Object>(renamed);
        named.put("name", pile.next(LONGEST_TITLE));
        named.put("shortName", pile.next(LONGEST_NAME));
        change(named);
        return province;
    }

    private String unit(String type, Map<String, Object> more) {
        var unit = UUID.randomUUID().toString();
        var made =
                new HashMap<String, Object>(
                        Map.of(
                                "kind",
                                "CREATE",
                                "unit",
                                unit,
                                "name",
                                pile.next(LONGEST_TITLE),
                                "type",
                                type,
                                "hierarchy",
                                "DOAN",
                                "on",
                                "2026-01-02"));
        made.putAll(more);
        change(made);
        return unit;
    }

    private void change(Map<String, ?> members) {
        var wish = new HashMap<String, Object>(members);
        wish.put("generation", host.get("/api/units/tree").path("generation").asLong());
        host.post("/api/units/changes", wish);
    }

    /** What happened on paper, with a file of a hostile name; taken back for a hostile reason. */
    void declared(String unit, boolean withdrawn) {
        var path = "/api/participation/declared";
        var counts = List.of(Map.of("unit", unit, "people", 9, "attempts", 9, "passed", 0));
        var said =
                Map.of(
                        "kind",
                        "PAPER",
                        "title",
                        pile.next(LONGEST_TITLE),
                        "note",
                        pile.next(LONGEST_TITLE),
                        "heldOn",
                        TODAY,
                        "unit",
                        unit,
                        "counts",
                        counts);
        var id = host.post(path, said).path("declaration").path("id").asLong();
        var file = pile.fileName() + ".pdf";
        send(path + "/{id}/evidence?name={file}", PDF, id, file);
        if (withdrawn) {
            var reason = pile.next(LONGEST_TITLE);
            host.post(path + "/" + id + "/withdraw", Map.of("reason", reason));
        }
    }

    private JsonNode send(String path, byte[] file, Object... parameters) {
        var answer =
                host.client()
                        .post()
                        .uri(path, parameters)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange();
        answer.expectStatus().is2xxSuccessful();
        var body = answer.expectBody().returnResult().getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }
}
