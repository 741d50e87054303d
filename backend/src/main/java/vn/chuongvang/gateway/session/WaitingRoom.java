package vn.chuongvang.gateway.session;

import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.Snapshots;

import java.time.Duration;

/** The floor that fills, on the phones of those who wait for the start. */
final class WaitingRoom {
    private static final Duration SPAN = Duration.ofSeconds(2);

    private final Crowd crowd;
    private final Tools tools;
    private final Throttle throttle;

    WaitingRoom(Crowd crowd, Tools tools) {
        this.crowd = crowd;
        this.tools = tools;
        this.throttle = new Throttle(tools.timer(), SPAN, this::show);
    }

    /** Phones came or went. */
    void changed() {
        throttle.touch();
    }

    private void show() {
        Snapshots.lobby(crowd.scene(), crowd.presence()::has)
                .ifPresent(
                        lobby -> {
                            tools.meters().encoded();
                            var frame = Frame.replaceableText(tools.codec().write(lobby));
                            var word = new Envelope.Shared(0, frame);
                            crowd.rows().forEach(row -> row.tellContestantsNow(word));
                        });
    }
}
