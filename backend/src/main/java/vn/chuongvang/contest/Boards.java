package vn.chuongvang.contest;

import java.util.Collection;

/**
 * What referees saw of a round: the boards that contestants hold up.
 *
 * @param checked whose seats a referee has confirmed
 * @param right whose board counts as right; nobody where only phones answer
 */
public record Boards(ContestantSet checked, ContestantSet right) {
    static final Boards NONE = new Boards(ContestantSet.none(), ContestantSet.none());

    /**
     * A zone as a referee confirms it now; takes the place of what was said of its seats before.
     */
    Boards with(Collection<ContestantId> zone, Collection<ContestantId> rightOnes) {
        var seen = ContestantSet.of(zone);
        return new Boards(checked.or(seen), right.without(seen).or(ContestantSet.of(rightOnes)));
    }
}
