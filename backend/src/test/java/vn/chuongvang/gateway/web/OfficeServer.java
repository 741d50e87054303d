package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.Objects;

/** One server for all classes whose contests do not mind each other; starting one takes seconds. */
final class OfficeServer implements BeforeAllCallback {
    private static @Nullable Running running;

    private record Running(WebServer server, Api host) implements AutoCloseable {
        static Running start() {
            var server = WebServer.start();
            var an = StaffCookies.signedIn(server, "an", StaffRole.HOST);
            return new Running(server, new Api(server.browser(an)));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    static WebServer server() {
        return Objects.requireNonNull(running).server();
    }

    /** Signed in as "an". */
    static Api host() {
        return Objects.requireNonNull(running).host();
    }

    /** JUnit closes what its store holds after the last class. */
    @Override
    public void beforeAll(ExtensionContext context) {
        running =
                context.getRoot()
                        .getStore(Namespace.GLOBAL)
                        .computeIfAbsent(OfficeServer.class, _ -> Running.start(), Running.class);
    }
}
