package vn.chuongvang.live;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Preset;
import vn.chuongvang.contest.QuestionPurpose;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A small contest: three main questions, one backup, one sub-question; the key is always B. */
final class SampleContest {

    static final int GRACE_MILLIS = 500;

    private SampleContest() {}

    static ContestDraft draft(int contestants, int answerSeconds) {
        return new ContestDraft(
                "Rung chuông vàng phường Sông Cầu",
                "Đoàn phường Sông Cầu",
                LocalDate.of(2026, 11, 23),
                rules(contestants, answerSeconds),
                IntStream.rangeClosed(1, contestants).mapToObj(SampleContest::contestant).toList(),
                List.of(
                        asked(1, QuestionPurpose.MAIN, choice()),
                        asked(2, QuestionPurpose.MAIN, choice()),
                        asked(3, QuestionPurpose.MAIN, written()),
                        asked(4, QuestionPurpose.BACKUP, choice()),
                        asked(5, QuestionPurpose.TIEBREAK, number())));
    }

    static StoredContest stored(ContestDraft draft) {
        var id = new ContestId(1);
        var hash = ContestText.rulesHash(draft.rules());
        return new StoredContest(
                id,
                draft,
                ContestLife.RUNNING,
                Contests.RULES_VERSION,
                hash,
                HashChain.root(id, "rules", "questions", "roster"),
                Instant.EPOCH,
                null,
                null,
                false);
    }

    private static Contestant contestant(int number) {
        return new Contestant(
                new ContestantId(number), new SeatNumber(number), new UnitId(1), false);
    }

    private static ContestRules rules(int contestants, int answerSeconds) {
        var preset = Preset.WARD.rules();
        var answer = preset.answer();
        return preset.edit()
                .roster(new ContestRules.Roster(contestants, 0, null))
                .seating(new ContestRules.Seating.Numbered(contestants))
                .questions(new ContestRules.Questions(3, 1, 1, 0))
                .sections(
                        List.of(
                                section(1, 2, AnswerKind.SINGLE_CHOICE, answerSeconds),
                                section(3, 3, AnswerKind.SHORT_TEXT, answerSeconds)))
                .answer(
                        new ContestRules.Answering(
                                answer.channel(),
                                answer.kinds(),
                                answer.fewestOptions(),
                                answer.mostOptions(),
                                answer.prompts(),
                                answer.change(),
                                answer.noAnswer(),
                                answer.late(),
                                answer.window(),
                                GRACE_MILLIS))
                .allWrong(
                        new ContestRules.AllWrong(ContestRules.AllWrongPolicy.ANNUL_AND_BACKUP, 2))
                .rules();
    }

    private static ContestRules.Section section(
            int from, int to, AnswerKind kind, int answerSeconds) {
        return new ContestRules.Section(from, to, Set.of(kind), answerSeconds, 0, 1, Set.of());
    }

    private static AskedQuestion asked(int number, QuestionPurpose purpose, Answer answer) {
        return new AskedQuestion(
                purpose,
                new Question(
                        new QuestionId("T1-00" + number),
                        2,
                        "Câu hỏi số " + number + " về căn cước \"gắn chíp\"?",
                        answer,
                        "Vì luật nói thế.",
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

    private static Answer choice() {
        return new Answer.Choice(List.of("Một", "Hai", "Ba", "Bốn"), 1);
    }

    private static Answer written() {
        return new Answer.ShortText(
                List.of("Hà Nội"), List.of("Hà Nam"), Answer.MatchPolicy.LENIENT);
    }

    private static Answer number() {
        return new Answer.Number(new BigDecimal("1975"), BigDecimal.ZERO, "", List.of());
    }
}
