package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Cheering and votes before a rescue: one poll after the other. Used on one thread. */
final class Polls {
    private @Nullable Poll last;

    /** Number of the newest poll; 0: there was none. */
    int newest() {
        return last == null ? 0 : last.number;
    }

    /** The one that is open, if there is one; else a new one, where somebody may come back. */
    Optional<Poll> open(ContestState state, Instant now) {
        if (last != null && last.open) {
            return Optional.of(last);
        }
        if (!(state instanceof ContestState.BetweenQuestions between)) {
            return Optional.empty();
        }
        var candidates = between.hall().rescueCandidates().toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        last = new Poll(newest() + 1, now, between.hall().rounds().size(), candidates, true);
        return Optional.of(last);
    }

    Optional<Poll> close() {
        var open = last;
        if (open == null || !open.open) {
            return Optional.empty();
        }
        open.open = false;
        return Optional.of(open);
    }

    /** It ends with the break it was opened in, and when who may come back is another. */
    Optional<Poll> closeIfPast(ContestState state) {
        var open = last;
        boolean holds =
                open != null
                        && state instanceof ContestState.BetweenQuestions between
                        && between.hall().rescueCandidates().toList().containsAll(open.candidates);
        return holds ? Optional.empty() : close();
    }

    void restore(Poll newest) {
        last = newest;
    }

    /** Between the same two questions still: an older one says nothing of the next rescue. */
    Optional<Poll> ofThisBreak(ContestState state) {
        return Optional.ofNullable(last)
                .filter(
                        poll ->
                                state instanceof ContestState.BetweenQuestions between
                                        && between.hall().rounds().size() == poll.after);
    }

    Reply.@Nullable Code vote(Member member, List<ContestantId> names) {
        var open = last;
        if (open == null || !open.open) {
            return Reply.Code.NO_POLL;
        }
        if (names.size() > AudienceRules.VOTES || new HashSet<>(names).size() < names.size()) {
            return Reply.Code.IMPOSSIBLE_VALUE;
        }
        var self = member.contestant();
        if (!open.candidates.containsAll(names) || (self != null && names.contains(self))) {
            return Reply.Code.NOT_A_CANDIDATE;
        }
        member.poll = open.number;
        member.votes = List.copyOf(names);
        return null;
    }

    /** A second counts once: nobody can have cheered for longer than the poll is open. */
    Reply.@Nullable Code cheer(Member member, int seconds, Instant now) {
        var open = last;
        if (open == null || !open.open) {
            return Reply.Code.NO_POLL;
        }
        if (member.cheeredIn != open.number) {
            member.cheeredIn = open.number;
            member.cheered = 0;
        }
        long possible = Duration.between(open.openedAt, now).toSeconds() + 1 - member.cheered;
        int asked = Math.clamp(seconds, 0, AudienceRules.CHEER_AT_ONCE);
        int counted = Math.clamp(possible, 0, asked);
        member.cheered += counted;
        open.cheered += counted;
        return null;
    }
}
