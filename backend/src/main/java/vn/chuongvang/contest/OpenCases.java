package vn.chuongvang.contest;

import java.util.List;

/**
 * What a host should look at before people walk.
 *
 * @param nearMisses written answers close to the key, of those who still play
 * @param late answers received after the grace, of those who still play
 * @param allWrong nobody who still plays is right
 */
public record OpenCases(List<NearMiss> nearMisses, List<LateAnswer> late, boolean allWrong) {
    public OpenCases {
        nearMisses = List.copyOf(nearMisses);
        late = List.copyOf(late);
    }

    static OpenCases of(ContestState.AfterLock state) {
        var playing = state.playing();
        var round = state.current();
        return new OpenCases(
                round.nearMisses().stream()
                        .filter(miss -> playing.contains(miss.contestant()))
                        .toList(),
                round.late().stream()
                        .filter(answer -> playing.contains(answer.contestant()))
                        .toList(),
                !playing.isEmpty() && round.grades(playing).right().isEmpty());
    }

    public boolean isEmpty() {
        return nearMisses.isEmpty() && late.isEmpty() && !allWrong;
    }
}
