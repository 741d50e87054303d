package vn.chuongvang.gateway.session;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Preset;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestDraft;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Contests to play in a test: no time to read, little time to answer, key B, "đúng" or written. */
final class Drafts {
    private static final List<String> WORDS = List.of("Một", "Hai", "Ba", "Bốn");
    private static final String EXPLANATION = "Giải thích bí mật";
    static final int GRACE_MILLIS = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Drafts() {}

    /** Choice questions only. */
    static ContestDraft choices(int contestants, int questions, int answerSeconds) {
        return draft(
                contestants,
                answerSeconds,
                IntStream.range(0, questions).mapToObj(_ -> choice()).toList());
    }

    /** The same, and the first answer is final: a round is over when everybody has given one. */
    static ContestDraft finalChoices(int contestants, int questions, int answerSeconds) {
        var draft = choices(contestants, questions, answerSeconds);
        var answer = draft.rules().answer();
        var rules =
                draft.rules()
                        .edit()
                        .answer(
                                new ContestRules.Answering(
                                        answer.channel(),
                                        answer.kinds(),
                                        answer.fewestOptions(),
                                        answer.mostOptions(),
                                        answer.prompts(),
                                        ContestRules.Change.FIRST_FINAL,
                                        answer.noAnswer(),
                                        answer.late(),
                                        answer.window(),
                                        answer.graceMillis()))
                        .rules();
        return new ContestDraft(
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                rules,
                draft.roster(),
                draft.questions());
    }

    /** As {@link #choices}, with time to read, and a grace, both to be waited for by nobody. */
    static ContestDraft slow(int contestants, int questions, int seconds, int graceMillis) {
        var draft = choices(contestants, questions, seconds);
        var rules = draft.rules();
        var section = rules.sections().getFirst();
        var answer = rules.answer();
        return new ContestDraft(
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                rules.edit()
                        .sections(
                                List.of(
                                        new ContestRules.Section(
                                                section.from(),
                                                section.to(),
                                                section.kinds(),
                                                seconds,
                                                seconds,
                                                section.difficulty(),
                                                section.hardGates())))
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
                                        graceMillis))
                        .rules(),
                draft.roster(),
                draft.questions());
    }

    /** Questions of each kind, the common ones twice; see {@link #secretsOf}. */
    static ContestDraft everyKind(int contestants, int answerSeconds) {
        return draft(
                contestants,
                answerSeconds,
                List.of(
                        choice(),
                        new Answer.TrueFalse(true),
                        written(3),
                        number(4),
                        number(5),
                        written(6),
                        new Answer.TrueFalse(false),
                        choice(),
                        new Answer.MultipleChoice(WORDS, List.of(1, 3)),
                        new Answer.Ordering(WORDS, List.of(2, 0, 3, 1)),
                        new Answer.Matching(List.of("Huế", "Hà Nội"), WORDS, List.of(2, 0)),
                        new Answer.Hotspot(
                                List.of(
                                        new Answer.Area("Ô địa chỉ", 0, 0, 100, 100),
                                        new Answer.Area("Ổ khoá", 200, 0, 100, 100)),
                                1)));
    }

    static Answer choice() {
        return new Answer.Choice(WORDS, 1);
    }

    /** What nobody but the host may see of question {@code n} before its reveal. */
    static List<String> secretsOf(int n) {
        return List.of(
                EXPLANATION + " " + n + ".", writtenKey(n), "Tên khác " + n + ".", numberKey(n));
    }

    static String writtenKey(int n) {
        return "Sông Cầu khúc " + n + ".";
    }

    private static String numberKey(int n) {
        return "19758" + n;
    }

    private static Answer written(int n) {
        return new Answer.ShortText(
                List.of(writtenKey(n), "Tên khác " + n + "."),
                List.of("Sông Hồng"),
                Answer.MatchPolicy.LENIENT);
    }

    private static Answer number(int n) {
        return new Answer.Number(new BigDecimal(numberKey(n)), BigDecimal.ZERO, "km", List.of());
    }

    private static ContestDraft draft(int contestants, int seconds, List<Answer> main) {
        var asked = new ArrayList<AskedQuestion>();
        main.forEach(answer -> asked.add(asked(asked.size(), QuestionPurpose.MAIN, answer)));
        for (int i = 0; i < 2; i++) {
            asked.add(asked(asked.size(), QuestionPurpose.BACKUP, choice()));
            asked.add(asked(asked.size(), QuestionPurpose.TIEBREAK, number(9)));
        }
        return new ContestDraft(
                "Rung chuông vàng thử",
                "Đoàn phường",
                DAY,
                rules(contestants, seconds, main.size()),
                IntStream.rangeClosed(1, contestants).mapToObj(Drafts::contestant).toList(),
                asked);
    }

    private static Contestant contestant(int number) {
        return new Contestant(
                new ContestantId(number), new SeatNumber(number), new UnitId(1), false);
    }

    private static ContestRules rules(int contestants, int seconds, int questions) {
        var preset = Preset.WARD.rules();
        var answer = preset.answer();
        return preset.edit()
                .roster(new ContestRules.Roster(contestants, 0, null))
                .seating(new ContestRules.Seating.Numbered(contestants))
                .questions(new ContestRules.Questions(questions, 2, 2, 0))
                .sections(
                        List.of(
                                new ContestRules.Section(
                                        1,
                                        questions,
                                        EnumSet.allOf(AnswerKind.class),
                                        seconds,
                                        0,
                                        1,
                                        Set.of())))
                .answer(
                        new ContestRules.Answering(
                                answer.channel(),
                                EnumSet.allOf(AnswerKind.class),
                                answer.fewestOptions(),
                                answer.mostOptions(),
                                EnumSet.allOf(ContestRules.Prompt.class),
                                answer.change(),
                                answer.noAnswer(),
                                answer.late(),
                                answer.window(),
                                GRACE_MILLIS))
                .allWrong(
                        new ContestRules.AllWrong(ContestRules.AllWrongPolicy.KEEP_ALL, questions))
                .rules();
    }

    private static AskedQuestion asked(int number, QuestionPurpose purpose, Answer answer) {
        return new AskedQuestion(
                purpose,
                new Question(
                        new QuestionId("T1-%03d".formatted(number + 1)),
                        1,
                        "Câu hỏi " + (number + 1) + " dài như một câu hỏi thật về căn cước?",
                        answer,
                        EXPLANATION + " " + (number + 1) + ".",
                        Media.NONE,
                        new Question.Tags(
                                Topic.T1,
                                Question.Difficulty.RECOGNISE,
                                Set.of(Question.Audience.GENERAL),
                                Optional.empty(),
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
}
