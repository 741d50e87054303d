package vn.chuongvang.questions;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.AnswerMatcher;
import vn.chuongvang.questionbank.Draw;
import vn.chuongvang.questionbank.DrawResult;
import vn.chuongvang.questionbank.Match;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Relaxation;
import vn.chuongvang.questionbank.Relaxing;
import vn.chuongvang.questions.MeasuredDifficulties.Measured;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The question bank as contests use it: drawn, approved, in date, graded. */
@Component
public class Questions {
    private final LivingBank living;
    private final QuestionSets sets;
    private final SealedQuestions seals;
    private final MeasuredDifficulties measurements;

    Questions(
            LivingBank living,
            QuestionSets sets,
            SealedQuestions seals,
            MeasuredDifficulties measurements) {
        this.living = living;
        this.sets = sets;
        this.seals = seals;
        this.measurements = measurements;
    }

    /** The bank as it is now; another one as soon as somebody changed it. */
    public QuestionBank bank() {
        return living.now().bank();
    }

    public Optional<Question> find(QuestionId id) {
        return bank().find(id);
    }

    /** What {@link #outcome} came to. */
    public Mono<DrawResult> draw(DrawWish wish) {
        return outcome(wish).map(DrawOutcome::result);
    }

    /**
     * Draws without what this audience had in the last 180 days; if the bank is too small for that,
     * without the last contest's questions only; at last from all of it. Where a number of days or
     * a blueprint was chosen nothing is given up: the draw is refused. Questions that are secret
     * for another contest never come.
     */
    public Mono<DrawOutcome> outcome(DrawWish wish) {
        return Mono.zip(
                        sets.seen(wish.whom(), wish.settings().daysOrUsual()),
                        sets.of(wish.whom().contest()),
                        sets.usedLast(wish.whom().organiser()),
                        seals.keptFrom(wish.whom().contest()),
                        measured())
                .publishOn(Schedulers.boundedElastic())
                .map(
                        known ->
                                outcome(
                                        wish,
                                        known.getT1(),
                                        tries(
                                                wish,
                                                used(known.getT1()),
                                                known.getT2(),
                                                known.getT3()),
                                        known.getT2(),
                                        known.getT4(),
                                        known.getT5()));
    }

    /** What is left out in one try after the other; what the contest itself has always at first. */
    private List<Set<QuestionId>> tries(
            DrawWish wish, Set<QuestionId> used, Set<QuestionId> own, Set<QuestionId> last) {
        var both =
                Stream.concat(used.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
        if (wish.settings().holdsFast()) {
            return List.of(both, used);
        }
        return wish.total() > bank().size()
                ? List.of(Set.of())
                : List.of(both, used, last, Set.of());
    }

    private DrawOutcome outcome(
            DrawWish wish,
            List<Seen> seen,
            List<Set<QuestionId>> tries,
            Set<QuestionId> own,
            Set<QuestionId> sealed,
            Map<QuestionId, Difficulty> measured) {
        DrawOutcome outcome = null;
        for (var without : tries) {
            var plan = wish.plan(without, own, sealed, measured);
            var eased = !without.containsAll(used(seen));
            outcome = new DrawOutcome(Draw.draw(bank(), plan), plan, seen, eased);
            if (outcome.result() instanceof DrawResult.Drawn) {
                return outcome;
            }
        }
        return Objects.requireNonNull(outcome);
    }

    private static Set<QuestionId> used(List<Seen> seen) {
        return seen.stream()
                .flatMap(one -> one.questions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a refused draw could give up; each of them suffices alone. */
    public Mono<List<Relaxation>> relaxations(DrawOutcome outcome) {
        return Mono.fromCallable(
                        () ->
                                outcome.result() instanceof DrawResult.Refused refused
                                        ? Relaxing.of(bank(), outcome.plan(), refused)
                                        : List.<Relaxation>of())
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Contests whose questions this audience had or will have, and the questions. */
    public Mono<List<Seen>> seen(Gathering whom, int days) {
        return sets.seen(whom, days);
    }

    public Mono<Set<QuestionId>> sealedElsewhere(long contest) {
        return seals.keptFrom(contest);
    }

    /** As it was measured, or else as its author estimated it. */
    public Mono<Difficulty> difficultyOf(Question question) {
        return measured()
                .map(measured -> measured.getOrDefault(question.id(), question.difficulty()));
    }

    /** Of the versions that the bank has now. */
    private Mono<Map<QuestionId, Difficulty>> measured() {
        return measurements
                .enough()
                .filter(one -> isCurrent(one.question(), one.version()))
                .collectMap(Measured::question, Measured::difficulty);
    }

    private boolean isCurrent(QuestionId id, int version) {
        return bank().find(id).filter(known -> known.version() == version).isPresent();
    }

    /** Remembers what a contest was given; a new draw replaces the old one. */
    public Mono<Void> keep(QuestionSet set) {
        return sets.replace(set);
    }

    /** A deleted draft used nothing. */
    public Mono<Void> forget(long contest) {
        return sets.remove(contest);
    }

    public Mono<Approval> approval(long contest, List<Question> questions) {
        return sets.approval(contest, QuestionSet.hash(questions));
    }

    /** In one step for the whole set, by name. */
    public Mono<Approval> approve(long contest, List<Question> questions, String by) {
        return sets.approve(contest, QuestionSet.hash(questions), by)
                .then(approval(contest, questions));
    }

    /** What a contest was given as it was drawn: organiser, day, seed; without the questions. */
    public Mono<QuestionSet> setOf(long contest) {
        return sets.find(contest);
    }

    /** Those that may not be played on this day; empty: all is well. */
    public List<Expired> expired(List<Question> questions, LocalDate day) {
        return questions.stream().flatMap(one -> expired(one, day).stream()).toList();
    }

    /** The matcher's verdict on what was typed. */
    public static Match grade(Question question, String typed) {
        return AnswerMatcher.match(question, typed);
    }

    /** As it was drawn and as the bank has it now: a law may have changed since. */
    private Optional<Expired> expired(Question drawn, LocalDate day) {
        var now = bank().find(drawn.id());
        if (now.filter(known -> known.editorial().isReviewed()).isEmpty()) {
            return Optional.of(new Expired(drawn.id(), Expired.Reason.WITHDRAWN));
        }
        return reason(drawn, day)
                .or(() -> reason(now.get(), day))
                .or(
                        () ->
                                now.get().version() > drawn.version()
                                        ? Optional.of(Expired.Reason.REPLACED)
                                        : Optional.empty())
                .map(reason -> new Expired(drawn.id(), reason));
    }

    private static Optional<Expired.Reason> reason(Question question, LocalDate day) {
        var validity = question.validity();
        if (validity.holdsOn(day)) {
            return Optional.empty();
        }
        if (day.isBefore(validity.validFrom())) {
            return Optional.of(Expired.Reason.NOT_YET_VALID);
        }
        var ended = validity.validUntil().filter(day::isAfter).isPresent();
        return Optional.of(ended ? Expired.Reason.ENDED : Expired.Reason.REVIEW_OVERDUE);
    }
}
