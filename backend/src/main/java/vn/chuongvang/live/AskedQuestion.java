package vn.chuongvang.live;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.PreparedQuestion;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.questionbank.Question;

/**
 * A question of a contest, exactly as it was when the contest was made: a later edit in the bank
 * does not change what was asked.
 */
public record AskedQuestion(QuestionPurpose purpose, Question question) {

    /** What the rules need to know of it. */
    public PreparedQuestion prepared() {
        return new PreparedQuestion(
                new QuestionId(question.id().value()),
                kind(),
                purpose,
                question.type().isTapped() ? question.options().size() : 0,
                question.keyIndex().orElse(PreparedQuestion.NO_OPTION));
    }

    private AnswerKind kind() {
        return switch (question.type()) {
            case SINGLE_CHOICE -> AnswerKind.SINGLE_CHOICE;
            case TRUE_FALSE -> AnswerKind.TRUE_FALSE;
            case SHORT_TEXT -> AnswerKind.SHORT_TEXT;
            case NUMBER -> AnswerKind.NUMBER;
            case MULTIPLE_CHOICE -> AnswerKind.MULTIPLE_CHOICE;
            case ORDERING -> AnswerKind.ORDERING;
            case MATCHING -> AnswerKind.MATCHING;
            case HOTSPOT -> AnswerKind.HOTSPOT;
        };
    }
}
