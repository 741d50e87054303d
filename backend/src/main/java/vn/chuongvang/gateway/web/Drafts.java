package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Approval;
import vn.chuongvang.questions.DrawOutcome;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.QuestionSet;
import vn.chuongvang.questions.Questions;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a host may do with a contest before it is played. */
@Component
class Drafts {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contests contests;
    private final Rooms rooms;
    private final Entrances entrances;
    private final Questions questions;
    private final Drawing drawing;
    private final ContestPages pages;

    Drafts(
            Contests contests,
            Rooms rooms,
            Entrances entrances,
            Questions questions,
            Drawing drawing,
            ContestPages pages) {
        this.contests = contests;
        this.rooms = rooms;
        this.entrances = entrances;
        this.questions = questions;
        this.drawing = drawing;
        this.pages = pages;
    }

    Mono<Void> delete(long id) {
        return pages.draft(id)
                .filterWhen(contest -> contests.deleteDraft(contest.id()))
                .switchIfEmpty(Mono.error(ContestPages::notADraft))
                .then(entrances.remove(new ContestRef(id)))
                .then(questions.forget(id));
    }

    Mono<Approval> approve(long id, String by) {
        return pages.contest(id)
                .doOnNext(contest -> refuseTooLong(contest, false))
                .flatMap(contest -> questions.approve(id, ContestPages.bare(contest), by));
    }

    /**
     * All questions anew; none of those that it has now, if the bank allows it.
     *
     * @param other how from now on; absent: as before
     */
    Mono<Void> redraw(long id, @Nullable DrawSettings other) {
        return pages.draft(id)
                .zipWith(setOf(id))
                .flatMap(
                        both -> {
                            var contest = both.getT1();
                            var set = both.getT2();
                            var how = other == null ? set.settings() : other;
                            return drawing.draw(wish(contest, set, how, Set.of()))
                                    .flatMap(asked -> keep(contest, asked, how));
                        });
    }

    /** What a draw by the settings that it has would come to. */
    Mono<DrawOutcome> outcome(long id) {
        return pages.contest(id)
                .zipWith(setOf(id))
                .flatMap(
                        both ->
                                drawing.outcome(
                                        wish(
                                                both.getT1(),
                                                both.getT2(),
                                                both.getT2().settings(),
                                                Set.of())));
    }

    Mono<Void> replace(long id, String question) {
        return pages.draft(id).flatMap(contest -> replace(contest, asked(contest, question)));
    }

    /**
     * Opens the room. An official contest is approved first; nothing is played that is out of date
     * or too long to be read.
     *
     * @param hidden whoever opens it does not know the questions: they are not named
     */
    Mono<Room> open(long id, boolean hidden) {
        return pages.contest(id)
                .delayUntil(this::refuseUnapproved)
                .doOnNext(contest -> refuseExpired(contest, hidden))
                .doOnNext(contest -> refuseTooLong(contest, hidden))
                .flatMap(contest -> rooms.open(contest.id()));
    }

    private Mono<Approval> refuseUnapproved(StoredContest contest) {
        return pages.approval(contest)
                .filter(approval -> contest.life() != ContestLife.DRAFT || !approval.isMissing())
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Refused.conflict(
                                                "NOT_APPROVED",
                                                "The organiser has to approve the questions first:"
                                                        + " POST …/approve.")));
    }

    private void refuseExpired(StoredContest contest, boolean hidden) {
        var expired = pages.expired(contest);
        if (contest.life() == ContestLife.DRAFT && !expired.isEmpty()) {
            throw Refused.unfit(
                    "QUESTIONS_EXPIRED",
                    "Some questions do not hold on the day of play; replace them.",
                    hidden ? List.of() : expired);
        }
    }

    private static void refuseTooLong(StoredContest contest, boolean hidden) {
        var tooLong = ContestPages.tooLong(contest);
        if (!tooLong.isEmpty()) {
            throw Refused.unfit(
                    "QUESTIONS_TOO_LONG",
                    "Some questions do not fit a phone, the screen or the console; replace them.",
                    hidden ? List.of() : tooLong);
        }
    }

    private Mono<Void> replace(StoredContest contest, AskedQuestion old) {
        var present =
                ContestPages.bare(contest).stream()
                        .map(Question::id)
                        .collect(Collectors.toUnmodifiableSet());
        return setOf(contest.id().value())
                .flatMap(
                        set ->
                                drawing.another(wish(contest, set, set.settings(), present), old)
                                        .map(
                                                other ->
                                                        replaced(
                                                                contest.draft().questions(),
                                                                old,
                                                                other))
                                        .flatMap(asked -> keep(contest, asked, set.settings())));
    }

    private Mono<Void> keep(StoredContest contest, List<AskedQuestion> asked, DrawSettings how) {
        return contests.redraw(contest.id(), asked)
                .switchIfEmpty(Mono.error(ContestPages::notADraft))
                .map(SettingUp::created)
                .flatMap(id -> setOf(id.value()))
                .flatMap(
                        old ->
                                questions.keep(
                                        old.asking(
                                                asked.stream()
                                                        .map(AskedQuestion::question)
                                                        .toList(),
                                                how)));
    }

    /** Contests from before sets were kept have none. */
    private Mono<QuestionSet> setOf(long id) {
        return questions.setOf(id).switchIfEmpty(Mono.error(() -> Refused.unknown("question set")));
    }

    private static Drawing.Wish wish(
            StoredContest contest,
            QuestionSet set,
            DrawSettings settings,
            Set<QuestionId> unwanted) {
        return new Drawing.Wish(
                set.gathering(), contest.draft().rules(), unwanted, settings, RANDOM.nextInt());
    }

    private static AskedQuestion asked(StoredContest contest, String id) {
        return contest.draft().questions().stream()
                .filter(one -> one.question().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("question in this contest"));
    }

    private static List<AskedQuestion> replaced(
            List<AskedQuestion> all, AskedQuestion old, AskedQuestion other) {
        var changed = new ArrayList<>(all);
        changed.replaceAll(one -> one.equals(old) ? other : one);
        return List.copyOf(changed);
    }
}
