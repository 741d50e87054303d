package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.NoDeadline;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.ConsoleView;
import vn.chuongvang.gateway.view.ProgressView;
import vn.chuongvang.gateway.view.RosterView;
import vn.chuongvang.gateway.view.Scene;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What hosts and referees see of one contest; counters come at most four times a second. */
final class Consoles {
    private static final Duration COUNTERS_SPAN = Duration.ofMillis(250);

    private final Crowd crowd;
    private final Tools tools;
    private final Throttle counters;
    private List<Integer> just = List.of();
    private @Nullable String screenToken;
    private boolean tokenAsked;
    private ConsolePicture latest;

    Consoles(Crowd crowd, Tools tools, Scene opening) {
        this.crowd = crowd;
        this.tools = tools;
        this.counters = new Throttle(tools.timer(), COUNTERS_SPAN, this::count);
        this.latest =
                new ConsolePicture(0, opening, tools.clock().now(), List.of(), Map.of(), tools);
    }

    /** The console as it is at this moment: the clock alone changes what may be done. */
    private synchronized ConsolePicture now() {
        return picture();
    }

    synchronized void changed(Scene before, Scene after) {
        var isNewState = before.room().state() != after.room().state();
        if (isNewState) {
            just = ConsoleView.changedLamps(before, after);
        }
        show(RosterView.isChanged(before, after));
        if (after.room().state() instanceof ContestState.Asking asking) {
            showAgainAt(asking.current().opensAt());
            if (!NoDeadline.isIn(asking.current())) {
                showAgainAt(asking.current().closesAt().plusMillis(1));
            }
        }
        countersChanged();
    }

    void countersChanged() {
        if (crowd.presence().hasStaff()) {
            counters.touch();
        }
    }

    /** The first host who comes has the link for the big screen made. */
    void joined(StaffDesk desk) {
        synchronized (this) {
            if (tokenAsked || !desk.isHost()) {
                return;
            }
            tokenAsked = true;
        }
        var _ =
                tools.registry()
                        .run(
                                tools.registry()
                                        .screenToken(crowd.id(), desk.member())
                                        .doOnNext(this::showScreenLink),
                                () -> {},
                                this::askAgain);
    }

    synchronized void showScreenLink(String token) {
        screenToken = token;
        tokenAsked = true;
        show(false);
    }

    private synchronized void askAgain() {
        tokenAsked = false;
    }

    private void showAgainAt(Instant moment) {
        var left = Duration.between(tools.clock().now(), moment);
        if (left.isPositive() && crowd.presence().hasStaff()) {
            var _ =
                    tools.timer()
                            .schedule(() -> show(false), left.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Always the newest scene, looked up under the lock: whoever waited for it with a scene of its
     * own would put an older console over a newer one, and the host's next act would be stale.
     */
    private synchronized void show(boolean rosterChanged) {
        var picture = picture();
        if (crowd.presence().hasStaff()) {
            // A floor of 10,000 takes milliseconds to encode: not on a room's or a socket's thread.
            tools.timer()
                    .execute(
                            () -> {
                                picture.encode(rosterChanged);
                                crowd.rows().forEach(row -> row.tellStaff(picture, rosterChanged));
                            });
        }
    }

    /** For a desk that has just come. */
    void showTo(StaffDesk desk) {
        tools.timer()
                .execute(
                        () -> {
                            var picture = now();
                            picture.encode(true);
                            desk.socket().loop().execute(() -> desk.hear(picture, true));
                        });
    }

    private ConsolePicture picture() {
        var scene = crowd.scene();
        latest =
                new ConsolePicture(
                        latest.revision() + 1,
                        scene,
                        tools.clock().now(),
                        just,
                        links(scene),
                        tools);
        return latest;
    }

    private Map<String, String> links(Scene scene) {
        var links = new LinkedHashMap<String, String>();
        var address = crowd.stage().address().orElse(null);
        if (address != null) {
            var code = scene.script().card().code();
            links.put("phone", address + "/" + code);
            if (screenToken != null) {
                // In the fragment: it reaches no log and no other server.
                links.put("screen", address + "/screen#t=" + screenToken);
            }
        }
        return links;
    }

    private void count() {
        ProgressView.of(crowd.scene(), crowd.presence().counted())
                .ifPresent(
                        progress -> {
                            tools.meters().encoded();
                            var frame = Frame.replaceableText(tools.codec().write(progress));
                            crowd.rows().forEach(row -> row.tellStaff(frame));
                        });
    }
}
