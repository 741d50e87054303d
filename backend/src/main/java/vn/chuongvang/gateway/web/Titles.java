package vn.chuongvang.gateway.web;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Title;
import vn.chuongvang.contest.TitleHolder;
import vn.chuongvang.live.Verification;
import vn.chuongvang.seal.Seal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts the titles and prizes that the journal gave on a result sheet. */
final class Titles {
    static final String GOLDEN_BELL = "goldenBell";
    static final String LAST_STANDING = "lastStanding";

    private Titles() {}

    /**
     * @param units names by the number of the unit
     */
    static Standings on(
            Standings sheet, Verification.Sound sound, Seal seal, Map<Integer, String> units) {
        var titles =
                sound.state() instanceof ContestState.Prepared prepared
                        ? prepared.hall().titles().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                holder -> holder.contestant().value(),
                                                Collectors.mapping(
                                                        Titles::name, Collectors.toList())))
                        : Map.<Integer, List<String>>of();
        return new Standings(
                sheet.seq(),
                sheet.people().stream()
                        .map(line -> with(line, titles.getOrDefault(line.contestant(), List.of())))
                        .toList(),
                sheet.units(),
                awards(sheet, sound.state(), units),
                new Standings.Proof(sound.facts(), sound.head().hex(), seal.text()));
    }

    private static Standings.Line with(Standings.Line line, List<String> titles) {
        return new Standings.Line(
                line.rank(),
                line.contestant(),
                line.seat(),
                line.name(),
                line.unit(),
                line.right(),
                line.rightMillis(),
                line.outAt(),
                titles);
    }

    private static List<Standings.Award> awards(
            Standings sheet, ContestState state, Map<Integer, String> units) {
        if (!(state instanceof ContestState.Prepared prepared)) {
            return List.of();
        }
        var winners =
                sheet.people().stream()
                        .collect(Collectors.toMap(Standings.Line::contestant, Titles::winner));
        return prepared.hall().awards().stream()
                .map(
                        award ->
                                new Standings.Award(
                                        award.prize().title(),
                                        award.prize().scope().name(),
                                        award.contestants().stream()
                                                .map(id -> winners.get(id.value()))
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        award.units().stream()
                                                .map(unit -> units.getOrDefault(unit.value(), ""))
                                                .toList()))
                .toList();
    }

    private static Standings.Winner winner(Standings.Line line) {
        return new Standings.Winner(line.contestant(), line.seat(), line.name(), line.unit());
    }

    private static String name(TitleHolder holder) {
        return holder.title() == Title.GOLDEN_BELL ? GOLDEN_BELL : LAST_STANDING;
    }
}
