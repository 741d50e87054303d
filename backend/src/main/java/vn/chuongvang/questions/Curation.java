package vn.chuongvang.questions;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.BankTables.Step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What curators do with one question: each wish is judged, written down, and seen at once. */
@Component
public class Curation {
    private final LivingBank living;
    private final BankTables tables;
    private final Drafting drafting;
    private final Linting linting;
    private final BankClock clock;

    Curation(
            LivingBank living,
            BankTables tables,
            Drafting drafting,
            Linting linting,
            BankClock clock) {
        this.living = living;
        this.tables = tables;
        this.drafting = drafting;
        this.linting = linting;
        this.clock = clock;
    }

    /** Why this person may not do this now; empty when only the checks may be against it. */
    public static Optional<Refusal> refusal(Dossier dossier, Act act, String by) {
        return Workflow.refusal(dossier, act, by);
    }

    /** A new question, as a draft, under the next free id of its topic. */
    public Mono<BankOutcome> create(Question question, String by, String note) {
        return drafting.create(question, by, note).flatMap(id -> done(id));
    }

    /**
     * A new version, as a draft.
     *
     * @param from the version that was edited
     * @param kept languages whose translation fits the new wording too, though it is the same
     */
    public Mono<BankOutcome> edit(
            QuestionId id, int from, Question edited, Set<String> kept, String by, String note) {
        return write(
                id,
                from,
                dossier -> {
                    var before = dossier.question();
                    var draft = Revision.draft(edited, id, from + 1);
                    return Revision.isSame(draft, before)
                            ? refused(Refusal.NOTHING_CHANGED, from)
                            : append(
                                    dossier,
                                    Revision.withoutStale(draft, before, kept),
                                    BankEvent.Kind.EDITED,
                                    by,
                                    note);
                });
    }

    /** Its sources were read again today and it is right: a version with new dates. */
    public Mono<BankOutcome> renew(QuestionId id, int from, String by, String note) {
        return write(
                id,
                from,
                dossier -> {
                    var renewed = Revision.readOn(dossier.question(), clock.today());
                    var draft = Revision.draft(renewed, id, from + 1);
                    return Revision.isSame(draft, dossier.question())
                            ? refused(Refusal.NOTHING_CHANGED, from)
                            : append(dossier, draft, BankEvent.Kind.RENEWED, by, note);
                });
    }

    /** Moves the newest version on or back. */
    public Mono<BankOutcome> act(QuestionId id, int version, Act act, String by, String note) {
        var found = living.now().find(id);
        if (found.isEmpty()) {
            return refused(Refusal.UNKNOWN_QUESTION, 0);
        }
        var dossier = found.get();
        var refusal = Workflow.refusal(dossier, version, act, by, note);
        if (refusal.isPresent()) {
            return refused(refusal.get(), dossier.newest());
        }
        var step = new Step(id, event(dossier, version, act.event(), by, note));
        return Mono.fromCallable(() -> errors(dossier.question(), act))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(
                        errors ->
                                errors.isEmpty()
                                        ? settled(id, tables.append(List.of(), List.of(step)))
                                        : Mono.just(
                                                new BankOutcome.Refused(
                                                        Refusal.HAS_ERRORS, version, errors)));
    }

    /** Something said to other curators about a version. */
    public Mono<BankOutcome> comment(QuestionId id, int version, String text, String by) {
        var dossier = living.now().find(id);
        if (dossier.isEmpty() || !dossier.get().versions().containsKey(version)) {
            return refused(Refusal.UNKNOWN_QUESTION, 0);
        }
        var comment = new BankComment(version, text, by, clock.instant());
        return settled(id, tables.comment(id, comment));
    }

    /** As it would be after the act: what is approved needs more sources than what is reviewed. */
    private List<Lint.Finding> errors(Question question, Act act) {
        return switch (act) {
            case REVIEW -> linting.check(in(State.REVIEWED, question)).errors();
            case APPROVE -> linting.check(in(State.APPROVED, question)).errors();
            case SEND_BACK, RETIRE, REOPEN, STILL_RIGHT -> List.of();
        };
    }

    private static Question in(State state, Question question) {
        var now = question.editorial();
        return question.as(new Editorial(state, now.author(), now.reviewers()));
    }

    private Mono<BankOutcome> write(
            QuestionId id, int from, Function<Dossier, Mono<BankOutcome>> writing) {
        var dossier = living.now().find(id);
        if (dossier.isEmpty()) {
            return refused(Refusal.UNKNOWN_QUESTION, 0);
        }
        var newest = dossier.get().newest();
        if (newest != from) {
            return refused(Refusal.NEWER_VERSION, newest);
        }
        return dossier.get().state() == State.RETIRED
                ? refused(Refusal.IS_RETIRED, newest)
                : writing.apply(dossier.get());
    }

    private Mono<BankOutcome> append(
            Dossier dossier, Question draft, BankEvent.Kind kind, String by, String note) {
        var event = event(dossier, draft.version(), kind, by, note);
        var drafts = Drafting.drafts(Optional.of(dossier), draft);
        return settled(dossier.id(), tables.append(drafts, List.of(new Step(dossier.id(), event))));
    }

    private BankEvent event(
            Dossier dossier, int version, BankEvent.Kind kind, String by, String note) {
        return new BankEvent(dossier.events().size() + 1, version, kind, by, clock.instant(), note);
    }

    /** Whoever comes second is told what there is now. */
    private Mono<BankOutcome> settled(QuestionId id, Mono<Void> writing) {
        return writing.thenReturn(true)
                .onErrorReturn(DuplicateKeyException.class, false)
                .flatMap(
                        written ->
                                living.refresh(List.of(id))
                                        .flatMap(
                                                _ ->
                                                        written
                                                                ? done(id)
                                                                : refused(
                                                                        Refusal.NEWER_VERSION,
                                                                        dossier(id).newest())));
    }

    private Mono<BankOutcome> done(QuestionId id) {
        return Mono.just(new BankOutcome.Done(dossier(id)));
    }

    private Dossier dossier(QuestionId id) {
        return living.now().find(id).orElseThrow();
    }

    private static Mono<BankOutcome> refused(Refusal reason, int newest) {
        return Mono.just(new BankOutcome.Refused(reason, newest, List.of()));
    }
}
