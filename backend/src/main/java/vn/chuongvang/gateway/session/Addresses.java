package vn.chuongvang.gateway.session;

import vn.chuongvang.start.PhoneAddress;

import java.net.URI;
import java.util.Set;

/** Where phones reach this server, seen from a page that was opened on it. */
public final class Addresses {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final PhoneAddress configured;

    public Addresses(PhoneAddress configured) {
        this.configured = configured;
    }

    /**
     * The page's own address, for that one works; but "localhost" works on the host's laptop only.
     *
     * @param origin of the page, vouched for at the handshake
     */
    public String forPhones(String origin) {
        var page = URI.create(origin);
        if (!THIS_MACHINE.contains(String.valueOf(page.getHost()))) {
            return origin;
        }
        var port = page.getPort() < 0 ? "" : ":" + page.getPort();
        return configured.host().map(host -> page.getScheme() + "://" + host + port).orElse(origin);
    }
}
