package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questions.BankOutcome;
import vn.chuongvang.questions.Lint;
import vn.chuongvang.questions.Refusal;

/** Something that is not done with the bank; {@code code} is stable, clients word it. */
final class BankRefused extends ResponseStatusException {

    private BankRefused(HttpStatus status, String code, String detail, @Nullable Object problems) {
        super(status, detail);
        getBody().setProperty("code", code);
        if (problems != null) {
            getBody().setProperty("problems", problems);
        }
    }

    static BankRefused unknown() {
        return new BankRefused(
                HttpStatus.NOT_FOUND,
                Refusal.UNKNOWN_QUESTION.name(),
                "There is no such question or version.",
                null);
    }

    /** It is secret until it was played, and this account is not named. */
    static BankRefused sealed() {
        return new BankRefused(
                HttpStatus.FORBIDDEN,
                "SEALED",
                "It belongs to a sealed set; only the people named by the seal read it.",
                null);
    }

    /** It does not fit; {@code problems} say where. */
    static BankRefused unfit(String code, String detail, @Nullable Object problems) {
        return new BankRefused(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, problems);
    }

    /** The question that was sent, which has to be whole. */
    static Question whole(Lint lint) {
        return lint.question()
                .orElseThrow(
                        () ->
                                unfit(
                                        "QUESTION_INCOMPLETE",
                                        "Something is missing; see where.",
                                        FindingView.of(lint.errors())));
    }

    static BankRefused of(BankOutcome.Refused refused) {
        var reason = refused.reason();
        return switch (reason) {
            case UNKNOWN_QUESTION -> unknown();
            case HAS_ERRORS ->
                    unfit(reason.name(), detail(reason), FindingView.of(refused.findings()));
            case NEWER_VERSION -> conflict(reason, new Newer(refused.newest()));
            case NOT_A_DRAFT,
                    NOT_REVIEWED,
                    OWN_VERSION,
                    OWN_REVIEW,
                    NOTHING_TO_SEND_BACK,
                    IS_RETIRED,
                    NOT_RETIRED,
                    REASON_MISSING,
                    NOTHING_CHANGED ->
                    conflict(reason, null);
        };
    }

    /** What there is now. */
    record Newer(int newest) {}

    private static BankRefused conflict(Refusal reason, @Nullable Object problems) {
        return new BankRefused(HttpStatus.CONFLICT, reason.name(), detail(reason), problems);
    }

    private static String detail(Refusal reason) {
        return switch (reason) {
            case UNKNOWN_QUESTION -> "There is no such question or version.";
            case NEWER_VERSION ->
                    "Somebody wrote or acted since you read it; read it again, then go on.";
            case NOT_A_DRAFT -> "Only a draft is reviewed.";
            case NOT_REVIEWED -> "Only a reviewed version is approved.";
            case OWN_VERSION -> "You wrote this version; somebody else has to look at it.";
            case OWN_REVIEW -> "You reviewed this version; somebody else has to approve it.";
            case NOTHING_TO_SEND_BACK -> "It is a draft already.";
            case IS_RETIRED -> "It is retired; reopen it first.";
            case NOT_RETIRED -> "It is not retired.";
            case REASON_MISSING -> "Say why, in a few words.";
            case HAS_ERRORS -> "The checks found errors; mend them first.";
            case NOTHING_CHANGED -> "Nothing differs from the newest version.";
        };
    }
}
