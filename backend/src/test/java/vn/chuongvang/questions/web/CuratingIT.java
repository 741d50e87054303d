package vn.chuongvang.questions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.ImportedQuestions;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The bank's workflow over HTTP, on a real database, by three people. */
class CuratingIT {
    private static final QuestionId NAMELESS = ImportedQuestions.withoutId(Topic.T5);

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static StorageAddresses storage;
    private static WebServer server;
    private static List<String> cookies;

    @BeforeAll
    static void start() {
        storage = Storage.freshDatabase();
        server = WebServer.start(storage);
        cookies =
                List.of(
                        StaffCookies.signedIn(server, "an", StaffRole.HOST),
                        StaffCookies.signedIn(server, "binh", StaffRole.CURATOR),
                        StaffCookies.signedIn(server, "chi", StaffRole.CURATOR));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void three_people_bring_a_question_on_and_a_restart_keeps_all_of_it() {
        var made = writer().post("/api/questions", Map.of("document", newOne(), "note", "câu mới"));
        var id = made.path("id").asString();
        assertThat(id).matches("T7-L\\d{4}");
        assertThat(made.path("refusals").path("REVIEW").asString()).isEqualTo("OWN_VERSION");

        var acts = "/api/questions/" + id + "/acts";
        writer().refused(POST, acts, act("REVIEW", 1, ""), 409, "OWN_VERSION");
        assertThat(isPlayed(id)).isFalse();
        reviewer().post(acts, act("REVIEW", 1, ""));
        assertThat(isPlayed(id)).isTrue();
        reviewer().refused(POST, acts, act("APPROVE", 1, ""), 409, "OWN_REVIEW");
        assertThat(host().post(acts, act("APPROVE", 1, "")).path("state").asString())
                .isEqualTo("APPROVED");

        host().refused(POST, acts, act("RETIRE", 1, " "), 409, "REASON_MISSING");
        host().post(acts, act("RETIRE", 1, "trùng câu khác"));
        assertThat(isPlayed(id)).isFalse();
        host().post(
                        "/api/questions/" + id + "/comments",
                        Map.of("version", 1, "text", "Trùng thật"));

        server.close();
        server = WebServer.start(storage);
        var after = host().get("/api/questions/" + id);
        assertThat(after.path("state").asString()).isEqualTo("RETIRED");
        assertThat(texts(after.path("comments"), "text")).containsExactly("Trùng thật");
        assertThat(texts(after.path("events"), "kind"))
                .containsExactly("CREATED", "REVIEWED", "APPROVED", "RETIRED");
        assertThat(texts(after.path("events"), "by")).containsExactly("binh", "chi", "an", "an");
        assertThat(texts(after.path("events"), "note")).contains("câu mới", "trùng câu khác");
    }

    @Test
    void a_shipped_question_is_edited_beside_what_is_shipped() {
        var path = "/api/questions/T1-001";
        var before = writer().get(path);
        var document = documentWith("T1-001", "explanation", "Lời giải thích viết lại cho rõ hơn.");

        var wish = Map.of("from", 1, "document", document, "keptTranslations", List.of("en"));
        var edited = writer().post(path + "/versions", wish);

        assertThat(edited.path("newest").asInt()).isEqualTo(2);
        assertThat(edited.path("state").asString()).isEqualTo("DRAFT");
        assertThat(edited.path("played").asInt()).isEqualTo(1);
        var change = writer().get(path + "/difference?from=1&to=2");
        assertThat(texts(change, "field")).containsExactly("explanation");
        assertThat(change.get(0).path("before"))
                .isEqualTo(newest(before).path("questions").get(0).path("explanation"));
        writer().refused(POST, path + "/versions", edit(2, document), 409, "NOTHING_CHANGED");
        writer().refused(GET, path + "/difference?from=1&to=9", "", 404, "UNKNOWN_QUESTION");

        reviewer().post(path + "/acts", act("REVIEW", 2, ""));
        assertThat(bank("T1-001").version()).isEqualTo(2);
        assertThat(bank("T1-001").editorial().reviewers()).contains("chi");
    }

    @Test
    void of_two_who_edit_the_same_version_one_is_told_what_there_is_now() throws Exception {
        var path = "/api/questions/T2-001/versions";
        List<Callable<Integer>> edits =
                IntStream.range(0, 6)
                        .mapToObj(
                                i -> {
                                    var text = "Lời giải thích thứ " + i + ".";
                                    var wish = edit(1, documentWith("T2-001", "explanation", text));
                                    return (Callable<Integer>) () -> status(path, wish);
                                })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var codes = threads.invokeAll(edits).stream().map(one -> one.resultNow()).toList();

            assertThat(codes).containsOnlyOnce(201).contains(409);
        }
        var late = edit(1, documentWith("T2-001", "explanation", "Đến sau."));
        var refusal = writer().refused(POST, path, late, 409, "NEWER_VERSION");
        assertThat(refusal.path("problems").path("newest").asInt()).isEqualTo(2);
    }

