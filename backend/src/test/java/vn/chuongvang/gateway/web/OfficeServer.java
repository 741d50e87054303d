package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.Objects;

/** A server for one class of tests, and a host who is signed in; see {@link AtOffice}. */
final class OfficeServer implements BeforeAllCallback, AfterAllCallback {
    private static @Nullable WebServer server;
    private static @Nullable Api host;

    static WebServer server() {
        return Objects.requireNonNull(server);
    }

    /** Signed in as "an". */
    static Api host() {
        return Objects.requireNonNull(host);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().close();
    }
}
