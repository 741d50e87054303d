package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.audience.Mine;
import vn.chuongvang.audience.Reaction;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Response;
import vn.chuongvang.gateway.message.AudienceWire;
import vn.chuongvang.gateway.message.ServerMessage;

import java.util.Map;
import java.util.Optional;

/** The audience on the wire. */
public final class AudienceViews {
    private static final int BEST = 5;

    /** As in the counters of staff: no frame grows with the hall. */
    private static final int MOST_NAMED = 300;

    private AudienceViews() {}

    /**
     * Empty before anything was prepared.
     *
     * @param forStaff who see the votes of a poll that is open: for all others they would be a
     *     reason to vote like everybody
     */
    public static Optional<ServerMessage.AudienceState> of(
            AudienceView view, Scene scene, boolean forStaff) {
        return scene.prepared().map(state -> of(view, state.hall(), forStaff));
    }

    private static ServerMessage.AudienceState of(AudienceView view, Hall hall, boolean forStaff) {
        return new ServerMessage.AudienceState(
                view.plays(),
                view.mayPredict()
                        ? hall.onFloor().stream()
                                .limit(MOST_NAMED)
                                .map(id -> SeatLabels.of(hall, id))
                                .sorted()
                                .toList()
                        : null,
                view.members(),
                view.top().stream().limit(BEST).map(line -> fan(line, hall)).toList(),
                poll(view.poll(), hall, forStaff),
                reactions(view.reactions()),
                survey(view.survey()));
    }

    private static AudienceWire.Fan fan(AudienceView.Line line, Hall hall) {
        return new AudienceWire.Fan(
                line.rank(),
                line.number(),
                SeatLabels.orNone(hall, line.contestant()),
                line.right());
    }

    private static AudienceWire.@Nullable Poll poll(
            AudienceView.@Nullable Poll poll, Hall hall, boolean forStaff) {
        if (poll == null) {
            return null;
        }
        return new AudienceWire.Poll(
                poll.number(),
                poll.open(),
                poll.level(),
                SeatLabels.of(hall, poll.candidates().stream().limit(MOST_NAMED).toList()),
                poll.voters(),
                poll.open() && !forStaff
                        ? null
                        : poll.votes().stream()
                                .limit(MOST_NAMED)
                                .map(
                                        count ->
                                                new AudienceWire.SeatVotes(
                                                        count.contestant().value(),
                                                        SeatLabels.of(hall, count.contestant()),
                                                        count.votes()))
                                .toList());
    }

    private static AudienceWire.Reactions reactions(Map<Reaction, Integer> counts) {
        return new AudienceWire.Reactions(
                counts.getOrDefault(Reaction.CLAP, 0),
                counts.getOrDefault(Reaction.HEART, 0),
                counts.getOrDefault(Reaction.WOW, 0),
                counts.getOrDefault(Reaction.FIRE, 0));
    }

    private static AudienceWire.@Nullable Survey survey(AudienceView.@Nullable Survey survey) {
        return survey == null ? null : new AudienceWire.Survey(survey.filled(), survey.counts());
    }

    public static Optional<ServerMessage.Mine> of(Mine mine, Scene scene) {
        return scene.prepared().map(state -> of(mine, state.hall()));
    }

    private static ServerMessage.Mine of(Mine mine, Hall hall) {
        var response = mine.response();
        return new ServerMessage.Mine(
                mine.number(),
                SeatLabels.orNone(hall, mine.contestant()),
                mine.rank() == 0 ? null : mine.rank(),
                mine.right(),
                mine.round() == 0 ? null : mine.round(),
                response instanceof Response.Choice(int option) ? option : null,
                response instanceof Response.Written written ? written.text() : null,
                mine.correct(),
                SeatLabels.orNone(hall, mine.predicted()),
                SeatLabels.of(hall, mine.votes()),
                mine.surveyed());
    }
}
