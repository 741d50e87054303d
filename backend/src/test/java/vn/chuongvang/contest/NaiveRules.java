package vn.chuongvang.contest;

/** What the rules leave open, as far as {@link NaiveContest} knows them. */
record NaiveRules(
        int main,
        int backups,
        boolean changeable,
        int eliminatesFrom,
        int lives,
        String allWrong,
        int rankFrom,
        boolean standingWins,
        boolean standingHasTitle,
        int standingFrom,
        int rescues,
        boolean rescuesAll,
        boolean rescuedAgain,
        boolean windowUntilFinished) {}
