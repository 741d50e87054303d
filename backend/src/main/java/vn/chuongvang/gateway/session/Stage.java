package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.view.RosterView;
import vn.chuongvang.gateway.view.Scene;

import java.time.Duration;
import java.util.Optional;

/** What screens and spectators see of one contest. */
final class Stage {
    private static final Duration LOBBY_SPAN = Duration.ofSeconds(1);

    private final Crowd crowd;
    private final Tools tools;
    private final Throttle lobby;
    private @Nullable String address;
    private Picture latest;

    Stage(Crowd crowd, Tools tools, Scene opening) {
        this.crowd = crowd;
        this.tools = tools;
        this.lobby = new Throttle(tools.timer(), LOBBY_SPAN, () -> show(false));
        this.latest = new Picture(0, opening, crowd.presence(), null, tools);
    }

    synchronized Picture now() {
        return latest;
    }

    void changed(Scene before, Scene after) {
        show(RosterView.isChanged(before, after));
    }

    /** Phones came or went: the lamps of the lobby follow, at most once a second. */
    void lobbyChanged() {
        lobby.touch();
    }

    /**
     * Where phones join, made of the address under which a page of ours was opened.
     *
     * @param origin of the page
     */
    synchronized void joinAt(Optional<String> origin) {
        var known = address;
        origin.map(tools.addresses()::forPhones)
                .filter(found -> !found.equals(known))
                .ifPresent(
                        found -> {
                            address = found;
                            show(false);
                        });
    }

    synchronized Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** The newest scene, looked up under the lock, as {@link Consoles} does and for its reason. */
    private synchronized void show(boolean rosterChanged) {
        var scene = crowd.scene();
        var picture = new Picture(latest.revision() + 1, scene, crowd.presence(), address, tools);
        latest = picture;
        if (crowd.presence().hasWatchers()) {
            tools.timer()
                    .execute(
                            () -> {
                                picture.encode(rosterChanged);
                                crowd.rows()
                                        .forEach(row -> row.tellWatchers(picture, rosterChanged));
                            });
        }
    }
}