    @Test
    void errors_keep_a_draft_from_being_reviewed_and_what_is_missing_from_being_saved() {
        var broken = newOne();
        question(broken).put("factIds", List.of());
        question(broken).put("text", "Câu hỏi riêng về cột buồm đỏ để thử bản nháp có lỗi?");
        var checked = writer().post("/api/questions/lint", Map.of("document", broken));
        assertThat(checked.path("complete").asBoolean()).isTrue();
        assertThat(texts(checked.path("findings"), "code")).contains("fact.none");

        var id = writer().post("/api/questions", Map.of("document", broken)).path("id").asString();
        var refusal =
                reviewer()
                        .refused(
                                POST,
                                "/api/questions/" + id + "/acts",
                                act("REVIEW", 1, ""),
                                422,
                                "HAS_ERRORS");
        assertThat(texts(refusal.path("problems"), "vi")).isNotEmpty();

        question(broken).put("key", "");
        refusal =
                writer().refused(
                                POST,
                                "/api/questions",
                                Map.of("document", broken),
                                422,
                                "QUESTION_INCOMPLETE");
        assertThat(texts(refusal.path("problems"), "code")).contains("field.missing");
        question(broken).put("key", "Z");
        refusal =
                writer().refused(
                                POST,
                                "/api/questions",
                                Map.of("document", broken),
                                422,
                                "QUESTION_INCOMPLETE");
        assertThat(texts(refusal.path("problems"), "field")).contains("key");
        writer().refused(POST, "/api/questions", Map.of("document", 7), 400, "BAD_INPUT");
        writer().refused(
                        POST,
                        "/api/questions",
                        Map.of("document", Map.of("questions", List.of())),
                        422,
                        "DOCUMENT_UNFIT");
    }

    @Test
    void words_are_found_without_accents_and_dates_by_days() {
        var found = writer().get("/api/questions?q=ngay chuyen doi so quoc gia&topic=T1&size=3");
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("items").size()).isLessThanOrEqualTo(3);
        assertThat(found.path("items").get(0).path("text").asString()).isNotEmpty();

