package vn.chuongvang.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RevisionTests {
    private static final Question SHIPPED =
            QuestionBank.load().find(new QuestionId("T7-001")).orElseThrow();
    private static final Map<String, Object> ENGLISH =
            Map.of(
                    "text",
                    "What do you do?",
                    "options",
                    List.of("a", "b", "c", "d"),
                    "translator",
                    "An");

    @Test
    void a_document_has_a_line_for_each_field_and_item_and_reads_back_equal() {
        var text = BankText.of(SHIPPED);

        assertThat(text.read().problems()).isEmpty();
        assertThat(BankText.read(SHIPPED.id(), text.text())).contains(SHIPPED);
        assertThat(text.fields()).contains("text", "options[0]", "options[3]", "sources[0]");
        var line = text.fields().indexOf("options[2]") + 1;
        assertThat(text.field(line)).isEqualTo("options[2]");
        assertThat(text.text().lines().skip(line - 1).findFirst().orElseThrow())
                .contains(SHIPPED.options().get(2));
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        var broken = BankText.of(with(SHIPPED, Map.of("key", "Z")));

        assertThat(broken.read().problems())
                .extracting(problem -> broken.field(problem.line()))
                .contains("key");
    }

    @Test
    void a_translation_of_other_words_is_dropped_unless_it_was_looked_at() {
        var before = question(Map.of("translations", Map.of("en", ENGLISH)));
        var changed =
                question(
                        Map.of(
                                "translations",
                                Map.of("en", ENGLISH),
                                "text",
                                "Có người gọi bảo chuyển tiền. Bạn làm gì?"));

        assertThat(Revision.withoutStale(changed, before, Set.of()).translations()).isEmpty();
        assertThat(Revision.withoutStale(changed, before, Set.of("en")).translations())
                .containsOnlyKeys("en");
        var other = new HashMap<>(ENGLISH);
        other.put("text", "Somebody tells you to send money. What do you do?");
        var both =
                question(Map.of("translations", Map.of("en", other), "text", "Bạn làm gì khi ấy?"));
        assertThat(Revision.withoutStale(both, before, Set.of()).translations())
                .containsOnlyKeys("en");
        var dated = question(Map.of("translations", Map.of("en", ENGLISH), "region", "Huế"));
        assertThat(Revision.withoutStale(dated, before, Set.of()).translations())
                .as("the words are the same")
                .containsOnlyKeys("en");
    }

    @Test
    void a_language_that_only_an_older_version_has_is_stale() {
        var before = question(Map.of("translations", Map.of("en", ENGLISH)));
        var after = question(Map.of()).numbered(SHIPPED.id(), 2);
        var dossier =
                Dossier.of(
                        SHIPPED.id(),
                        Optional.of(before),
                        List.of(version(after)),
                        List.of(),
                        List.of());

        assertThat(dossier.staleTranslations()).containsExactly("en");
        var reasons = Attention.of(dossier, LocalDate.of(2026, 11, 29), Optional.empty());
        assertThat(reasons.reasons()).containsExactly(Attention.Reason.TRANSLATION_STALE);
    }

    @Test
    void dates_and_disputes_call_for_a_look_until_somebody_looked() {
        var last = SHIPPED.validity().reviewBy().orElseThrow();
        var events = new ArrayList<BankEvent>();
        var day = LocalDate.of(2026, 11, 20);
        var disputes = Optional.of(new DisputedQuestions.Disputes(SHIPPED.id(), 1, 1, 1, day));

        assertThat(reasons(events, last.minusDays(61), Optional.empty())).isEmpty();
        assertThat(reasons(events, last.minusDays(60), Optional.empty()))
                .containsExactly(Attention.Reason.DUE);
        assertThat(reasons(events, last.plusDays(1), Optional.empty()))
                .containsExactly(Attention.Reason.OVERDUE);
        assertThat(reasons(events, day, disputes)).containsExactly(Attention.Reason.DISPUTED);
        var one = Optional.of(new DisputedQuestions.Disputes(SHIPPED.id(), 1, 1, 0, day));
        assertThat(reasons(events, day, one)).as("a single one that was not upheld").isEmpty();

        events.add(event(1, BankEvent.Kind.STILL_RIGHT, "2026-11-19T05:00:00Z"));
        assertThat(reasons(events, day, disputes)).as("said before the dispute").isNotEmpty();
        events.add(event(2, BankEvent.Kind.STILL_RIGHT, "2026-11-20T05:00:00Z"));
        assertThat(reasons(events, day, disputes)).isEmpty();
        events.add(event(3, BankEvent.Kind.RETIRED, "2026-11-21T05:00:00Z"));
        assertThat(reasons(events, last.plusDays(1), Optional.empty())).isEmpty();
    }

    @Test
    void what_was_read_again_is_looked_at_again_in_time() {
        var day = LocalDate.of(2026, 11, 29);
        var renewed = Revision.readOn(SHIPPED, day);

        assertThat(renewed.provenance().sources()).allMatch(source -> source.readOn().equals(day));
        assertThat(renewed.validity().reviewBy())
                .contains(day.plus(SHIPPED.validity().volatility().reviewWithin()));
        assertThat(Comparison.of(SHIPPED, renewed))
                .extracting(Comparison.Change::field)
                .containsExactlyInAnyOrder("sources", "reviewBy");
        assertThat(Comparison.of(SHIPPED, SHIPPED)).isEmpty();
    }

    private static Set<Attention.Reason> reasons(
            List<BankEvent> events, LocalDate today, Optional<DisputedQuestions.Disputes> known) {
        var dossier = Dossier.of(SHIPPED.id(), Optional.of(SHIPPED), List.of(), events, List.of());
        return Attention.of(dossier, today, known).reasons();
    }

    private static BankEvent event(int number, BankEvent.Kind kind, String at) {
        return new BankEvent(number, 1, kind, "an", Instant.parse(at), "đã xem");
    }

    private static BankVersion version(Question question) {
        return new BankVersion(question.version(), question, "an", Optional.empty(), "", false);
    }

    private static Question question(Map<String, Object> fields) {
        var document = new HashMap<>(fields);
        document.putIfAbsent("translations", Map.of());
        return BankText.read(SHIPPED.id(), BankText.of(with(SHIPPED, document)).text())
                .orElseThrow();
    }

    private static Map<String, ?> with(Question question, Map<String, Object> changes) {
        var document = new LinkedHashMap<String, Object>(BankWriter.document(List.of(question)));
        var fields = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) ((List<?>) document.get("questions")).getFirst())
                .forEach((name, value) -> fields.put(String.valueOf(name), value));
        fields.putAll(changes);
        document.put("questions", List.of(fields));
        return document;
    }
}
