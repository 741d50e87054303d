package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.TitleHolder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The audience's board: right answers, then what a right prediction was worth. Equals share a rank;
 * speed counts for nothing, as on the floor (design.md 1).
 */
final class Board {
    static final Board EMPTY = new Board(new Known(List.of(), Set.of()), List.of());

    private static final Comparator<Member> BEST_FIRST =
            Comparator.<Member>comparingInt(member -> member.right)
                    .thenComparingInt(member -> member.foresight)
                    .reversed();

    private final Known known;
    private final List<AudienceView.Line> top;

    private Board(Known known, List<AudienceView.Line> top) {
        this.known = known;
        this.top = top;
    }

    /**
     * What may be judged by: rounds whose key is public and that were not voided, and at the end
     * who won.
     */
    record Known(List<Round> rounds, Set<ContestantId> winners) {
        static Known of(ContestState.Prepared state) {
            var hall = state.hall();
            var rounds =
                    new ArrayList<>(
                            hall.rounds().stream()
                                    .filter(round -> !hall.isVoided(round.number()))
                                    .toList());
            if (state instanceof ContestState.Revealed(_, var current)) {
                rounds.add(current);
            } else if (state instanceof ContestState.Ruling(_, var current)) {
                rounds.add(current);
            }
            return new Known(List.copyOf(rounds), winners(state));
        }

        private static Set<ContestantId> winners(ContestState.Prepared state) {
            return state instanceof ContestState.Finished(var hall, _, _)
                    ? hall.titles().stream()
                            .map(TitleHolder::contestant)
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        }

        private List<List<Object>> signature() {
            return rounds.stream()
                    .map(round -> List.<Object>of(round.number(), round.accepted()))
                    .toList();
        }

        boolean sameAs(Known other) {
            return winners.equals(other.winners) && signature().equals(other.signature());
        }
    }

    boolean isOf(Known now) {
        return known.sameAs(now);
    }

    List<AudienceView.Line> top() {
        return top;
    }

    static Board of(Known known, Collection<Member> members) {
        members.forEach(member -> score(known, member));
        var sorted = members.stream().filter(Board::hasPlayed).sorted(order()).toList();
        var lines = new ArrayList<AudienceView.Line>();
        int rank = 0;
        Member before = null;
        for (int i = 0; i < sorted.size(); i++) {
            var member = sorted.get(i);
            if (before == null || BEST_FIRST.compare(before, member) != 0) {
                rank = i + 1;
            }
            before = member;
            member.rank = rank;
            if (lines.size() < AudienceRules.TOP || rank == lines.getLast().rank()) {
                lines.add(line(member));
            }
        }
        return new Board(known, List.copyOf(lines));
    }

    private static Comparator<Member> order() {
        return BEST_FIRST.thenComparingInt(member -> member.number);
    }

    private static boolean hasPlayed(Member member) {
        return member.right > 0 || member.foresight > 0;
    }

    private static void score(Known known, Member member) {
        int right = 0;
        for (var round : known.rounds()) {
            var response = member.answers.get(round.number().value());
            if (response != null && round.isRight(response)) {
                right++;
            }
        }
        member.right = right;
        member.correct = lastOf(known, member);
        var predicted = member.predicted;
        member.foresight =
                predicted != null && known.winners().contains(predicted) ? member.among : 0;
        member.rank = 0;
    }

    /** Whether the last answer was right; null while its key is not public, or it was voided. */
    private static @Nullable Boolean lastOf(Known known, Member member) {
        var last = member.answers.lastEntry();
        return last == null
                ? null
                : known.rounds().stream()
                        .filter(round -> round.number().value() == last.getKey())
                        .findFirst()
                        .map(round -> round.isRight(last.getValue()))
                        .orElse(null);
    }

    private static AudienceView.Line line(Member member) {
        return new AudienceView.Line(
                member.rank, member.number, member.contestant(), member.right, member.foresight);
    }
}
