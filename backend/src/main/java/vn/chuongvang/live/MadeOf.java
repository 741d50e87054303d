package vn.chuongvang.live;

import static java.util.Objects.requireNonNull;

import vn.chuongvang.contest.ContestRules;

import java.time.LocalDate;

/**
 * What a contest was made of, as the texts that are stored: its journal is chained to them.
 *
 * @param rules as JSON
 * @param questions in full, keys included, as JSON
 * @param roster without names, as JSON
 */
record MadeOf(
        String title,
        String organiser,
        LocalDate playedOn,
        int rulesVersion,
        String rules,
        String questions,
        String roster) {

    /** All of it, also where it comes from a file. */
    MadeOf {
        requireNonNull(title);
        requireNonNull(organiser);
        requireNonNull(playedOn);
        requireNonNull(rules);
        requireNonNull(questions);
        requireNonNull(roster);
    }

    Hash root(ContestId contest) {
        return HashChain.root(
                contest,
                title,
                organiser,
                playedOn.toString(),
                String.valueOf(rulesVersion),
                rules,
                questions,
                roster);
    }

    ContestRules rules(ContestText text) {
        return text.readRules(rules);
    }

    ContestDraft draft(ContestText text) {
        return new ContestDraft(
                title,
                organiser,
                playedOn,
                rules(text),
                text.readRoster(roster),
                text.readQuestions(questions));
    }
}
