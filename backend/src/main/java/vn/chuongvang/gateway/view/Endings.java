package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.contest.Award;
import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.PrizeScope;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Ending;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.contest.Title;
import vn.chuongvang.contest.TitleHolder;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The end of a contest: titles, ranks, and who is named. */
final class Endings {
    /** Of the winners of a prize of the audience; the result sheet has all. */
    private static final int MOST_NAMED = 30;

    private Endings() {}

    static Optional<ToContestants> of(long seq, ContestState.Prepared state, Scene scene) {
        if (!(state instanceof ContestState.Finished finished)) {
            return Optional.empty();
        }
        Map<ContestantId, RankLine> lines = new HashMap<>();
        finished.ranking().forEach(line -> lines.put(line.contestant(), line));
        return Optional.of(
                new ToContestants.Individual(
                        seq,
                        contestant ->
                                end(seq, finished, contestant, lines.get(contestant), scene)));
    }

    static ServerMessage.End of(
            long seq, ContestState.Finished finished, ContestantId contestant, Scene scene) {
        var line =
                finished.ranking().stream()
                        .filter(ranked -> ranked.contestant().equals(contestant))
                        .findFirst()
                        .orElse(null);
        return end(seq, finished, contestant, line, scene);
    }

    private static ServerMessage.End end(
            long seq,
            ContestState.Finished finished,
            ContestantId contestant,
            @Nullable RankLine line,
            Scene scene) {
        var hall = finished.hall();
        return new ServerMessage.End(
                Lamps.you(hall, contestant),
                line == null ? null : line.rank(),
                hall.score(contestant).right(),
                title(hall, contestant),
                seq,
                finished.ending() == Ending.BELL_RUNG,
                winner(hall).map(id -> named(hall, id, scene)).orElse(null));
    }

    /** Whoever rang the bell, otherwise the last one standing. */
    private static Optional<ContestantId> winner(Hall hall) {
        return holder(hall, Title.GOLDEN_BELL).or(() -> holder(hall, Title.LAST_STANDING));
    }

    private static Optional<ContestantId> holder(Hall hall, Title title) {
        return hall.titles().stream()
                .filter(holder -> holder.title() == title)
                .map(TitleHolder::contestant)
                .findFirst();
    }

    /** The higher title of a contestant, worded by the client. */
    static @Nullable String title(Hall hall, ContestantId contestant) {
        var titles =
                hall.titles().stream()
                        .filter(holder -> holder.contestant().equals(contestant))
                        .map(TitleHolder::title)
                        .toList();
        if (titles.contains(Title.GOLDEN_BELL)) {
            return "goldenBell";
        }
        return titles.contains(Title.LAST_STANDING) ? "lastStanding" : null;
    }

    static Wire.Named named(Hall hall, ContestantId id, Scene scene) {
        var contestant = hall.contestant(id);
        return new Wire.Named(
                id.value(),
                contestant.seat() == null ? null : contestant.seat().value(),
                scene.names().boardName(id),
                scene.names().unitOf(contestant));
    }

    /** The prizes of the rules and who wins them. */
    static List<Wire.Award> awards(Hall hall, Scene scene) {
        var fans = new FanPrizes(scene.fans());
        return hall.awards().stream()
                .map(
                        award ->
                                award.prize().scope() == PrizeScope.AUDIENCE
                                        ? award(
                                                award.prize(),
                                                fans.next(award.prize()),
                                                hall,
                                                scene)
                                        : award(award, hall, scene))
                .toList();
    }

    private static Wire.Award award(Award award, Hall hall, Scene scene) {
        return new Wire.Award(
                award.prize().title(),
                award.prize().scope().name(),
                award.contestants().stream().map(id -> named(hall, id, scene)).toList(),
                award.units().stream().map(scene.names()::unitName).toList(),
                null);
    }

    private static Wire.Award award(
            Prize prize, List<AudienceView.Line> winners, Hall hall, Scene scene) {
        return new Wire.Award(
                prize.title(),
                prize.scope().name(),
                winners.stream()
                        .flatMap(line -> Optional.ofNullable(line.contestant()).stream())
                        .limit(MOST_NAMED)
                        .map(id -> named(hall, id, scene))
                        .toList(),
                List.of(),
                winners.stream()
                        .filter(line -> line.contestant() == null)
                        .limit(MOST_NAMED)
                        .map(AudienceView.Line::number)
                        .toList());
    }

    /** The best of the result sheet, by board names. */
    static List<Wire.Ranked> ranked(Hall hall, List<RankLine> ranking, int most, Scene scene) {
        return ranking.stream().limit(most).map(line -> ranked(hall, line, scene)).toList();
    }

    private static Wire.Ranked ranked(Hall hall, RankLine line, Scene scene) {
        var named = named(hall, line.contestant(), scene);
        return new Wire.Ranked(
                line.rank(),
                named.seat(),
                named.name(),
                named.unit(),
                line.right(),
                line.eliminatedAt() == 0 ? null : line.eliminatedAt(),
                title(hall, line.contestant()));
    }
}
