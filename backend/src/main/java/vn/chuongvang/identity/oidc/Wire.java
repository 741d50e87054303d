package vn.chuongvang.identity.oidc;

import io.netty.channel.ChannelOption;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.netty.http.client.HttpClient;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** How providers are called: over TLS, not for long, and following nobody elsewhere. */
final class Wire {
    /** Of one call; signing in makes up to three. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int CONNECT_MILLIS = 3_000;

    /** Nobody listens in on a machine's way to itself. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Wire() {}

    static WebClient client() {
        var http =
                HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .responseTimeout(PATIENCE)
                        .followRedirect(false);
        return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
    }

    /** Whether secrets and keys may travel to and from this address. */
    static boolean isSafe(URI address) {
        var host = address.getHost();
        return host != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
    }
}
