package vn.chuongvang.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.chuongvang.audience.Audiences;
import vn.chuongvang.gateway.socket.Codec;
import vn.chuongvang.gateway.socket.Meters;
import vn.chuongvang.gateway.socket.SocketSettings;
import vn.chuongvang.gateway.socket.Sockets;
import vn.chuongvang.gateway.view.Compounds;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.ScreenTokens;
import vn.chuongvang.identity.Seats;
import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.live.Journal;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.ServerClock;
import vn.chuongvang.live.StaffNotes;
import vn.chuongvang.questions.Seals;
import vn.chuongvang.start.PhoneAddress;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketSettings.class)
class GatewayConfiguration {
    /** Between two requests of a browser, which keeps its connection for a while. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private static final Duration NEXT_BYTES = Duration.ofSeconds(10);

    GatewayConfiguration() {
        Compounds.glued(""); // reads its list now, not when an event loop first needs it
    }

    @Bean
    Codec codec() {
        return new Codec();
    }

    @Bean
    Meters gatewayMeters(MeterRegistry registry) {
        return new Meters(registry);
    }

    @Bean
    Registry registry(Seats seats, People people, Entrances entrances, ScreenTokens screens) {
        return new Registry(seats, people, entrances, screens);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService gatewayTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("gateway-timer").factory());
    }

    @Bean
    Crowds crowds(
            Journal journal,
            StaffNotes notes,
            Registry registry,
            Codec codec,
            Meters meters,
            ServerClock clock,
            PhoneAddress address,
            Audiences audiences,
            ScheduledExecutorService gatewayTimer,
            ObjectProvider<Rooms> rooms) {
        var addresses = new Addresses(address);
        return new Crowds(
                journal,
                registry,
                new ToolBox(notes, codec, meters, clock, addresses, audiences, gatewayTimer),
                rooms::getObject);
    }

    @Bean
    Sockets sockets(
            SocketSettings settings,
            Codec codec,
            Meters meters,
            ServerClock clock,
            Registry registry,
            StaffSessions staff,
            Crowds crowds,
            Seals seals,
            Scopes scopes,
            AuditLog log,
            MeterRegistry gauges) {
        var reception = new FrontDesk(registry, staff, crowds, seals, scopes, log);
        var sockets = new Sockets(settings, codec, meters, clock::now, reception);
        SocketGauges.register(gauges, sockets, crowds);
        return sockets;
    }

    /** One port for HTTP and WebSocket; the defaults would keep half-sent requests for minutes. */
    @Bean
    NettyServerCustomizer webSocketEndpoint(
            Sockets sockets, @Value("${chuongvang.request-within:30s}") Duration wholeRequest) {
        return server ->
                server.idleTimeout(IDLE)
                        .requestTimeout(wholeRequest)
                        .readTimeout(NEXT_BYTES)
                        .doOnChannelInit((_, channel, _) -> sockets.install(channel));
    }

    /** Only behind a balancer is there somebody to be waited for. */
    @Bean
    Drain drain(@Value("${chuongvang.drain:0s}") Duration time) {
        return new Drain(time);
    }

    @Bean
    Farewell farewell(Sockets sockets) {
        return new Farewell(sockets);
    }
}
