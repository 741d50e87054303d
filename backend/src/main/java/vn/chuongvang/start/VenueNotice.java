package vn.chuongvang.start;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.List;

/** Phones ask whether a Wi-Fi is usable on port 80 only: said when the server is on another one. */
@Component
@ConditionalOnProperty("chuongvang.venue-network")
final class VenueNotice implements StartNotice {
    private static final int ASKED = 80;

    private final Environment environment;

    VenueNotice(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<String> lines() {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        var key = port == ASKED ? "venue-network" : "venue-network-port";
        var details = List.of(port);
        return List.of(Messages.vietnamese(key, details), Messages.english(key, details));
    }
}
