package vn.chuongvang.contest;

import java.util.List;

/** What was fixed when the contest was prepared. */
public record ContestSetup(
        ContestRules rules, int rulesVersion, String rulesHash, List<PreparedQuestion> questions) {
    public ContestSetup {
        questions = List.copyOf(questions);
    }

    List<PreparedQuestion> questionsFor(QuestionPurpose purpose) {
        return questions.stream().filter(question -> question.purpose() == purpose).toList();
    }

    PreparedQuestion question(QuestionId id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
