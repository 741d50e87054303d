package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.contest.Award;
import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.PrizeScope;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Title;
import vn.chuongvang.contest.TitleHolder;
import vn.chuongvang.gateway.view.FanPrizes;
import vn.chuongvang.live.Verification;
import vn.chuongvang.seal.Seal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the titles and prizes that the journal gave on a result sheet. */
final class Titles {
    static final String GOLDEN_BELL = "goldenBell";
    static final String LAST_STANDING = "lastStanding";

    private final Standings sheet;
    private final Verification.Sound sound;
    private final Map<Integer, String> units;
    private final AudienceView audience;

    /**
     * @param units names by the number of the unit
     */
    Titles(
            Standings sheet,
            Verification.Sound sound,
            Map<Integer, String> units,
            AudienceView audience) {
        this.sheet = sheet;
        this.sound = sound;
        this.units = units;
        this.audience = audience;
    }

    Standings with(Seal seal) {
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
                        .map(
                                line ->
                                        with(
                                                line,
                                                titles.getOrDefault(line.contestant(), List.of()),
                                                isAbsent(sound, line.contestant())))
                        .toList(),
                sheet.units(),
                awards(),
                survey(),
                new Standings.Proof(sound.facts(), sound.head().hex(), seal.text()));
    }

    private static boolean isAbsent(Verification.Sound sound, int contestant) {
        return sound.state() instanceof ContestState.Prepared prepared
                && prepared.hall().isAbsent(new ContestantId(contestant));
    }

    private Standings.@Nullable Survey survey() {
        var survey = audience.survey();
        return survey == null || survey.filled() == 0
                ? null
                : new Standings.Survey(survey.filled(), survey.counts());
    }

    private static Standings.Line with(Standings.Line line, List<String> titles, boolean absent) {
        return new Standings.Line(
                line.rank(),
                line.contestant(),
                line.seat(),
                line.name(),
                line.unit(),
                line.right(),
                line.rightMillis(),
                line.outAt(),
                titles,
                absent);
    }

    private List<Standings.Award> awards() {
        if (!(sound.state() instanceof ContestState.Prepared prepared)) {
            return List.of();
        }
        var winners =
                sheet.people().stream()
                        .collect(Collectors.toMap(Standings.Line::contestant, Titles::winner));
        var fans = new FanPrizes(audience.top());
        return prepared.hall().awards().stream()
                .map(
                        award ->
                                award.prize().scope() == PrizeScope.AUDIENCE
                                        ? award(award.prize(), fans.next(award.prize()), winners)
                                        : award(award, winners))
                .toList();
    }

    private Standings.Award award(Award award, Map<Integer, Standings.Winner> winners) {
        return new Standings.Award(
                award.prize().title(),
                award.prize().scope().name(),
                award.contestants().stream()
                        .map(id -> winners.get(id.value()))
                        .filter(Objects::nonNull)
                        .toList(),
                award.units().stream().map(unit -> units.getOrDefault(unit.value(), "")).toList(),
                null);
    }

    private static Standings.Award award(
            Prize prize, List<AudienceView.Line> lines, Map<Integer, Standings.Winner> winners) {
        return new Standings.Award(
                prize.title(),
                prize.scope().name(),
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.contestant()).stream())
                        .map(id -> winners.get(id.value()))
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(),
                lines.stream()
                        .filter(line -> line.contestant() == null)
                        .map(AudienceView.Line::number)
                        .toList());
    }

    private static Standings.Winner winner(Standings.Line line) {
        return new Standings.Winner(line.contestant(), line.seat(), line.name(), line.unit());
    }

    private static String name(TitleHolder holder) {
        return holder.title() == Title.GOLDEN_BELL ? GOLDEN_BELL : LAST_STANDING;
    }
}
