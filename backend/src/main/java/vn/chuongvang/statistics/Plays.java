package vn.chuongvang.statistics;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Answer;
import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestEvent.DisputeRaised;
import vn.chuongvang.contest.ContestEvent.DisputeRuled;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.PreparedQuestion;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plays of one contest, from where its journal ends: the same journal, the same plays. */
final class Plays {
    private static final int MILLIS = 1_000;

    private final long contest;
    private final LocalDate playedOn;
    private final Map<QuestionId, Edition> editions;
    private final Hall hall;
    private final Map<RoundNumber, RestScores> rest;

    private Plays(
            long contest,
            LocalDate playedOn,
            Map<QuestionId, Edition> editions,
            Hall hall,
            int fewestItems) {
        this.contest = contest;
        this.playedOn = playedOn;
        this.editions = editions;
        this.hall = hall;
        var counted =
                hall.rounds().stream()
                        .filter(round -> status(round) == PlayStatus.COUNTED)
                        .filter(round -> !round.asked().isEmpty())
                        .toList();
        this.rest = RestScores.of(hall, counted, fewestItems);
    }

    /** What a question was when it was asked. */
    record Edition(int version, Difficulty tagged) {
        static Edition of(Question question) {
            return new Edition(question.version(), question.difficulty());
        }
    }

    /** Of every round that is over and asked somebody of the roster. */
    static List<QuestionPlay> of(
            long contest,
            LocalDate playedOn,
            Map<QuestionId, Edition> editions,
            Hall hall,
            int fewestItems) {
        var plays = new Plays(contest, playedOn, editions, hall, fewestItems);
        return hall.rounds().stream()
                .filter(round -> !round.asked().isEmpty())
                .map(plays::play)
                .toList();
    }

    private QuestionPlay play(Round round) {
        var question = round.question();
        var edition = Objects.requireNonNull(editions.get(question.id()), question.id().value());
        var grades = round.grades(round.asked());
        var answers = answers(round);
        var took = answers.stream().map(Answer::tookMillis).sorted().toList();
        return new QuestionPlay(
                contest,
                round.number().value(),
                playedOn,
                question.id().value(),
                edition.version(),
                edition.tagged(),
                round.purpose(),
                status(round),
                round.asked().size(),
                grades.right().size() + grades.wrong().size(),
                grades.right().size(),
                question.keyOption() == PreparedQuestion.NO_OPTION ? null : question.keyOption(),
                options(round, answers),
                wrong(round, answers),
                AnswerTimes.of(took),
                median(took),
                givenMillis(round),
                raised(round.number()).size(),
                upheld(round.number()),
                round.accepted().size(),
                rest.getOrDefault(round.number(), RestScores.NONE));
    }

    private PlayStatus status(Round round) {
        if (hall.isVoided(round.number())) {
            return PlayStatus.VOIDED;
        }
        return switch (round.purpose()) {
            case MAIN, BACKUP ->
                    hall.counts(round.number()) ? PlayStatus.COUNTED : PlayStatus.ANNULLED;
            case TIEBREAK, RESCUE, AUDIENCE -> PlayStatus.BESIDE;
        };
    }

    /** Not of those who left while it was read: they were not asked in the end. */
    private static List<Answer> answers(Round round) {
        return round.asked().stream().flatMap(id -> round.answers().of(id).stream()).toList();
    }

    private static List<Integer> options(Round round, List<Answer> answers) {
        var counts = new int[round.question().options()];
        for (var answer : answers) {
            if (answer.response() instanceof Response.Choice(int option)) {
                counts[option]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static List<WrongAnswer> wrong(Round round, List<Answer> answers) {
        var people = new HashMap<String, Integer>();
        for (var answer : answers) {
            if (answer.response() instanceof Response.Written written
                    && !round.isRight(written)
                    && !written.canonical().isBlank()) {
                people.merge(written.canonical(), 1, Integer::sum);
            }
        }
        return WrongAnswer.frequent(people);
    }

    /** Of an even number of answers, half-way between the two in the middle. */
    private static @Nullable Integer median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var above = sorted.get(sorted.size() / 2);
        var below = sorted.get((sorted.size() - 1) / 2);
        return Math.toIntExact((below + above) / 2);
    }

    /** By the rules: what a host adds or cuts off was not known while people thought. */
    private @Nullable Integer givenMillis(Round round) {
        var seconds = hall.rules().sectionOf(Math.max(1, round.index())).answerSeconds();
        return seconds == 0 ? null : seconds * MILLIS;
    }

    private List<DisputeRaised> raised(RoundNumber round) {
        return hall.history().stream()
                .filter(DisputeRaised.class::isInstance)
                .map(DisputeRaised.class::cast)
                .filter(fact -> fact.round().equals(round))
                .filter(fact -> fact.claim() != Claim.NOT_RECORDED)
                .toList();
    }

    private int upheld(RoundNumber round) {
        var who = raised(round).stream().map(DisputeRaised::contestant).toList();
        return (int)
                hall.history().stream()
                        .filter(DisputeRuled.class::isInstance)
                        .map(DisputeRuled.class::cast)
                        .filter(fact -> fact.round().equals(round) && fact.upheld())
                        .filter(fact -> who.contains(fact.contestant()))
                        .count();
    }
}
