package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Units over HTTP and in PostgreSQL, from an empty tree to a merger. */
@TestMethodOrder(OrderAnnotation.class)
class UnitsIT {
    private static final String REFORM = "2025-07-01";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void the_sample_goes_into_an_empty_tree_once() {
        assertThat(host.get("/api/units/tree").path("children")).isEmpty();
        var done = host.post("/api/units/sample");
        assertThat(done.path("report").path("errors").asInt()).isZero();
        host.refused(HttpMethod.POST, "/api/units/sample", "", 409, "UNITS_NOT_EMPTY");

        var top = host.get("/api/units/tree?hierarchy=DOAN&asOf=" + REFORM);
        assertThat(texts(top.path("children"), "name")).containsExactly("Tỉnh Đoàn Ninh Bình");
        assertThat(top.path("generation").asLong()).isEqualTo(done.path("generation").asLong());
        var province = top.path("children").get(0);
        assertThat(province.path("children").asInt()).isEqualTo(2);
        var page = host.get(tree(province) + "&asOf=" + REFORM);
        assertThat(texts(page.path("children"), "name"))
                .containsExactly("Đoàn phường Nam Định", "Đoàn xã Giao Thuỷ");
        var old = host.get("/api/units/tree?hierarchy=DOAN&asOf=2025-06-30");
        assertThat(texts(old.path("children"), "name")).hasSize(3);
    }

    @Test
    @Order(2)
    void a_search_shows_all_that_may_be_meant_with_the_province() {
        var hits = host.get("/api/units/search?q=giao thuy&hierarchy=DOAN&asOf=" + REFORM);
        assertThat(texts(hits, "name"))
                .containsExactly("Đoàn xã Giao Thuỷ", "Huyện Đoàn Giao Thuỷ");
        assertThat(hits.get(0).path("province").asString()).isEqualTo("Ninh Bình");
        assertThat(hits.get(0).path("exact").asBoolean()).isFalse();
        assertThat(hits.get(1).path("until").asString()).isEqualTo(REFORM);
        host.refused(HttpMethod.GET, "/api/units/search?q=a&size=0", "", 400, "SIZE_UNFIT");
    }

    @Test
    @Order(3)
    void a_change_is_written_with_who_did_it_and_a_stale_one_is_not() {
        var unit = find("Đoàn phường Nam Định");
        var wish =
                Map.of(
                        "kind", "RENAME",
                        "generation", generation(),
                        "unit", unit,
                        "on", "2026-01-01",
                        "name", "Đoàn phường Thành Nam",
                        "decree", "QĐ 1");
        var changed = host.post("/api/units/changes", wish);
        assertThat(texts(changed.path("units"))).containsExactly(unit);
        host.refused(HttpMethod.POST, "/api/units/changes", wish, 409, "STALE");

        var history = host.get("/api/units/" + unit);
        assertThat(texts(history.path("versions"), "name"))
                .containsExactly("Đoàn phường Nam Định", "Đoàn phường Thành Nam");
        assertThat(texts(history.path("lineage"), "kind")).containsExactly("RENAME");
        assertThat(texts(history.path("changes"), "kind")).containsExactly("Rename", "Import");
        assertThat(texts(history.path("changes"), "by")).containsExactly("an", "an");
        assertInMemoryAsOnDisk();
    }

    @Test
    @Order(4)
    void a_unit_of_a_contest_to_come_ends_only_with_a_successor() {
        var unit = find("Chi đoàn tổ dân phố 1");
        var heir = find("Chi đoàn tổ dân phố 2");
        long contest = contestWith(unit);
        var wish =
                Map.<String, Object>of(
                        "kind",
                        "DISSOLVE",
                        "generation",
                        generation(),
                        "unit",
                        unit,
                        "on",
                        LocalDate.now().toString());
        var refusal =
                host.refused(HttpMethod.POST, "/api/units/changes", wish, 422, "CONTESTS_HOMELESS");
        assertThat(refusal.path("problems").get(0).path("unit").asString()).isEqualTo(unit);
        var said = new HashMap<>(wish);
        said.put("contestsTo", heir);
        host.post("/api/units/changes", said);
        assertThat(node(contest)).isEqualTo(UUID.fromString(heir));
        assertInMemoryAsOnDisk();
    }

