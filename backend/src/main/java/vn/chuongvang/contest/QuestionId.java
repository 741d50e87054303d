package vn.chuongvang.contest;

/** Names a question of the bank; its text and explanation stay outside the rules. */
public record QuestionId(String value) {
    public QuestionId {
        Require.that(!value.isBlank(), "a question id is not blank");
    }
}
