package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.PauseCause;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.Standing;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.RoomView;
import vn.chuongvang.live.StaffNote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a view may look at: one moment of a contest, as it is on disk.
 *
 * @param epoch of the room's ownership; another one means that a client's position is worth nothing
 * @param fans the audience's board, once the contest is over
 */
public record Scene(
        RoomView room,
        long epoch,
        Script script,
        Names names,
        Chronicle chronicle,
        List<AudienceView.Line> fans) {

    /** Empty while nothing has been prepared. */
    Optional<ContestState.Prepared> prepared() {
        return room.state() instanceof ContestState.Prepared prepared
                ? Optional.of(prepared)
                : Optional.empty();
    }

    /** Who sits there; {@link SeatLabels}. */
    public Optional<ContestantId> seated(int label) {
        return prepared().flatMap(state -> SeatLabels.find(state.hall(), label));
    }

    /** Whether this contestant is lit, or asked by the question that is being played. */
    public boolean isPlaying(ContestantId contestant) {
        return prepared()
                .filter(
                        state ->
                                (state.hall().knows(contestant)
                                                && state.hall().isOnFloor(contestant))
                                        || (state instanceof ContestState.AtQuestion at
                                                && at.current().asked().contains(contestant)))
                .isPresent();
    }

    public long seq() {
        return room.seq();
    }

    /** How many contestants there are, reserves included. */
    public int rosterSize() {
        return prepared().map(state -> state.hall().roster().size()).orElse(0);
    }

    /** What contestants hear of a clock that stands or goes on. */
    public Optional<ToContestants> clock() {
        return prepared().map(state -> ContestantView.clock(seq(), state, this));
    }

    /** The same for one of them. */
    public Optional<ServerMessage> clock(ContestantId contestant) {
        return clock().flatMap(word -> word.to(contestant));
    }

    /** The moment after these facts. */
    public Scene after(RoomView view, List<Recorded> facts) {
        return new Scene(view, epoch, script, names, chronicle.after(facts), fans);
    }

    /** With what was read from disk: the facts heard since come after those that were read. */
    public Scene knowing(String code, Names read, Chronicle past) {
        return new Scene(room, epoch, script.of(code), read, past.followedBy(chronicle), fans);
    }

    public Scene with(Names changed) {
        return new Scene(room, epoch, script, changed, chronicle, fans);
    }

    /** With a line in the log of staff. */
    public Scene noting(StaffNote note) {
        return new Scene(room, epoch, script, names, chronicle.noting(List.of(note)), fans);
    }

    /** With these lines of the log that are no facts, and no others. */
    public Scene withNotes(List<StaffNote> all) {
        return new Scene(room, epoch, script, names, chronicle.withNotes(all), fans);
    }

    /** With the audience's board, from which its prizes are dealt. */
    public Scene with(List<AudienceView.Line> board) {
        return new Scene(room, epoch, script, names, chronicle, List.copyOf(board));
    }

    /** Absent at the start, and not a reserve: a phone that comes now comes late. */
    public boolean isLate(ContestantId contestant) {
        return prepared()
                .filter(state -> !(state instanceof ContestState.Lobby))
                .filter(state -> !(state instanceof ContestState.Finished))
                .map(ContestState.Prepared::hall)
                .filter(hall -> hall.knows(contestant))
                .filter(hall -> !hall.contestant(contestant).reserve())
                .filter(hall -> hall.standing(contestant) instanceof Standing.Reserve)
                .isPresent();
    }

    /** Answers per option of this round while it is open; empty for any other. */
    public Optional<List<Integer>> openDistribution(int round) {
        return prepared()
                .filter(ContestState.Asking.class::isInstance)
                .map(state -> ((ContestState.Asking) state).current())
                .filter(current -> current.number().value() == round)
                .filter(current -> current.question().kind().isChoice())
                .map(Round::distribution);
    }

    /** The pause that everybody is told of, if the clock stands. */
    Wire.@Nullable Paused paused() {
        Instant away = room.storageAway();
        if (away != null) {
            return new Wire.Paused(away.toEpochMilli(), "technical", "");
        }
        return prepared().flatMap(this::pause).orElse(null);
    }

    private Optional<Wire.Paused> pause(ContestState.Prepared state) {
        var cause = state.hall().pauses().heldByStaff().orElse(PauseCause.TECHNICAL);
        var reason = cause == PauseCause.HOST ? chronicle.pauseReason() : "";
        return state.pausedSince()
                .map(since -> new Wire.Paused(since.toEpochMilli(), LogLines.cause(cause), reason));
    }
}
