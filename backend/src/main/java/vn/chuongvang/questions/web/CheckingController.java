package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.questionbank.Explanation;
import vn.chuongvang.questionbank.Match;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Lint;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the checks and the matcher say about a question as it is being written; nothing is kept. */
@RestController
@RequestMapping("/api/questions")
class CheckingController {
    private static final int MOST_ANSWERS = 50;
    private static final int LONGEST_ANSWER = 200;

    private final Checking checking;

    CheckingController(Checking checking) {
        this.checking = checking;
    }

    /**
     * @param id of the question that is edited; absent for a new one
     */
    record Written(@Nullable String id, Map<String, Object> document) {
        Written {
            Objects.requireNonNull(document, "document");
        }
    }

    /**
     * @param complete whether it could be saved
     */
    record Checked(boolean complete, List<FindingView> findings) {}

    record Trial(@Nullable String id, Map<String, Object> document, List<String> answers) {
        Trial {
            Objects.requireNonNull(document, "document");
            answers = List.copyOf(answers);
        }
    }

    /**
     * @param with the accepted or rejected answer that decided; null where there is none
     */
    record Tried(
            String answer,
            Match.Verdict verdict,
            Explanation.Reason reason,
            @Nullable String with) {
        static Tried of(Question question, String answer) {
            var why = Explanation.of(question, answer);
            return new Tried(answer, why.match().verdict(), why.reason(), why.with().orElse(null));
        }
    }

    @PostMapping("/lint")
    Mono<Checked> lint(
            @RequestBody Written written, @AuthenticationPrincipal StaffSession session) {
        return lint(written.id(), written.document(), session)
                .map(
                        lint ->
                                new Checked(
                                        lint.question().isPresent(),
                                        FindingView.of(lint.findings())));
    }

    @PostMapping("/try")
    Mono<List<Tried>> trial(
            @RequestBody Trial trial, @AuthenticationPrincipal StaffSession session) {
        var answers = trial.answers();
        if (answers.size() > MOST_ANSWERS
                || answers.stream().anyMatch(one -> one.length() > LONGEST_ANSWER)) {
            throw BankRefused.unfit(
                    "ANSWERS_UNFIT", "At most 50 answers of 200 characters, please.", null);
        }
        return lint(trial.id(), trial.document(), session)
                .map(BankRefused::whole)
                .map(
                        question ->
                                answers.stream()
                                        .map(answer -> Tried.of(question, answer))
                                        .toList());
    }

    private Mono<Lint> lint(
            @Nullable String id, Map<String, Object> document, StaffSession session) {
        if (id != null && !QuestionId.isWellFormed(id)) {
            throw BankRefused.unknown();
        }
        return checking.lint(Documents.of(document, id, session.member().name()));
    }
}
