package vn.chuongvang.gateway.session;

import vn.chuongvang.gateway.message.Audience;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** One crowd's word to the crowds of the same contest on other nodes. */
final class NextDoor {
    private static final Duration SOON = Duration.ofMillis(300);

    /** Well within {@link Elsewhere#GOOD_FOR}. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Crowd crowd;
    private final Tools tools;
    private final Throttle throttle;
    private volatile Instant said = Instant.EPOCH;
    private volatile boolean saidSomebody;

    NextDoor(Crowd crowd, Tools tools) {
        this.crowd = crowd;
        this.tools = tools;
        this.throttle = new Throttle(tools.timer(), SOON, this::sayWhoIsHere);
    }

    /**
     * Who is here is said again soon; a seat that was handed on, or a sign-in that ended, never.
     */
    void say(Hint hint) {
        var room = crowd.room();
        if (!room.hasNeighbours()) {
            return;
        }
        if (hint instanceof Hint.Here) {
            room.say(HintText.topic(hint), HintText.body(hint));
        } else {
            room.saySurely(HintText.topic(hint), HintText.body(hint));
        }
    }

    /** Somebody came or went here. */
    void presenceChanged() {
        if (crowd.room().hasNeighbours()) {
            throttle.touch();
        }
    }

    /** About once a second. */
    void beat() {
        if (!crowd.room().hasNeighbours()) {
            return;
        }
        var now = tools.clock().now();
        if (crowd.presence().elsewhere().forgetSilent(now)) {
            crowd.presenceChangedElsewhere();
        }
        if (saidSomebody && !now.isBefore(said.plus(AGAIN))) {
            sayWhoIsHere();
        }
    }

    private void sayWhoIsHere() {
        var presence = crowd.presence();
        var here = presence.here();
        var hosts =
                presence.staff().stream()
                        .filter(desk -> desk.audience() == Audience.HOST)
                        .map(
                                desk ->
                                        new Hint.HostDevice(
                                                desk.session(), desk.actor(), desk.device()))
                        .collect(Collectors.toUnmodifiableSet());
        said = tools.clock().now();
        saidSomebody = !here.isEmpty() || !hosts.isEmpty() || presence.hasWatchers();
        say(
                new Hint.Here(
                        here.toByteArray(),
                        presence.screensHere(),
                        presence.spectatorsHere(),
                        hosts.stream().toList()));
    }

    void heard(String node, Hint.Here here) {
        crowd.presence().elsewhere().heard(node, here, tools.clock().now());
        crowd.presenceChangedElsewhere();
    }
}
