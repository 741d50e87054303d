package vn.chuongvang.gateway.socket;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The real endpoint on a real Reactor Netty server; behind it only somebody who answers pings. */
final class EchoServer implements AutoCloseable {
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final List<ClientSocket> admitted = new CopyOnWriteArrayList<>();
    final List<ClientSocket> ended = new CopyOnWriteArrayList<>();
    final Sockets sockets;
    private final DisposableServer server;

    EchoServer() {
        this(settings -> settings);
    }

    EchoServer(UnaryOperator<SocketSettings> change) {
        var settings = change.apply(defaults());
        sockets =
                new Sockets(settings, new Codec(), new Meters(registry), Instant::now, this::greet);
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .doOnChannelInit((_, channel, _) -> sockets.install(channel))
                        .route(routes -> routes.get("/plain", (_, out) -> out.sendString(hello())))
                        .bindNow();
    }

    private static reactor.core.publisher.Mono<String> hello() {
        return reactor.core.publisher.Mono.just("hello");
    }

    static SocketSettings defaults() {
        return new SocketSettings(
                List.of("https://allowed.test"),
                1500,
                300,
                20_000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(4),
                4096,
                65_536,
                10,
                20,
                262_144,
                128,
                8_388_608);
    }

    int port() {
        return server.port();
    }

    double count(String meter) {
        return registry.find(meter).counters().stream().mapToDouble(c -> c.count()).sum();
    }

    private void greet(ClientSocket socket, ClientMessage.Hello hello) {
        if ("wrong".equals(hello.token())) {
            socket.close(CloseCode.REFUSED);
        } else if ("later".equals(hello.token())) {
            socket.loop().execute(() -> admit(socket, hello));
        } else {
            admit(socket, hello);
        }
    }

    private void admit(ClientSocket socket, ClientMessage.Hello hello) {
        admitted.add(socket);
        var allowance = hello.as() == Audience.HOST ? Allowance.STAFF : Allowance.NARROW;
        socket.allow(allowance);
        socket.admit(
                new Conversation() {
                    @Override
                    public void said(ClientMessage message, Instant at) {
                        socket.send(new ServerMessage.Practised(0, at.toEpochMilli()));
                    }

                    @Override
                    public void ended() {
                        ended.add(socket);
                    }
                },
                allowance);
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
