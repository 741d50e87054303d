package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.gateway.web.OfficeServer.host;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.sheets.TableReader;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A roster as a file, from its template to the chairs. */
@AtOffice
class RosterImportIT {

    @Test
    void a_file_is_looked_through_then_imported_as_a_whole() {
        var contest = make();
        var before = host().get(path(contest) + "/tickets");
        var bad = "Số ghế;Họ và tên;Tổ\n1;Lê An;Tổ 1\n1;Lê Bình;Tổ 7\n";

        var report = send(contest, "/check", bad, 200);
        assertThat(texts(report.path("problems"), "code"))
                .containsExactly("SEAT_TWICE_IN_FILE", "UNIT_UNKNOWN");
        var refusal = send(contest, "/import", bad, 422);
        assertThat(refusal.path("code").asString()).isEqualTo("ROSTER_UNFIT");
        assertThat(texts(refusal.path("problems"), "cell")).containsExactly("A3", "C3");
        assertThat(host().get(path(contest) + "/tickets")).isEqualTo(before);

        var good = "3;Lê An;Tổ 1;x\n4;Trần Bình;Tổ 7;\n";
        var wish = "?columns=SEAT,NAME,UNIT,RESERVE&addUnits=true";
        var done = send(contest, "/import" + wish, good, 200);
        assertThat(done.path("people").asInt()).isEqualTo(2);
        assertThat(done.path("replaces").asInt()).isEqualTo(1);
        var cards = host().get(path(contest) + "/tickets");
        assertThat(texts(cards, "name")).containsExactly("Trần Bình", "Lê An");
        assertThat(cards.get(3).path("name").asString()).isEqualTo("Trần Bình");
        assertThat(cards.get(12).path("reserve").asBoolean()).isTrue();
        assertThat(texts(host().get(path(contest)).path("units"), "name"))
                .containsExactly("Tổ 1", "Tổ 2", "Tổ 7");

        host().patch(path(contest), details(Map.of("rules", Map.of("answer.graceMs", 1_000))));
        assertThat(host().get(path(contest) + "/tickets").get(12).path("name").asString())
                .as("a reserve stays one, although seats are free")
                .isEqualTo("Lê An");
    }

    @Test
    void ten_thousand_people_come_in_and_too_much_does_not() {
        var contest = make(Map.of("rules", Map.of("roster.reservesPerUnit", 20)));
        var many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "Nguyễn Văn %cn,Tổ %d\n".formatted('A' + i % 26, i % 500))
                        .collect(Collectors.joining());
        var few = many.replaceAll("Tổ \\d+", "Tổ 1");
        assertThat(texts(send(contest, "/check", few, 200).path("problems"), "code"))
                .startsWith("TOO_MANY_RESERVES");
        var report = send(contest, "/import?addUnits=true", many, 200);
        assertThat(report.path("people").asInt()).isEqualTo(10_000);
        assertThat(report.path("reserves").asInt()).isEqualTo(9_988);
        assertThat(texts(host().get(path(contest)).path("units"), "name")).hasSize(500);
        assertThat(report.path("preview").get(0).path("name").asString())
                .isEqualTo("Nguyễn Văn An");

        var large = "x".repeat(RosterFiles.MOST_BYTES + 1);
        assertThat(send(contest, "/check", large, 413).path("code").asString())
                .isEqualTo("FILE_TOO_LARGE");
        assertThat(send(contest, "/check", "\u0000\u0001", 422).path("code").asString())
                .isEqualTo("FILE_NOT_A_TABLE");
    }

    @Test
    void the_template_is_read_as_it_was_meant_once_it_is_filled_in() {
        var contest = make();
        var table = TableReader.read(file(contest, "/template.xlsx"), 0);
        assertThat(table.sheets()).containsExactly("Danh sách", "Đơn vị");
        assertThat(RosterColumns.guess(table).uses())
                .containsExactly(RosterUse.SEAT, RosterUse.NAME, RosterUse.UNIT, RosterUse.RESERVE);
        assertThat(table.lines()).hasSize(13);
        var text =
                new String(file(contest, "/template.csv"), StandardCharsets.UTF_8)
                        .replace("\n2;;;", "\n2;Lê An;Tổ 1;");
        assertThat(send(contest, "/check", text, 200).path("people").asInt()).isEqualTo(1);
    }

    private static JsonNode send(JsonNode contest, String what, String text, int status) {
        var answer =
                host().client()
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build()
                        .post()
                        .uri(path(contest) + "/roster" + what)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(text.getBytes(StandardCharsets.UTF_8))
                        .exchange();
        var body = answer.expectBody().returnResult().getResponseBody();
        answer.expectStatus().isEqualTo(status);
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static byte[] file(JsonNode contest, String name) {
        return Objects.requireNonNull(
                host().client()
                        .get()
                        .uri(path(contest) + "/roster" + name)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static List<String> texts(JsonNode nodes, String name) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.has(name))
                .map(node -> node.path(name).asString())
                .toList();
    }

    private static String path(JsonNode contest) {
        return "/api/contests/" + contest.path("id").asLong();
    }

    private static JsonNode make() {
        return make(Map.of("rules", Map.of("roster.reservesPerUnit", 1)));
    }

    private static JsonNode make(Map<String, Object> other) {
        var wish = new HashMap<>(details(other));
        wish.put("preset", "WARD");
        wish.put("official", false);
        wish.put("seats", 12);
        wish.put("units", List.of("Tổ 1", "Tổ 2"));
        wish.put("roster", "1,Nguyễn Văn Cũ,Tổ 1");
        return host().post("/api/contests", wish);
    }

    private static Map<String, Object> details(Map<String, Object> other) {
        var wish = new HashMap<>(other);
        wish.put("title", "Rung chuông vàng");
        wish.put("organiser", "Đoàn phường Sông Cầu");
        wish.put("playedOn", LocalDate.now(ContestPages.ZONE).toString());
        wish.put("claimBySeatNumber", true);
        return wish;
    }
}
