package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.audience.Mine;
import vn.chuongvang.audience.Reaction;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;
import java.util.Map;

/** The audience on the wire. */
public final class AudienceViews {
    private static final int BEST = 5;

    /** As in the counters of staff: no frame grows with the hall. */
    private static final int MOST_NAMED = 300;

    private AudienceViews() {}

    /**
     * @param forStaff who see the votes of a poll that is open: for all others they would be a
     *     reason to vote like everybody
     */
    public static ServerMessage.AudienceState of(AudienceView view, boolean forStaff) {
        return new ServerMessage.AudienceState(
                view.plays(),
                view.mayPredict(),
                view.members(),
                view.top().stream().limit(BEST).map(AudienceViews::fan).toList(),
                poll(view.poll(), forStaff),
                reactions(view.reactions()),
                survey(view.survey()));
    }

    private static Wire.Fan fan(AudienceView.Line line) {
        return new Wire.Fan(line.rank(), line.number(), number(line.contestant()), line.right());
    }

    private static Wire.@Nullable Poll poll(AudienceView.@Nullable Poll poll, boolean forStaff) {
        if (poll == null) {
            return null;
        }
        return new Wire.Poll(
                poll.number(),
                poll.open(),
                poll.level(),
                numbers(poll.candidates()),
                poll.voters(),
                poll.open() && !forStaff
                        ? null
                        : poll.votes().stream()
                                .limit(MOST_NAMED)
                                .map(
                                        count ->
                                                new Wire.Votes(
                                                        count.contestant().value(), count.votes()))
                                .toList());
    }

    private static Wire.Reactions reactions(Map<Reaction, Integer> counts) {
        return new Wire.Reactions(
                counts.getOrDefault(Reaction.CLAP, 0),
                counts.getOrDefault(Reaction.HEART, 0),
                counts.getOrDefault(Reaction.WOW, 0),
                counts.getOrDefault(Reaction.FIRE, 0));
    }

    private static Wire.@Nullable Survey survey(AudienceView.@Nullable Survey survey) {
        return survey == null ? null : new Wire.Survey(survey.filled(), survey.counts());
    }

    public static ServerMessage.Mine of(Mine mine) {
        var response = mine.response();
        return new ServerMessage.Mine(
                mine.number(),
                number(mine.contestant()),
                mine.rank() == 0 ? null : mine.rank(),
                mine.right(),
                mine.round() == 0 ? null : mine.round(),
                response instanceof Response.Choice(int option) ? option : null,
                response instanceof Response.Written written ? written.text() : null,
                number(mine.predicted()),
                numbers(mine.votes()),
                mine.surveyed());
    }

    private static @Nullable Integer number(@Nullable ContestantId contestant) {
        return contestant == null ? null : contestant.value();
    }

    private static List<Integer> numbers(List<ContestantId> contestants) {
        return contestants.stream().limit(MOST_NAMED).map(ContestantId::value).toList();
    }
}
