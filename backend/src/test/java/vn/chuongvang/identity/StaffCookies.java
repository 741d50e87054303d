package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Signed-in members of staff of a running server. */
public final class StaffCookies {
    public static final String PASSWORD = "ghế vàng bảy mươi";

    private StaffCookies() {}

    /** An account whose one-time password was replaced; the cookie of its browser. */
    public static String signedIn(WebServer server, String name, StaffRole role) {
        return signedIn(server, name, role, null);
    }

    /** As {@link #signedIn(WebServer, String, StaffRole)}, of a unit. */
    public static String signedIn(
            WebServer server, String name, StaffRole role, @Nullable UUID unit) {
        var accounts = server.bean(StaffAccounts.class);
        var made = accounts.create(name, role, unit, Hashed.PASSWORD).block();
        accounts.setPassword(Objects.requireNonNull(made).id(), Hashed.PASSWORD, false).block();
        var member = Objects.requireNonNull(accounts.find(name).block()).member();
        var session = server.bean(StaffSessions.class).start(member, "IT").block();
        return cookie(Objects.requireNonNull(session).token());
    }

    /** An account that still has its one-time password. */
    public static String withOneTimePassword(WebServer server, String name) {
        var staff = server.bean(Staff.class);
        var account = Objects.requireNonNull(staff.create(name, StaffRole.HOST).block());
        return cookie(signIn(staff, name, account.oneTimePassword()).token());
    }

    /** Gives an account that is signed in a second factor; its codes for a lost phone. */
    public static List<String> withFactor(Api browser) {
        var path = "/api/staff/second-factor";
        var secret = browser.post(path, Map.of("password", PASSWORD)).path("secret").asString();
        var code = Map.of("code", codeOf(secret, Instant.now()));
        var told = browser.post(path + "/confirm", code).path("recoveryCodes");
        return told.valueStream().map(JsonNode::asString).toList();
    }

    /** What an app shows for this secret of {@code RFC 4648} letters. */
    public static String codeOf(String secret, Instant moment) {
        var bits = BigInteger.ONE;
        for (var letter : secret.toCharArray()) {
            var five = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(five));
        }
        var all = bits.toByteArray();
        return OneTimeCode.at(Arrays.copyOfRange(all, 1, all.length), moment);
    }

    /** A hash names its own cost, and a test need not wait for one that is meant to be dear. */
    private static final class Hashed {
        static final String PASSWORD =
                new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(StaffCookies.PASSWORD);
    }

    private static SignIn.SignedIn signIn(Staff staff, String name, String password) {
        return (SignIn.SignedIn) Objects.requireNonNull(staff.signIn(name, password, "IT").block());
    }

    private static String cookie(Token token) {
        return "chuongvang-staff=" + token.secret();
    }
}