    @Test
    @Order(5)
    void two_who_change_at_once_come_one_after_the_other() {
        var unit = find("Đoàn xã Giao Thuỷ");
        long generation = generation();
        var units = server.bean(Units.class);
        var both =
                Flux.range(1, 2)
                        .flatMap(
                                i ->
                                        units.change(
                                                new UnitChange.AddAlias(
                                                        UUID.fromString(unit), "Tên " + i, null),
                                                LocalDate.now(),
                                                generation,
                                                "an"))
                        .collectList()
                        .block();
        assertThat(Objects.requireNonNull(both))
                .hasAtLeastOneElementOfType(Units.Done.Written.class)
                .contains(new Units.Done.Refused(UnitRefusal.STALE, null));
        assertInMemoryAsOnDisk();
    }

    @Test
    @Order(6)
    void a_file_is_looked_through_and_imported_as_a_whole() {
        var export = file("/api/units/export.csv");
        var again = send("/import/dry-run", export, 200);
        assertThat(again.path("unchanged").asInt()).isPositive();
        assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
        var text = new String(export, StandardCharsets.UTF_8);
        var bad = text.replaceFirst("Chi đoàn thôn 2\"", "Chi đoàn thôn 1\"");
        long before = generation();
        var refusal = send("/import?generation=" + before, bytes(bad), 422);
        assertThat(refusal.path("code").asString()).isEqualTo("UNITS_UNFIT");
        assertThat(texts(refusal.path("problems"), "code")).contains("SAME_NAME_BESIDE");
        assertThat(generation()).isEqualTo(before);

        var good = bytes(text.replace("Chi đoàn trường học (mẫu)", "Chi đoàn trường Giao Thuỷ"));
        assertThat(send("/import?generation=1", good, 409).path("code").asString())
                .isEqualTo("STALE");
        var done = send("/import?generation=" + before, good, 200);
        assertThat(done.path("report").path("changed").asInt()).isEqualTo(1);
        assertThat(find("Chi đoàn trường Giao Thuỷ")).isNotEmpty();
        assertInMemoryAsOnDisk();
        var table = file("/api/units/export.xlsx");
        var same = send("/import/dry-run", table, 200);
        assertThat(same.path("unchanged").asInt()).isEqualTo(again.path("unchanged").asInt());
        assertThat(file("/api/units/template.xlsx")).startsWith('P', 'K');
        assertThat(send("/import/dry-run", new byte[] {0, 1}, 422).path("code").asString())
                .isEqualTo("FILE_NOT_A_TABLE");
    }

    @Test
    @Order(7)
    void what_was_changed_is_never_rewritten() {
        var database = server.bean(DatabaseClient.class);
        var forged =
                database.sql("update unit_change set by = 'x'").then().onErrorComplete().then();
        forged.block();
        var others =
                database.sql("select count(*) as n from unit_change where by = 'x'")
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block();
        assertThat(others).isZero();
        host.refused(
                HttpMethod.POST,
                "/api/units/changes",
                Map.of("kind", "RENAME", "generation", generation()),
                400,
                "BAD_INPUT");
        host.refused(HttpMethod.GET, "/api/units/" + new UUID(0, 7), "", 404, "UNIT_UNKNOWN");
    }

    @Test
    @Order(8)
    void a_dry_run_tells_of_contests_to_come_as_the_import_does() {
        var unit = find("Chi đoàn tổ dân phố 2");
        contestWith(unit);
        var file =
                bytes(
                        "Đơn vị cũ;Đơn vị mới;Hình thức;Ngày\n%s;;Giải thể;%s\n"
                                .formatted(unit, DAY.format(LocalDate.now().plusDays(9))));
        var looked = send("/import/dry-run", file, 200);
        assertThat(texts(looked.path("problems"), "code")).containsExactly("CONTESTS_HOMELESS");
        var refusal = send("/import?generation=" + generation(), file, 422);
        assertThat(refusal.path("problems")).isEqualTo(looked.path("problems"));

        var later = LocalDate.now().plusDays(10);
        var fits =
                bytes(
                        new String(file, StandardCharsets.UTF_8)
                                .replaceFirst("[^;]*$", DAY.format(later) + "\n"));
        assertThat(send("/import/dry-run", fits, 200).path("errors").asInt()).isZero();
    }

