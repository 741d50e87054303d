package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Instant;
import java.util.Optional;

/**
 * A contest as it was made; what happens in it is in the journal.
 *
 * @param rulesHash of the rules' canonical text, printed on the result sheet
 * @param rehearsal never to count: on no board, in no list, deleted with its journal
 * @param root what the first fact of the journal is chained to: a hash of all it was made of
 */
public record StoredContest(
        ContestId id,
        ContestDraft draft,
        ContestLife life,
        int rulesVersion,
        Hash rulesHash,
        Hash root,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean rehearsal) {

    /** The command that sets the contest up in its journal. */
    ContestCommand.PrepareContest preparation(Instant at) {
        return draft.preparation(at, rulesVersion, rulesHash);
    }

    /**
     * An answer as the rules take it: a choice as it is, written text judged by the matcher. Empty
     * when there is no such round, or nothing was answered.
     */
    public Optional<Response> response(
            ContestState state,
            RoundNumber round,
            @Nullable Integer option,
            @Nullable String text) {
        return AnswerReader.read(this, state, round, option, text);
    }

    /** The question in full, key included: for staff, and for others only after the reveal. */
    public Optional<AskedQuestion> question(QuestionId id) {
        return draft.questions().stream()
                .filter(asked -> asked.question().id().value().equals(id.value()))
                .findFirst();
    }
}
