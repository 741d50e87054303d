package vn.chuongvang.contest;

/**
 * A question as the rules see it: how it is answered and which option is the key. Main questions
 * are asked in the order in which they were prepared.
 *
 * @param options number of options, 0 for written answers
 * @param keyOption 0-based option (0 = A), -1 for written answers whose verdict comes from outside
 */
public record PreparedQuestion(
        QuestionId id, AnswerKind kind, QuestionPurpose purpose, int options, int keyOption) {
    public static final int NO_OPTION = -1;

    public PreparedQuestion {
        if (kind.isChoice()) {
            Require.that(options >= 2 && options <= 6, "2 to 6 options, not " + options);
            Require.that(keyOption >= 0 && keyOption < options, "the key is one of the options");
            Require.that(
                    kind != AnswerKind.TRUE_FALSE || options == 2, "true or false is two options");
        } else {
            Require.that(options == 0, "a written answer has no options");
            Require.that(keyOption == NO_OPTION, "a written answer has no key option");
        }
    }

    boolean fits(AcceptedAnswer answer) {
        return switch (answer) {
            case AcceptedAnswer.Option(int option) -> option >= 0 && option < options;
            case AcceptedAnswer.Text(String canonical) -> !kind.isChoice() && !canonical.isBlank();
        };
    }

    boolean fits(Response response) {
        return switch (response) {
            case Response.Choice choice -> choice.option() < options;
            case Response.Written _ -> !kind.isChoice();
        };
    }
}