    @Test
    @Order(9)
    void whoever_asks_at_once_waits_for_one_reading() {
        server.bean(DatabaseClient.class)
                .sql(
                        """
                        insert into unit_change (at, by, kind, body, units)
                        values (now(), 'an', 'Test', '{}', '{}')
                        """)
                .then()
                .block();
        var units = server.bean(Units.class);
        var books = Flux.range(0, 8).flatMap(_ -> units.book(), 8).collectList().block();
        var first = Objects.requireNonNull(books).getFirst();
        assertThat(books).hasSize(8).allMatch(book -> book == first);
    }

    @Test
    @Order(10)
    void what_was_changed_wrongly_is_taken_back() {
        var undos = new UndoOverHttp(server, host);
        undos.a_change_of_an_earlier_release_is_not_taken_back(generation());
        var province = find("Đoàn xã Giao Thuỷ");
        var held = find("Chi đoàn thôn 1");
        undos.a_merger_is_taken_back_with_all_that_it_moved(province, contestWith(held), held);
        assertInMemoryAsOnDisk();
        undos.the_newest_change_is_taken_back_first(province);
        undos.what_the_tree_needs_stays_until_what_needs_it_is_taken_back(province);
        undos.a_unit_that_something_hangs_on_stays(province);
        assertInMemoryAsOnDisk();
    }

    @Test
    @Order(11)
    void a_file_is_taken_back_as_a_whole() {
        var was = file("/api/units/export.csv");
        var more =
                bytes(
                        new String(was, StandardCharsets.UTF_8)
                                .replace("Chi đoàn trường Giao Thuỷ", "Chi đoàn trường (tệp sai)"));
        var done = send("/import?generation=" + generation(), more, 200);
        assertThat(file("/api/units/export.csv")).isNotEqualTo(was);
        new UndoOverHttp(server, host).undone(done.path("generation").asLong(), "nhầm tệp");
        assertThat(file("/api/units/export.csv")).isEqualTo(was);
        assertInMemoryAsOnDisk();
    }

    private static void assertInMemoryAsOnDisk() {
        var known = Objects.requireNonNull(server.bean(Units.class).book().block());
        var read = Objects.requireNonNull(server.bean(UnitTables.class).read().block());
        assertThat(known.generation()).isEqualTo(read.generation());
        assertThat(new HashSet<>(known.all())).isEqualTo(new HashSet<>(read.all()));
        assertThat(new HashSet<>(known.lineage())).isEqualTo(new HashSet<>(read.lineage()));
        assertThat(new HashSet<>(known.aliases())).isEqualTo(new HashSet<>(read.aliases()));
    }

    private static long contestWith(String unit) {
        var made =
                host.post(
                        "/api/contests",
                        Map.of(
                                "title",
                                "Rung chuông vàng",
                                "organiser",
                                "Đoàn phường Nam Định",
                                "playedOn",
                                LocalDate.now().plusDays(9).toString(),
                                "claimBySeatNumber",
                                true,
                                "preset",
                                "WARD",
                                "official",
                                false,
                                "seats",
                                12,
                                "units",
                                List.of("Tổ 1")));
        long id = made.path("id").asLong();
        server.bean(DatabaseClient.class)
                .sql("insert into contest_unit (contest, unit, node) values ($1, 1, $2)")
                .bind(0, id)
                .bind(1, UUID.fromString(unit))
                .then()
                .block();
        return id;
    }

    private static UUID node(long contest) {
        return server.bean(DatabaseClient.class)
                .sql("select node from contest_unit where contest = $1")
                .bind(0, contest)
                .map(row -> row.get("node", UUID.class))
                .one()
                .block();
    }

    private static long generation() {
        return host.get("/api/units/tree").path("generation").asLong();
    }

    private static String find(String name) {
        return host.get("/api/units/search?size=1&q=" + name).get(0).path("unit").asString();
    }

    private static String tree(JsonNode unit) {
        return "/api/units/tree?unit=" + unit.path("unit").asString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) {
        return Objects.requireNonNull(
                host.client()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static JsonNode send(String path, byte[] file, int status) {
        var answer =
                host.client()
                        .post()
                        .uri("/api/units" + path)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange();
        var body = answer.expectBody().returnResult().getResponseBody();
        answer.expectStatus().isEqualTo(status);
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static List<String> texts(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode nodes, String name) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path(name).asString())
                .toList();
    }
}
