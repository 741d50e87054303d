package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Tags;
import vn.chuongvang.questionbank.Question.Timing;
import vn.chuongvang.questionbank.Validity.Volatility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small questions for tests; every property that does not matter has a harmless value. */
final class QuestionFixtures {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private QuestionFixtures() {}

    static Question written(MatchPolicy policy, List<String> accepted, List<String> mustReject) {
        return with(new Answer.ShortText(accepted, mustReject, policy));
    }

    static Question written(String... accepted) {
        return written(MatchPolicy.LENIENT, List.of(accepted), List.of());
    }

    static Question number(String value, String unit) {
        return with(new Answer.Number(new BigDecimal(value), BigDecimal.ZERO, unit, List.of()));
    }

    static Question with(Answer answer) {
        return question("T1-001", Topic.T1, Difficulty.RECOGNISE, answer, "T1.01", State.REVIEWED);
    }

    static Question choice(String id, Topic topic, Difficulty difficulty, String fact) {
        var answer = new Answer.Choice(List.of("một", "hai", "ba", "bốn"), 1);
        return question(id, topic, difficulty, answer, fact, State.REVIEWED);
    }

    static Question question(
            String id,
            Topic topic,
            Difficulty difficulty,
            Answer answer,
            String fact,
            State state) {
        return new Question(
                new QuestionId(id),
                1,
                "Câu hỏi " + id,
                answer,
                "Giải thích",
                Media.NONE,
                new Tags(
                        topic,
                        difficulty,
                        Set.of(Audience.GENERAL),
                        Optional.empty(),
                        Optional.empty()),
                new Provenance(List.of(fact), List.of(), List.of()),
                new Validity(FIRST_DAY, Optional.of(LAST_DAY), Optional.empty(), Volatility.STABLE),
                new Editorial(state, "Người soạn", List.of()),
                Timing.OF_THE_SECTION,
                Collections.emptySortedMap());
    }
}
