package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.Optional;
import java.util.function.Function;

/** Who the positions of the floor are: full names for staff, board names for screens. */
public final class RosterView {
    private RosterView() {}

    public static Optional<ServerMessage.Roster> forStaff(Scene scene) {
        return of(scene, scene.names()::fullName);
    }

    public static Optional<ServerMessage.Roster> forScreens(Scene scene) {
        return of(scene, scene.names()::boardName);
    }

    /** Whether the two moments have different rosters. */
    public static boolean isChanged(Scene before, Scene after) {
        return before.names() != after.names() || !roster(before).equals(roster(after));
    }

    private static Optional<?> roster(Scene scene) {
        return scene.prepared().map(state -> state.hall().roster());
    }

    private static Optional<ServerMessage.Roster> of(
            Scene scene, Function<ContestantId, String> name) {
        return scene.prepared().map(state -> of(scene, state.hall(), name));
    }

    private static ServerMessage.Roster of(
            Scene scene, Hall hall, Function<ContestantId, String> name) {
        return new ServerMessage.Roster(
                scene.seq(),
                hall.roster().stream().map(entry -> entry(scene, entry, name)).toList(),
                scene.names().units());
    }

    private static Wire.RosterEntry entry(
            Scene scene, Contestant contestant, Function<ContestantId, String> name) {
        return new Wire.RosterEntry(
                contestant.id().value(),
                contestant.seat() == null ? null : contestant.seat().value(),
                name.apply(contestant.id()),
                scene.names().unitOf(contestant),
                contestant.reserve());
    }
}
