package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.ConsoleView;
import vn.chuongvang.gateway.view.RosterView;
import vn.chuongvang.gateway.view.Scene;

import java.time.Instant;
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
    private @Nullable Frame hosts;
    private @Nullable Frame referees;
    private @Nullable Frame prompters;
    private @Nullable Frame roster;

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
        forHosts();
        if (withRoster) {
            roster();
        }
    }

    Optional<Frame> of(Audience staff) {
        return switch (staff) {
            case HOST -> forHosts();
            case REFEREE -> forReferees();
            case PROMPTER -> forPrompters();
            case CONTESTANT, SPECTATOR, SCREEN -> Optional.empty();
        };
    }

    private synchronized Optional<Frame> forHosts() {
        if (hosts == null) {
            hosts = frame(ConsoleView.forHost(scene, at, just, links)).orElse(null);
        }
        return Optional.ofNullable(hosts);
    }

    private synchronized Optional<Frame> forReferees() {
        if (referees == null) {
            referees = frame(ConsoleView.forReferee(scene, at, just)).orElse(null);
        }
        return Optional.ofNullable(referees);
    }

    private synchronized Optional<Frame> forPrompters() {
        if (prompters == null) {
            prompters = frame(ConsoleView.forPrompter(scene, at, just)).orElse(null);
        }
        return Optional.ofNullable(prompters);
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
