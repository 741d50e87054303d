package vn.chuongvang.live;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Contestant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a contest is made of.
 *
 * @param roster contestants 1, 2, 3 … without names, which are kept in {@code identity}
 * @param questions main questions in the order in which they are asked, backups, sub-questions
 */
public record ContestDraft(
        String title,
        String organiser,
        LocalDate playedOn,
        ContestRules rules,
        List<Contestant> roster,
        List<AskedQuestion> questions) {

    public ContestDraft {
        roster = List.copyOf(roster);
        questions = List.copyOf(questions);
    }

    /** The same with other questions. */
    public ContestDraft asking(List<AskedQuestion> others) {
        return new ContestDraft(title, organiser, playedOn, rules, roster, others);
    }

    ContestCommand.PrepareContest preparation(Instant at, int rulesVersion, Hash rulesHash) {
        return new ContestCommand.PrepareContest(
                at,
                rules,
                rulesVersion,
                rulesHash.hex(),
                roster,
                questions.stream().map(AskedQuestion::prepared).toList());
    }
}
