package vn.chuongvang.gateway.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import vn.chuongvang.gateway.socket.Sockets;

import java.util.Map;
import java.util.function.ToIntFunction;

/** Who is connected, and what waits for slow sockets. */
final class SocketGauges {
    private static final Map<String, ToIntFunction<Presence>> AUDIENCES =
            Map.of(
                    "contestant", Presence::contestantsHere,
                    "screen", Presence::screensHere,
                    "spectator", Presence::spectatorsHere,
                    "staff", Presence::staffCount);

    private SocketGauges() {}

    static void register(MeterRegistry registry, Sockets sockets, Crowds crowds) {
        Gauge.builder("chuongvang.gateway.sockets", sockets, Sockets::open)
                .description("open WebSockets, strangers included")
                .register(registry);
        AUDIENCES.forEach(
                (audience, count) ->
                        Gauge.builder("chuongvang.gateway.present", () -> crowds.present(count))
                                .description("WebSockets that were let in, by audience")
                                .tag("audience", audience)
                                .register(registry));
        Gauge.builder("chuongvang.gateway.queued", sockets, Sockets::waitingBytes)
                .description("bytes that wait for slow sockets")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("chuongvang.gateway.queued.longest", sockets, Sockets::longestQueue)
                .description("bytes that wait for the slowest socket")
                .baseUnit("bytes")
                .register(registry);
    }
}
