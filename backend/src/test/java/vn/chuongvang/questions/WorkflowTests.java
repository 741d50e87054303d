package vn.chuongvang.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.BankEvent.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WorkflowTests {
    private static final Question SHIPPED =
            QuestionBank.load().find(new QuestionId("T7-001")).orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    private final List<BankVersion> written = new ArrayList<>();
    private final List<BankEvent> events = new ArrayList<>();
    private Optional<Question> shipped = Optional.empty();

    @Test
    void a_draft_is_reviewed_by_another_and_approved_by_a_third() {
        write("an");

        assertThat(refusal(Act.REVIEW, "an")).contains(Refusal.OWN_VERSION);
        assertThat(refusal(Act.APPROVE, "binh")).contains(Refusal.NOT_REVIEWED);
        assertThat(refusal(Act.REVIEW, "binh")).isEmpty();
        then(Kind.REVIEWED, "binh");

        assertThat(dossier().played()).contains(1);
        assertThat(refusal(Act.REVIEW, "chi")).contains(Refusal.NOT_A_DRAFT);
        assertThat(refusal(Act.APPROVE, "an")).contains(Refusal.OWN_VERSION);
        assertThat(refusal(Act.APPROVE, "binh")).contains(Refusal.OWN_REVIEW);
        assertThat(refusal(Act.APPROVE, "chi")).isEmpty();
        then(Kind.APPROVED, "chi");

        assertThat(dossier().question().editorial())
                .isEqualTo(new Editorial(State.APPROVED, author(), List.of("binh", "chi")));
    }

    @Test
    void a_shipped_question_is_reviewed_and_anybody_may_approve_it() {
        shipped = Optional.of(SHIPPED);

        assertThat(dossier().state()).isEqualTo(State.REVIEWED);
        assertThat(refusal(Act.REVIEW, "an")).contains(Refusal.NOT_A_DRAFT);
        assertThat(refusal(Act.APPROVE, "an")).isEmpty();
    }

    @Test
    void a_newer_draft_does_not_withdraw_what_was_reviewed() {
        shipped = Optional.of(SHIPPED);
        write("an");

        assertThat(dossier().state()).isEqualTo(State.DRAFT);
        assertThat(dossier().effective().version()).isEqualTo(1);

        then(Kind.REVIEWED, "binh");
        assertThat(dossier().effective().version()).isEqualTo(2);
    }

    @Test
    void what_was_replaced_does_not_come_back_when_its_successor_is_sent_back() {
        shipped = Optional.of(SHIPPED);
        write("an");
        then(Kind.REVIEWED, "binh");
        assertThat(refusal(Act.SEND_BACK, "chi")).isEmpty();
        then(Kind.SENT_BACK, "chi");

        assertThat(dossier().played()).isEmpty();
        assertThat(dossier().effective().editorial().isReviewed()).isFalse();
        assertThat(refusal(Act.SEND_BACK, "chi")).contains(Refusal.NOTHING_TO_SEND_BACK);
        assertThat(refusal(Act.REVIEW, "binh")).isEmpty();
    }

    @Test
    void a_retired_question_is_withdrawn_until_it_was_reopened_and_reviewed_again() {
        shipped = Optional.of(SHIPPED);
        assertThat(refusal(Act.REOPEN, "an")).contains(Refusal.NOT_RETIRED);
        then(Kind.RETIRED, "an");

        assertThat(dossier().state()).isEqualTo(State.RETIRED);
        assertThat(dossier().effective().editorial().isReviewed()).isFalse();
        for (var act : List.of(Act.REVIEW, Act.APPROVE, Act.SEND_BACK, Act.RETIRE)) {
            assertThat(refusal(act, "binh")).contains(Refusal.IS_RETIRED);
        }
        then(Kind.REOPENED, "an");
        assertThat(dossier().state()).isEqualTo(State.DRAFT);
        assertThat(dossier().played()).isEmpty();
        then(Kind.REVIEWED, "binh");
        assertThat(dossier().played()).contains(1);
    }

    @Test
    void a_release_with_a_newer_version_is_played_but_ends_no_retirement() {
        shipped = Optional.of(SHIPPED);
        write("an");
        then(Kind.REVIEWED, "binh");
        shipped = Optional.of(SHIPPED.numbered(SHIPPED.id(), 3));

        assertThat(dossier().effective().version()).isEqualTo(3);

        events.add(event(2, Kind.RETIRED, "an"));
        assertThat(dossier().state()).isEqualTo(State.RETIRED);
        assertThat(dossier().played()).isEmpty();
    }

    @Test
    void what_is_sent_back_or_withdrawn_needs_a_reason_and_an_old_page_is_told() {
        write("an");

        assertThat(Workflow.refusal(dossier(), 1, Act.RETIRE, "an", ""))
                .contains(Refusal.REASON_MISSING);
        assertThat(Workflow.refusal(dossier(), 1, Act.RETIRE, "an", "trùng")).isEmpty();
        assertThat(Workflow.refusal(dossier(), 2, Act.RETIRE, "an", "trùng"))
                .contains(Refusal.NEWER_VERSION);
    }

    private Optional<Refusal> refusal(Act act, String by) {
        return Workflow.refusal(dossier(), act, by);
    }

    private void write(String by) {
        var number = shipped.map(Question::version).orElse(0) + 1;
        var draft = Revision.draft(SHIPPED, SHIPPED.id(), number);
        written.add(new BankVersion(number, draft, by, Optional.of(NOW), "", false));
        events.add(event(number, number == 1 ? Kind.CREATED : Kind.EDITED, by));
    }

    private void then(Kind kind, String by) {
        events.add(event(dossier().newest(), kind, by));
    }

    private BankEvent event(int version, Kind kind, String by) {
        return new BankEvent(events.size() + 1, version, kind, by, NOW, "");
    }

    private Dossier dossier() {
        return Dossier.of(SHIPPED.id(), shipped, written, events, List.of());
    }

    private static String author() {
        return SHIPPED.editorial().author();
    }
}
