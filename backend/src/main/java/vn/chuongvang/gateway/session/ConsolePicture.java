package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.ConsoleView;
import vn.chuongvang.gateway.view.RosterView;
import vn.chuongvang.gateway.view.Scene;
import vn.chuongvang.gateway.view.Sight;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console at one moment, encoded when the first of a role asks for it, and once. */
final class ConsolePicture {
    private final long revision;
    private final Scene scene;
    private final Instant at;
    private final List<Integer> just;
    private final Map<String, String> links;
    private final Tools tools;
    private final Map<Desk, Optional<Frame>> made = new HashMap<>();
    private @Nullable Frame roster;

    private record Desk(Audience audience, Sight sight) {}

    /**
     * @param at decides between reading, open and locked
     * @param just positions of lamps that the last act changed
     */
    ConsolePicture(
            long revision,
            Scene scene,
            Instant at,
            List<Integer> just,
            Map<String, String> links,
            Tools tools) {
        this.revision = revision;
        this.scene = scene;
        this.at = at;
        this.just = just;
        this.links = links;
        this.tools = tools;
    }

    long revision() {
        return revision;
    }

    /** Ahead of time, on a thread that has it. */
    void encode(boolean withRoster) {
        of(Audience.HOST, Sight.EVERYTHING);
        if (withRoster) {
            roster();
        }
    }

    synchronized Optional<Frame> of(Audience staff, Sight sight) {
        return made.computeIfAbsent(new Desk(staff, sight), this::made);
    }

    private Optional<Frame> made(Desk desk) {
        return switch (desk.audience()) {
            case HOST -> frame(ConsoleView.forHost(scene, at, just, links, desk.sight()));
            case REFEREE -> frame(ConsoleView.forReferee(scene, at, just));
            case PROMPTER -> frame(ConsoleView.forPrompter(scene, at, just, desk.sight()));
            case CONTESTANT, SPECTATOR, SCREEN -> Optional.empty();
        };
    }

    synchronized Optional<Frame> roster() {
        if (roster == null) {
            roster = frame(RosterView.forStaff(scene)).orElse(null);
        }
        return Optional.ofNullable(roster);
    }

    private Optional<Frame> frame(Optional<? extends ServerMessage> message) {
        return message.map(made -> Envelope.frame(made, tools.codec(), tools.meters()));
    }
}
