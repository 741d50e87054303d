package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.SeatAssignment;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestDraft;
import vn.chuongvang.live.Contests;
import vn.chuongvang.questions.QuestionSet;
import vn.chuongvang.questions.Questions;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/**
 * A draft written anew: words, rules, seats, units and people, checked as at its creation. The
 * questions stay while they fit the rules; people who have sat down with a phone keep their seats.
 */
@Component
class Editing {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contests contests;
    private final Entrances entrances;
    private final Questions questions;
    private final Drawing drawing;
    private final DraftHall hall;

    Editing(
            Contests contests,
            Entrances entrances,
            Questions questions,
            Drawing drawing,
            DraftHall hall) {
        this.contests = contests;
        this.entrances = entrances;
        this.questions = questions;
        this.drawing = drawing;
        this.hall = hall;
    }

    Mono<Void> edit(long id, Details details) {
        return Mono.zip(hall.now(id), questions.setOf(id))
                .flatMap(both -> edit(both.getT1(), both.getT2(), details));
    }

    private Mono<Void> edit(DraftHall.Now now, QuestionSet set, Details details) {
        var words = worded(now.contest().draft(), details);
        return details.isAboutTheFloor()
                ? rearrange(now, set, details, words)
                : asked(words, set, details)
                        .flatMap(asked -> keep(now, words.asking(asked)))
                        .delayUntil(_ -> entrances.change(now.ref(), terms(now, details, null)))
                        .flatMap(draft -> remember(set, draft));
    }

    private Mono<Void> rearrange(
            DraftHall.Now now, QuestionSet set, Details details, ContestDraft words) {
        var old = now.contest().draft();
        var from = details.preset() == null ? old.rules() : details.preset().rules();
        var seats = details.seats() == null ? now.entrance().terms().seats() : details.seats();
        var rules = SettingUp.rules(from, seats, details.rules());
        var plan = now.plan(details, words.organiser(), rules, set.seed());
        var fitted =
                new ContestDraft(
                        words.title(),
                        words.organiser(),
                        words.playedOn(),
                        rules,
                        plan.roster(rules),
                        words.questions());
        return asked(fitted, now.remembered(set, details), details)
                .flatMap(asked -> keep(now, fitted.asking(asked)))
                .delayUntil(_ -> reseat(now, plan, terms(now, details, rules)))
                .flatMap(draft -> remember(now.remembered(set, details), draft));
    }

    /** The same questions, or others when that is wished: only then may the rules ask for it. */
    private Mono<List<AskedQuestion>> asked(ContestDraft draft, QuestionSet set, Details details) {
        return details.drawsAgain()
                ? drawing.draw(
                        new Drawing.Wish(
                                remembered(set, draft).gathering(),
                                draft.rules(),
                                Set.of(),
                                set.settings(),
                                RANDOM.nextInt()))
                : Mono.just(draft.questions());
    }

    private Mono<ContestDraft> keep(DraftHall.Now now, ContestDraft draft) {
        return contests.change(now.contest().id(), draft)
                .switchIfEmpty(Mono.error(ContestPages::notADraft))
                .map(SettingUp::created)
                .map(_ -> draft);
    }

    /** Two modules keep a contest; what the second could not keep must not stay in the first. */
    private Mono<Void> reseat(DraftHall.Now now, SeatPlan plan, Entrance.Terms terms) {
        return hall.reseat(now, plan, terms)
                .onErrorResume(
                        cause ->
                                contests.change(now.contest().id(), now.contest().draft())
                                        .then(Mono.error(cause)));
    }

    private Mono<Void> remember(QuestionSet set, ContestDraft draft) {
        return questions.keep(remembered(set, draft));
    }

    private static QuestionSet remembered(QuestionSet set, ContestDraft draft) {
        return new QuestionSet(
                set.contest(),
                draft.organiser(),
                draft.playedOn(),
                set.official(),
                set.seed(),
                draft.questions().stream().map(AskedQuestion::question).toList(),
                set.units(),
                set.event(),
                set.settings());
    }

    private static ContestDraft worded(ContestDraft old, Details details) {
        return new ContestDraft(
                SettingUp.named(details.title(), "title"),
                SettingUp.named(details.organiser(), "organiser"),
                details.playedOn(),
                old.rules(),
                old.roster(),
                old.questions());
    }

    /**
     * @param rules absent: the floor stays as it is
     */
    private static Entrance.Terms terms(
            DraftHall.Now now, Details details, @Nullable ContestRules rules) {
        var old = now.entrance().terms();
        var byNumber = details.claimBySeatNumber();
        return new Entrance.Terms(
                rules == null ? old.seats() : rules.roster().maxOnFloor(),
                rules == null ? old.columns() : FloorShape.columns(rules),
                rules == null
                        ? old.assignment()
                        : SeatAssignment.valueOf(rules.seatAssignment().name()),
                byNumber,
                byNumber,
                old.consentText(),
                details.playedOn());
    }
}