        assertThat(writer().get("/api/questions?q=zzzz").path("total").asInt()).isZero();
        assertThat(writer().get("/api/questions?due=3650").path("total").asInt()).isPositive();
        var retired = writer().get("/api/questions?state=RETIRED&topic=T9");
        assertThat(texts(retired.path("items"), "state")).allMatch("RETIRED"::equals);
        assertThat(retired.path("total").asInt())
                .isLessThan(writer().get("/api/questions?topic=T9").path("total").asInt());
        writer().refused(GET, "/api/questions?due=3651", "", 422, "SEARCH_UNFIT");
        writer().refused(GET, "/api/questions?topic=T99", "", 400, "BAD_INPUT");
        writer().refused(GET, "/api/questions/T9-999", "", 404, "UNKNOWN_QUESTION");
    }

    @Test
    void a_written_answer_is_tried_before_anybody_plays() {
        var words =
                Map.of(
                        "sources",
                        newOne().get("sources"),
                        "questions",
                        List.of(written("chuyển đổi số", List.of("chuyển đổi sổ"))));
        var tried =
                writer().post(
                                "/api/questions/try",
                                Map.of(
                                        "document",
                                        words,
                                        "answers",
                                        List.of(
                                                "Chuyển Đổi Số",
                                                "CĐS",
                                                "chuyen doi so",
                                                "chuyển đổi sổ",
                                                "chuyển đôi so",
                                                "chuyen doi sô a",
                                                "bầu trời")));
        assertThat(texts(tried, "reason"))
                .containsExactly(
                        "EXACT",
                        "ABBREVIATION",
                        "MUST_REJECT",
                        "MUST_REJECT",
                        "MUST_REJECT",
                        "NOTHING_LIKE_IT",
                        "NOTHING_LIKE_IT");
    }

    @Test
    void imported_questions_are_drafts_all_or_none() {
        var imports = server.bean(ImportedQuestions.class);
        var known = bank("T3-001");
        var fresh = known.numbered(ImportedQuestions.withoutId(Topic.T3), 1);

        var ids = imports.addDrafts(List.of(fresh, known, fresh), Set.of(), "binh").block();

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids.get(1)).isEqualTo(known.id());
        assertThat(writer().get("/api/questions/T3-001").path("newest").asInt())
                .as("nothing differs")
                .isEqualTo(known.version());
        var made = writer().get("/api/questions/" + ids.getFirst());
        assertThat(made.path("state").asString()).isEqualTo("DRAFT");
        assertThat(texts(made.path("events"), "kind")).containsExactly("IMPORTED");
    }

    @Test
    void numbers_of_another_server_and_questions_one_may_not_read_are_not_overwritten() {
        var imports = server.bean(ImportedQuestions.class);
        var here =
                imports.addDrafts(List.of(bank("T5-001").numbered(NAMELESS, 1)), Set.of(), "binh")
                        .block()
                        .getFirst();
        var there = bank("T5-002").numbered(here, 1);
        var secret = bank("T5-003");
        var written = bank("T5-004").numbered(secret.id(), 1);

        var ids = imports.addDrafts(List.of(there, written), Set.of(secret.id()), "binh").block();

        assertThat(ids).doesNotContain(here, secret.id());
        assertThat(writer().get("/api/questions/" + here).path("newest").asInt()).isEqualTo(1);
        assertThat(writer().get("/api/questions/T5-003").path("newest").asInt())
                .isEqualTo(secret.version());
        var again = imports.addDrafts(List.of(bank("T5-001").numbered(here, 1)), Set.of(), "binh");
        assertThat(again.block()).as("nothing differs").containsExactly(here);
    }

    @Test
    void a_contest_keeps_what_it_asked_and_a_draft_is_told() {
        var contest = host().post("/api/contests", contest());
        var opened = host().post("/api/contests", contest());
        var openedPath = "/api/contests/" + opened.path("id").asLong();
        host().post(openedPath + "/open");
        var asked = host().get(openedPath).path("questions");
        var first = asked.get(0).path("id").asString();
        var inDraft = contest.path("questions").get(0).path("id").asString();

        for (var id : List.of(first, inDraft)) {
            var newest = host().get("/api/questions/" + id).path("newest").asInt();
            host().post("/api/questions/" + id + "/acts", act("RETIRE", newest, "luật đã đổi"));
        }

        assertThat(host().get(openedPath).path("questions")).isEqualTo(asked);
        var draft = host().get("/api/contests/" + contest.path("id").asLong());
        assertThat(draft.path("questions")).isEqualTo(contest.path("questions"));
        assertThat(draft.path("expired").toString()).contains(inDraft, "WITHDRAWN");
    }

    @Test
    void what_was_read_again_gets_new_dates_and_a_second_look() {
        var path = "/api/questions/T4-001";
        var renewed = writer().post(path + "/renewals", Map.of("from", 1, "note", "đã đọc lại"));

        assertThat(renewed.path("newest").asInt()).isEqualTo(2);
        var source = newest(renewed).path("sources").iterator().next();
        assertThat(source.path("readOn").asString()).isEqualTo(TODAY.toString());
        assertThat(renewed.path("state").asString()).isEqualTo("DRAFT");
        reviewer().post(path + "/acts", act("REVIEW", 2, ""));
        assertThat(bank("T4-001").validity().reviewBy().orElseThrow()).isAfter(TODAY);
    }

    private static Api host() {
        return new Api(server.browser(cookies.get(0)));
    }

    private static Api writer() {
        return new Api(server.browser(cookies.get(1)));
    }

    private static Api reviewer() {
        return new Api(server.browser(cookies.get(2)));
    }

    private static Question bank(String id) {
        return server.bean(Questions.class).find(new QuestionId(id)).orElseThrow();
    }

    private static boolean isPlayed(String id) {
        return bank(id).editorial().isReviewed();
    }

    private static int status(String path, Map<String, Object> wish) {
        return writer().call(POST, path, JsonMapper.shared().writeValueAsString(wish))
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static Map<String, Object> act(String act, int version, String note) {
        return Map.of("act", act, "version", version, "note", note);
    }

    private static Map<String, Object> edit(int from, Map<String, Object> document) {
        return Map.of("from", from, "document", document);
    }

    private static Map<String, Object> documentWith(String id, String field, Object value) {
        var document = new LinkedHashMap<>(BankWriter.document(List.of(bank(id))));
        var only = (Map<?, ?>) ((List<?>) document.get("questions")).getFirst();
        var fields = new LinkedHashMap<String, Object>();
        only.forEach((name, old) -> fields.put(String.valueOf(name), old));
        fields.put(field, value);
        document.put("questions", List.of(fields));
        return document;
    }

    private static Map<String, Object> newOne() {
        var document = documentWith("T7-001", "id", "T7-000");
        question(document)
                .put(
                        "text",
                        "Người lạ nhắn tin mời “việc nhẹ lương cao” ở nước ngoài, bạn xử trí sao?");
        question(document)
                .put(
                        "options",
                        List.of(
                                "Từ chối và báo công an",
                                "Gửi ảnh căn cước cho họ",
                                "Rủ thêm bạn cùng đi",
                                "Chuyển tiền giữ chỗ"));
        question(document).put("key", "A");
        return document;
    }

    private static Map<String, Object> written(String accepted, List<String> rejected) {
        var fields = new LinkedHashMap<>(question(newOne()));
        fields.remove("options");
        fields.remove("key");
        fields.put("type", "SHORT_TEXT");
        fields.put("accepted", List.of(accepted));
        fields.put("mustReject", rejected);
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> question(Map<String, Object> document) {
        return (Map<String, Object>) ((List<?>) document.get("questions")).getFirst();
    }

    private static JsonNode newest(JsonNode dossier) {
        return dossier.path("versions").get(0).path("document");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    /** Its questions are drawn by chance, from topics that no other test looks into. */
    private static Map<String, Object> contest() {
        return Map.of(
                "title",
                "Rung chuông vàng",
                "organiser",
                "Đoàn phường Sông Cầu",
                "preset",
                "WARD",
                "playedOn",
                TODAY.toString(),
                "seats",
                12,
                "draw",
                Map.of("topics", List.of("T6", "T8")));
    }
}
