package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.KeyLimits;
import vn.chuongvang.identity.MachineKeys;
import vn.chuongvang.identity.MachineScope;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Addresses;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Programs with a machine key of each scope, and all that each of them reaches. */
final class Programs {
    private static final AtomicInteger MADE = new AtomicInteger();

    private static final Map<String, MachineScope> REACHED =
            Map.ofEntries(
                    Map.entry("/api/participation", MachineScope.FIGURES),
                    Map.entry("/api/participation/contests", MachineScope.FIGURES),
                    Map.entry("/api/reports", MachineScope.FIGURES),
                    Map.entry("/api/reports/participation.{ending}", MachineScope.FIGURES),
                    Map.entry("/api/targets", MachineScope.FIGURES),
                    Map.entry("/api/members", MachineScope.FIGURES),
                    Map.entry("/api/units/tree", MachineScope.UNITS),
                    Map.entry("/api/units/search", MachineScope.UNITS),
                    Map.entry("/api/units/export.xlsx", MachineScope.UNITS),
                    Map.entry("/api/units/export.csv", MachineScope.UNITS),
                    Map.entry("/api/contests", MachineScope.CONTESTS),
                    Map.entry("/api/contests/{id}/ranking", MachineScope.CONTESTS));

    private final WebServer server;
    private final Map<MachineScope, WebTestClient> clients = new EnumMap<>(MachineScope.class);
    private int asked;

    Programs(WebServer server) {
        this.server = server;
    }

    /** What sends a new key of these scopes with each request, and nothing else. */
    static WebTestClient reading(WebServer server, @Nullable UUID unit, MachineScope... scopes) {
        return sending(server, secret(server, unit, scopes));
    }

    static WebTestClient sending(WebServer server, String secret) {
        return server.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.remove("X-Requested-With"))
                .defaultHeader("Authorization", "Bearer " + secret)
                .build();
    }

    static String secret(WebServer server, @Nullable UUID unit, MachineScope... scopes) {
        var by = new StaffMember(1, "an", StaffRole.HOST, false, false, null);
        var name = "may-" + MADE.incrementAndGet();
        var tomorrow = LocalDate.now(ContestPages.ZONE).plusDays(1);
        var wish = new MachineKeys.Wish(name, Set.of(scopes), unit, tomorrow);
        var made = server.bean(MachineKeys.class).make(wish, by).block();
        return Objects.requireNonNull(made).secret().secret();
    }

    /** Empty: no key reaches it. */
    static Optional<MachineScope> scopeOf(WhoMay line) {
        return line.isReading() ? Optional.ofNullable(REACHED.get(line.path())) : Optional.empty();
    }

    /** Each key reaches what is of its scope, and is refused everywhere else. */
    void assertReach(HttpMethod method, String path) {
        if (asked++ % (KeyLimits.BURST - 1) == 0) {
            for (var scope : MachineScope.values()) {
                clients.put(scope, reading(server, null, scope));
            }
        }
        clients.forEach((scope, client) -> assertReach(client, scope, method, path));
    }

    private static void assertReach(
            WebTestClient client, MachineScope scope, HttpMethod method, String path) {
        var answer =
                client.method(method)
                        .uri(Addresses.fill(path, 424242))
                        .exchange()
                        .returnResult(String.class);
        var body = answer.getResponseBody().collectList().block().toString();
        var isReached = method.equals(HttpMethod.GET) && scope == REACHED.get(path);
        assertThat(answer.getStatus().is5xxServerError()).as(body).isFalse();
        if (isReached) {
            assertThat(answer.getStatus().value()).as(body).isNotIn(401, 403, 429);
        } else {
            assertThat(answer.getStatus().value()).as(body).isEqualTo(403);
            assertThat(body).contains("\"KEY_NOT_ALLOWED\"");
        }
    }
}
