package vn.chuongvang.gateway.web;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Title;
import vn.chuongvang.contest.TitleHolder;
import vn.chuongvang.live.Verification;
import vn.chuongvang.seal.Seal;

import java.util.List;
import java.util.stream.Collectors;

/** Puts the titles that the journal gave on a result sheet. */
final class Titles {
    static final String GOLDEN_BELL = "goldenBell";
    static final String LAST_STANDING = "lastStanding";

    private Titles() {}

    static Standings on(Standings sheet, Verification.Sound sound, Seal seal) {
        var titles =
                sound.state() instanceof ContestState.Prepared prepared
                        ? prepared.hall().titles().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                holder -> holder.contestant().value(),
                                                Collectors.mapping(
                                                        Titles::name, Collectors.toList())))
                        : java.util.Map.<Integer, List<String>>of();
        return new Standings(
                sheet.seq(),
                sheet.people().stream()
                        .map(line -> with(line, titles.getOrDefault(line.contestant(), List.of())))
                        .toList(),
                sheet.units(),
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

    private static String name(TitleHolder holder) {
        return holder.title() == Title.GOLDEN_BELL ? GOLDEN_BELL : LAST_STANDING;
    }
}
