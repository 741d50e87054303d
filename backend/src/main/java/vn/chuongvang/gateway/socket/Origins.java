package vn.chuongvang.gateway.socket;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which pages may open a socket: those this server delivered, and those the configuration names. A
 * client that is no browser sends no Origin; it may come in, but then it has to bring a token.
 */
final class Origins {
    enum Verdict {
        OWN_PAGE,
        NO_BROWSER,
        STRANGER
    }

    private final Set<String> listed;

    Origins(List<String> listed) {
        this.listed =
                listed.stream()
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    Verdict of(HttpHeaders headers) {
        var origins = headers.getAll(HttpHeaderNames.ORIGIN);
        if (origins.isEmpty()) {
            return Verdict.NO_BROWSER;
        }
        if (origins.size() > 1) {
            return Verdict.STRANGER;
        }
        var origin = origins.getFirst().toLowerCase(Locale.ROOT);
        var host = headers.get(HttpHeaderNames.HOST, "").toLowerCase(Locale.ROOT);
        return listed.contains(origin) || isSameHost(origin, host)
                ? Verdict.OWN_PAGE
                : Verdict.STRANGER;
    }

    private static boolean isSameHost(String origin, String host) {
        try {
            var authority = new URI(origin).getRawAuthority();
            return authority != null && authority.equals(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
