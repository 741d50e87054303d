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
import vn.chuongvang.questions.MeasuredDifficulties.Measured;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The question bank as contests use it: drawn, approved, in date, graded. */
@Component
public class Questions {
    private final QuestionBank bank;
    private final QuestionSets sets;
    private final MeasuredDifficulties measurements;

    Questions(QuestionBank bank, QuestionSets sets, MeasuredDifficulties measurements) {
        this.bank = bank;
        this.sets = sets;
        this.measurements = measurements;
    }

    public Optional<Question> find(QuestionId id) {
        return bank.find(id);
    }

    /**
     * Draws without what the organiser's contests of the last 180 days had; if the bank is too
     * small for that, without the last contest's questions only; at last from all of it.
     */
    public Mono<DrawResult> draw(DrawWish wish) {
        return measured().flatMap(measured -> draw(wish, measured));
    }

    private Mono<DrawResult> draw(DrawWish wish, Map<QuestionId, Difficulty> measured) {
        return sets.recentlyUsed(wish.organiser(), wish.playedOn())
                .concatWith(sets.usedLast(wish.organiser()))
                .concatWithValues(Set.of())
                .skip(wish.total() > bank.size() ? 2 : 0)
                .publishOn(Schedulers.boundedElastic())
                .map(used -> Draw.draw(bank, wish.without(used, measured)))
                .takeUntil(DrawResult.Drawn.class::isInstance)
                .last();
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
        return bank.find(id).filter(known -> known.version() == version).isPresent();
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
        var now = bank.find(drawn.id());
        if (now.filter(known -> known.editorial().isReviewed()).isEmpty()) {
            return Optional.of(new Expired(drawn.id(), Expired.Reason.WITHDRAWN));
        }
        return reason(drawn, day)
                .or(() -> reason(now.get(), day))
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
