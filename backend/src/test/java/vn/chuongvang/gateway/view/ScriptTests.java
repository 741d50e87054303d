package vn.chuongvang.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.Preset;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestDraft;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Hash;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.testing.KindsOfQuestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/** The titles of a run of show, which stands in every console. */
class ScriptTests {
    private static final Hash HASH = new Hash("0".repeat(64));

    private final Script script = new Script(contest(KindsOfQuestion.asked()), "123456");

    @Test
    void every_question_has_its_own_words_however_often_they_are_asked_for() {
        for (int time = 0; time < 2; time++) {
            for (var asked : KindsOfQuestion.asked()) {
                var question = asked.question();
                assertThat(script.title(id(question.id().value())))
                        .isEqualTo(Compounds.glued(question.text()));
            }
        }
    }

    @Test
    void the_words_of_a_question_are_set_once() {
        var id = id(KindsOfQuestion.asked().getFirst().question().id().value());

        assertThat(script.title(id)).isSameAs(script.title(id));
    }

    @Test
    void a_question_that_is_not_in_the_contest_has_no_title_and_is_looked_for_again() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> script.title(id("T9-999")))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void under_a_new_code_the_words_stay() {
        var id = id(KindsOfQuestion.asked().getLast().question().id().value());
        var renamed = script.of("654321");

        assertThat(renamed.card().code()).isEqualTo("654321");
        assertThat(renamed.title(id)).isEqualTo(script.title(id));
    }

    private static QuestionId id(String value) {
        return new QuestionId(value);
    }

    private static StoredContest contest(List<AskedQuestion> questions) {
        var draft =
                new ContestDraft(
                        "Rung chuông vàng",
                        "Đoàn phường",
                        LocalDate.of(2026, 11, 23),
                        Preset.WARD.rules(),
                        List.of(),
                        questions);
        return new StoredContest(
                new ContestId(1),
                draft,
                ContestLife.RUNNING,
                1,
                HASH,
                HASH,
                Instant.EPOCH,
                null,
                null,
                false);
    }
}
