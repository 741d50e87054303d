package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.RosterView;
import vn.chuongvang.gateway.view.Scene;
import vn.chuongvang.gateway.view.StageView;

import java.util.Optional;
import java.util.function.Supplier;

/** The stage at one moment, encoded when the first of an audience asks for it, and once. */
final class Picture {
    private final long revision;
    private final Scene scene;
    private final Presence presence;
    private final @Nullable String address;
    private final Tools tools;
    private @Nullable Frame spectators;
    private @Nullable Frame screens;
    private @Nullable Frame roster;

    Picture(long revision, Scene scene, Presence presence, @Nullable String address, Tools tools) {
        this.revision = revision;
        this.scene = scene;
        this.presence = presence;
        this.address = address;
        this.tools = tools;
    }

    /** Grows with every picture, also between two facts. */
    long revision() {
        return revision;
    }

    /** Ahead of time, on a thread that has it. */
    void encode(boolean withRoster) {
        forScreens();
        forSpectators();
        if (withRoster) {
            roster();
        }
    }

    synchronized Optional<Frame> forSpectators() {
        if (spectators == null) {
            spectators = stage(null).orElse(null);
        }
        return Optional.ofNullable(spectators);
    }

    synchronized Optional<Frame> forScreens() {
        if (screens == null) {
            screens = stage(address).orElse(null);
        }
        return Optional.ofNullable(screens);
    }

    synchronized Optional<Frame> roster() {
        if (roster == null) {
            roster = frame(() -> RosterView.forScreens(scene)).orElse(null);
        }
        return Optional.ofNullable(roster);
    }

    private Optional<Frame> stage(@Nullable String joinAt) {
        return StageView.of(scene, presence::has, joinAt)
                .map(
                        stage -> {
                            tools.meters().encoded();
                            return Frame.replaceableText(tools.codec().write(stage));
                        });
    }

    private Optional<Frame> frame(Supplier<Optional<ServerMessage.Roster>> message) {
        return message.get().map(made -> Envelope.frame(made, tools.codec(), tools.meters()));
    }
}
