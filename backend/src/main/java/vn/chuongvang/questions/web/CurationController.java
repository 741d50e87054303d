package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Act;
import vn.chuongvang.questions.BankOutcome;
import vn.chuongvang.questions.BankSearch;
import vn.chuongvang.questions.Curation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writing in the bank: questions, versions, acts, comments. */
@RestController
@RequestMapping("/api/questions")
class CurationController {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_COMMENT = 2_000;

    private final Curation curation;
    private final BankSearch bank;
    private final Checking checking;
    private final Secrecy secrecy;

    CurationController(Curation curation, BankSearch bank, Checking checking, Secrecy secrecy) {
        this.secrecy = secrecy;
        this.curation = curation;
        this.bank = bank;
        this.checking = checking;
    }

    record New(Map<String, Object> document, @Nullable String note) {
        New {
            Objects.requireNonNull(document, "document");
        }
    }

    /**
     * @param from the version that was edited
     * @param keptTranslations languages whose translation fits the new wording as it is
     */
    record Edit(
            int from,
            Map<String, Object> document,
            @Nullable Set<String> keptTranslations,
            @Nullable String note) {
        Edit {
            Objects.requireNonNull(document, "document");
        }
    }

    record Deed(Act act, int version, @Nullable String note) {
        Deed {
            Objects.requireNonNull(act, "act");
        }
    }

    record Renewal(int from, @Nullable String note) {}

    record Comment(int version, String text) {
        Comment {
            Objects.requireNonNull(text, "text");
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DossierView> create(@RequestBody New wish, @AuthenticationPrincipal StaffSession session) {
        var by = session.member().name();
        return question(Documents.of(wish.document(), null, by))
                .flatMap(question -> curation.create(question, by, note(wish.note())))
                .flatMap(outcome -> answer(outcome, by));
    }

    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DossierView> edit(
            @PathVariable String id,
            @RequestBody Edit wish,
            @AuthenticationPrincipal StaffSession session) {
        var by = session.member().name();
        var known = id(id);
        var kept = wish.keptTranslations() == null ? Set.<String>of() : wish.keptTranslations();
        return secrecy.admit(session, id)
                .then(question(Documents.of(wish.document(), id, by)))
                .flatMap(
                        question ->
                                curation.edit(
                                        known, wish.from(), question, kept, by, note(wish.note())))
                .flatMap(outcome -> answer(outcome, by));
    }

    /** Its sources were read again today, and it is right. */
    @PostMapping("/{id}/renewals")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DossierView> renew(
            @PathVariable String id,
            @RequestBody Renewal wish,
            @AuthenticationPrincipal StaffSession session) {
        var by = session.member().name();
        var known = id(id);
        var note = note(wish.note());
        return secrecy.admit(session, id)
                .then(Mono.defer(() -> curation.renew(known, wish.from(), by, note)))
                .flatMap(outcome -> answer(outcome, by));
    }

    @PostMapping("/{id}/acts")
    Mono<DossierView> act(
            @PathVariable String id,
            @RequestBody Deed deed,
            @AuthenticationPrincipal StaffSession session) {
        var by = session.member().name();
        var known = id(id);
        var note = note(deed.note());
        return secrecy.admit(session, id)
                .then(Mono.defer(() -> curation.act(known, deed.version(), deed.act(), by, note)))
                .flatMap(outcome -> answer(outcome, by));
    }

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DossierView> comment(
            @PathVariable String id,
            @RequestBody Comment comment,
            @AuthenticationPrincipal StaffSession session) {
        var by = session.member().name();
        var text = said(comment.text(), LONGEST_COMMENT);
        if (text.isEmpty()) {
            throw BankRefused.unfit("COMMENT_EMPTY", "Say something.", null);
        }
        var known = id(id);
        return secrecy.admit(session, id)
                .then(Mono.defer(() -> curation.comment(known, comment.version(), text, by)))
                .flatMap(outcome -> answer(outcome, by));
    }

    private Mono<Question> question(Map<String, Object> document) {
        return checking.lint(document).map(BankRefused::whole);
    }

    private Mono<DossierView> answer(BankOutcome outcome, String by) {
        return switch (outcome) {
            case BankOutcome.Done(var dossier) ->
                    bank.attention(dossier).map(attention -> DossierView.of(attention, by));
            case BankOutcome.Refused refused -> Mono.error(BankRefused.of(refused));
        };
    }

    private static QuestionId id(String id) {
        if (!QuestionId.isWellFormed(id)) {
            throw BankRefused.unknown();
        }
        return new QuestionId(id);
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : said(note, LONGEST_NOTE);
    }

    private static String said(String text, int longest) {
        var said = text.strip();
        if (said.length() > longest || said.indexOf('\0') >= 0) {
            throw BankRefused.unfit(
                    "TEXT_TOO_LONG", "At most %d characters, please.".formatted(longest), null);
        }
        return said;
    }
}
