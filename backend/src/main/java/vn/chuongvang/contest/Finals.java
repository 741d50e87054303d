package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestState.BetweenQuestions;
import vn.chuongvang.contest.ContestState.Prepared;

/** The final question, where whoever plays it picks its category. */
final class Finals {
    private Finals() {}

    /** How many final questions are prepared, one for each category. */
    static int prepared(ContestRules rules) {
        return rules.finalQuestion().choice() instanceof FinalChoice.PickCategory(int categories)
                ? categories
                : 1;
    }

    /** The next main question is the final one, and its category is to be picked. */
    static boolean isNext(Hall hall) {
        return prepared(hall.rules()) > 1
                && NextQuestion.index(hall, QuestionPurpose.MAIN)
                        == hall.rules().questions().main();
    }

    static boolean isPickMissing(Hall hall) {
        return isNext(hall) && hall.standings().finalPick() == 0;
    }

    static Decision pick(Prepared state, ContestCommand.PickFinal command) {
        var hall = state.hall();
        if (!(state instanceof BetweenQuestions) || !isNext(hall)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var whyNot = NextQuestion.whyNot(hall, QuestionPurpose.MAIN);
        if (whyNot != null && whyNot != Refusal.PICK_FINAL_FIRST) {
            return Decision.refused(whyNot);
        }
        int categories = prepared(hall.rules());
        return command.category() >= 1 && command.category() <= categories
                ? Decision.accepted(new ContestEvent.FinalPicked(command.at(), command.category()))
                : Decision.refused(Refusal.COUNT_OUT_OF_RANGE, categories);
    }

    /** Its place among the prepared main questions, from 0. */
    static int place(Hall hall, int index) {
        return index - 1 + (isNext(hall) ? hall.standings().finalPick() - 1 : 0);
    }
}
