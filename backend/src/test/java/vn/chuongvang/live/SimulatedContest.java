package vn.chuongvang.live;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.PreparedQuestion;
import vn.chuongvang.contest.RandomContest;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Provenance;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.Validity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A contest by chance. Its questions carry marks, so that whoever sees one can be noticed. */
final class SimulatedContest {

    private static final int RESERVES = 2;
    private static final int UNITS = 3;

    private SimulatedContest() {}

    static StoredContest of(Luck luck, int contestants) {
        var rules = RandomContest.rules(luck.seed(), contestants, RESERVES);
        var roster =
                IntStream.rangeClosed(1, contestants + RESERVES)
                        .mapToObj(n -> contestant(n, n > contestants))
                        .toList();
        return SampleContest.stored(
                new ContestDraft(
                        "Hội thi mô phỏng",
                        "Đoàn phường",
                        LocalDate.of(2026, 11, 23),
                        rules,
                        roster,
                        questions(rules)));
    }

    /** Stands in the explanation, which is shown with the key and not before. */
    static String secretOf(String question) {
        return "KEY:" + question;
    }

    /** Stands in the question. */
    static String markOf(String question) {
        return "ASK:" + question;
    }

    private static Contestant contestant(int n, boolean reserve) {
        return new Contestant(
                new ContestantId(n),
                reserve ? null : new SeatNumber(n),
                new UnitId((n - 1) % UNITS + 1),
                reserve);
    }

    private static List<AskedQuestion> questions(ContestRules rules) {
        var asked = new ArrayList<AskedQuestion>();
        for (var question : RandomContest.questions(rules)) {
            asked.add(asked(asked.size() + 1, question));
        }
        return asked;
    }

    private static AskedQuestion asked(int number, PreparedQuestion question) {
        var id = "T1-%03d".formatted(number);
        return new AskedQuestion(
                question.purpose(),
                new Question(
                        new QuestionId(id),
                        1,
                        markOf(id),
                        answer(question.kind()),
                        secretOf(id),
                        Media.NONE,
                        new Question.Tags(
                                Topic.T1,
                                Question.Difficulty.RECOGNISE,
                                Set.of(Question.Audience.GENERAL),
                                Optional.of(Question.Skill.SAFETY),
                                Optional.empty()),
                        new Provenance(List.of("F1"), List.of(), List.of()),
                        new Validity(
                                LocalDate.of(2026, 1, 1),
                                Optional.of(LocalDate.of(2027, 1, 1)),
                                Optional.empty(),
                                Validity.Volatility.LAW),
                        new Question.Editorial(Question.State.REVIEWED, "a", List.of("b")),
                        Question.Timing.OF_THE_SECTION,
                        Collections.emptySortedMap()));
    }

    private static Answer answer(AnswerKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> new Answer.Choice(List.of("Một", "Hai", "Ba", "Bốn"), 1);
            case TRUE_FALSE -> new Answer.TrueFalse(false);
            case NUMBER ->
                    new Answer.Number(new BigDecimal("1975"), BigDecimal.ZERO, "", List.of());
            case SHORT_TEXT, MULTIPLE_CHOICE, ORDERING, MATCHING, HOTSPOT ->
                    new Answer.ShortText(
                            List.of("1975"), List.of("1976"), Answer.MatchPolicy.LENIENT);
        };
    }
}
