package vn.chuongvang.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.FactorRule;
import vn.chuongvang.identity.PasswordChange;
import vn.chuongvang.identity.SignIn;
import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.StaffSessions;

import java.util.Objects;
import java.util.UUID;

/** Signing in and out, the own password, and the token that opens a socket. */
@RestController
@RequestMapping("/api/staff")
class StaffController {
    private final Staff staff;
    private final StaffSessions sessions;
    private final FactorRule factors;

    StaffController(Staff staff, StaffSessions sessions, FactorRule factors) {
        this.staff = staff;
        this.sessions = sessions;
        this.factors = factors;
    }

    record Credentials(String name, String password, @Nullable String code) {
        Credentials {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(password, "password");
        }
    }

    record NewPassword(String old, @JsonProperty("new") String wanted) {
        NewPassword {
            Objects.requireNonNull(old, "old");
            Objects.requireNonNull(wanted, "new");
        }
    }

    /**
     * @param mustSetFactor nothing else is possible before
     */
    record Me(
            String name,
            StaffRole role,
            boolean mustChangePassword,
            boolean mustSetFactor,
            boolean secondFactor,
            @Nullable UUID unit) {
        static Me of(StaffMember member, FactorRule factors) {
            return new Me(
                    member.name(),
                    member.role(),
                    member.mustChangePassword(),
                    factors == FactorRule.REQUIRED && !member.secondFactor(),
                    member.secondFactor(),
                    member.unit());
        }
    }

    record SocketToken(String token, long seconds) {}

    @PostMapping("/sign-in")
    Mono<ResponseEntity<Me>> signIn(
            @RequestBody Credentials credentials, ServerHttpRequest request) {
        return staff.signIn(
                        credentials.name(),
                        credentials.password(),
                        Objects.requireNonNullElse(credentials.code(), ""),
                        device(request))
                .map(outcome -> welcome(outcome, factors, request));
    }

    /** What the browser calls itself. */
    static String device(ServerHttpRequest request) {
        return Objects.requireNonNullElse(
                request.getHeaders().getFirst(HttpHeaders.USER_AGENT), "");
    }

    @PostMapping("/sign-out")
    Mono<ResponseEntity<Void>> signOut(
            @AuthenticationPrincipal StaffSession session, ServerHttpRequest request) {
        return sessions.end(session.member(), session.id())
                .map(
                        _ ->
                                ResponseEntity.noContent()
                                        .header(
                                                HttpHeaders.SET_COOKIE,
                                                StaffCookie.gone(request).toString())
                                        .build());
    }

    @GetMapping("/me")
    ResponseEntity<Me> me(@AuthenticationPrincipal @Nullable StaffSession session) {
        return session == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(Me.of(session.member(), factors));
    }

    @PostMapping("/password")
    Mono<ResponseEntity<Void>> changePassword(
            @AuthenticationPrincipal StaffSession session, @RequestBody NewPassword change) {
        return staff.changePassword(session, change.old(), change.wanted())
                .map(StaffController::changed);
    }

    @PostMapping("/socket-token")
    Mono<SocketToken> socketToken(@AuthenticationPrincipal StaffSession session) {
        return sessions.socketToken(session)
                .map(
                        token ->
                                new SocketToken(
                                        token.secret(),
                                        StaffSessions.SOCKET_TOKEN_LASTS.toSeconds()));
    }

    static ResponseEntity<Me> welcome(
            SignIn outcome, FactorRule factors, ServerHttpRequest request) {
        return switch (outcome) {
            case SignIn.SignedIn(var session, var token) ->
                    ResponseEntity.ok()
                            .header(
                                    HttpHeaders.SET_COOKIE,
                                    StaffCookie.holding(token, request).toString())
                            .body(Me.of(session.member(), factors));
            case SignIn.Wrong _ ->
                    throw new Refused(
                            HttpStatus.UNAUTHORIZED,
                            "WRONG_PASSWORD",
                            "Name or password is wrong.");
            case SignIn.CodeNeeded _ ->
                    throw new Refused(
                            HttpStatus.UNAUTHORIZED,
                            "CODE_NEEDED",
                            "Send the same again with “code”: of the app, or for a lost phone.");
            case SignIn.WrongCode _ ->
                    throw new Refused(
                            HttpStatus.UNAUTHORIZED,
                            "WRONG_CODE",
                            "The code is wrong or was used; wait for the next one.");
            case SignIn.Unlinked _ ->
                    throw new Refused(
                            HttpStatus.UNAUTHORIZED,
                            "OIDC_UNLINKED",
                            "No account is linked to this identity: sign in with the password,"
                                    + " then link it.");
            case SignIn.TooMany(var seconds) -> throw tooMany(seconds);
        };
    }

    private static ResponseEntity<Void> changed(PasswordChange change) {
        return switch (change) {
            case CHANGED -> ResponseEntity.noContent().build();
            case OLD_IS_WRONG -> throw unfit(change, "The old password is wrong.");
            case TOO_SHORT -> throw unfit(change, "At least 10 characters, please.");
            case TOO_LONG -> throw unfit(change, "At most 128 characters, please.");
            case SAME_AS_OLD -> throw unfit(change, "Choose another one than before.");
            case TOO_MANY_TRIES -> throw tooMany(60);
        };
    }

    private static Refused unfit(PasswordChange change, String detail) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "PASSWORD_" + change.name(), detail);
    }

    static Refused tooMany(int seconds) {
        var refused =
                new Refused(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_TRIES",
                        "Too many tries; wait %d seconds.".formatted(seconds));
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return refused;
    }
}
