package vn.chuongvang.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small OpenID provider on this machine: discovery, a page that lets everybody through as {@link
 * #person}, tokens for codes that are proved by the client's secret and by PKCE, and its keys. It
 * misbehaves when it is told to.
 */
public final class OpenIdProvider implements AutoCloseable {
    public static final String CLIENT = "chuong-vang";
    public static final String SECRET = "bi mat cua may khach";

    private final HttpServer http;
    private final RSAKey key = newKey();
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** How often a token was asked for. */
    public final AtomicInteger asked = new AtomicInteger();

    /** All that nobody but the two servers may learn. */
    public final List<String> secrets = new CopyOnWriteArrayList<>();

    private volatile Person person = Person.of("nobody");
    private volatile Trick trick = Trick.NONE;

    /** Who sits before the browser, as the provider sees it. */
    public record Person(String subject, List<String> amr) {
        public static Person of(String subject, String... amr) {
            return new Person(subject, List.of(amr));
        }
    }

    /** What the provider, or whoever stands between, does wrong. */
    public enum Trick {
        NONE,
        DENIES,
        OTHER_STATE,
        OTHER_ISSUER_IN_ANSWER,
        OTHER_NONCE,
        NO_NONCE,
        OTHER_AUDIENCE,
        OTHER_PARTY,
        OTHER_ISSUER,
        EXPIRED,
        OF_TOMORROW,
        NO_SUBJECT,
        UNSIGNED,
        HMAC_BY_PUBLIC_KEY,
        HMAC_BY_SECRET,
        OTHER_KEY,
        CHANGED_AFTERWARDS,
        KEY_IN_HEADER,
        NO_TOKEN,
        TOKENS_AWAY,
        HANGS,
        DESCRIBES_ANOTHER,
        DOOR_WITHOUT_TLS
    }

    /** What a code was given for. */
    record Granted(String nonce, String challenge, String back, Person person) {}

    public OpenIdProvider() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/.well-known/openid-configuration", this::describe);
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", this::token);
        http.createContext("/keys", this::keys);
        http.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** From now on everybody is this person. */
    public void lets(Person who) {
        person = who;
    }

    public void plays(Trick wrong) {
        trick = wrong;
    }

    /** As an operator describes it, below this name. */
    public Map<String, Object> settings(String name) {
        var at = "chuongvang.oidc.providers." + name + ".";
        return Map.of(
                at + "issuer",
                issuer(),
                at + "client-id",
                CLIENT,
                at + "client-secret",
                SECRET,
                at + "name-vi",
                "Cổng " + name,
                at + "name-en",
                "Gate " + name);
    }

    private void describe(HttpExchange exchange) throws IOException {
        if (trick == Trick.HANGS) {
            waitForTheEnd();
        }
        var said = new HashMap<String, Object>();
        said.put("issuer", trick == Trick.DESCRIBES_ANOTHER ? "https://other.example" : issuer());
        said.put("authorization_endpoint", issuer() + "/authorize");
        said.put(
                "token_endpoint",
                trick == Trick.DOOR_WITHOUT_TLS ? "http://id.example/token" : issuer() + "/token");
        said.put("jwks_uri", issuer() + "/keys");
        said.put("response_types_supported", List.of("code"));
        said.put("subject_types_supported", List.of("public"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256", "HS256", "none"));
        json(exchange, 200, JsonMapper.shared().writeValueAsString(said));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var wish = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        if (!CLIENT.equals(decoded(wish, "client_id"))
                || !"code".equals(wish.getFirst("response_type"))
                || !"openid".equals(wish.getFirst("scope"))
                || !"S256".equals(wish.getFirst("code_challenge_method"))) {
            json(exchange, 400, "{}");
            return;
        }
        var back = Objects.requireNonNull(decoded(wish, "redirect_uri"));
        var state = trick == Trick.OTHER_STATE ? "khac" : decoded(wish, "state");
        var answer = back + "?state=" + state + "&session_state=a.b";
        if (trick == Trick.DENIES) {
            found(exchange, answer + "&error=access_denied&error_description=x");
            return;
        }
        var code = UUID.randomUUID().toString();
        granted.put(
                code,
                new Granted(
                        Objects.requireNonNull(decoded(wish, "nonce")),
                        Objects.requireNonNull(decoded(wish, "code_challenge")),
                        back,
                        person));
        secrets.add(code);
        var from = trick == Trick.OTHER_ISSUER_IN_ANSWER ? "https://other.example" : issuer();
        found(exchange, answer + "&code=" + code + "&iss=" + encoded(from));
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var form =
                UriComponentsBuilder.newInstance()
                        .query(
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8))
                        .build()
                        .getQueryParams();
        if (trick == Trick.TOKENS_AWAY) {
            exchange.close();
            return;
        }
        var known = granted.remove(String.valueOf(decoded(form, "code")));
        if (!basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (known == null
                || !"authorization_code".equals(form.getFirst("grant_type"))
                || !known.back().equals(decoded(form, "redirect_uri"))
                || !known.challenge()
                        .equals(hash(String.valueOf(decoded(form, "code_verifier"))))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(exchange, known);
        }
    }

    private void answer(HttpExchange exchange, Granted known) throws IOException {
        var access = "access-" + UUID.randomUUID();
        secrets.add(access);
        var said = new HashMap<String, Object>();
        said.put("access_token", access);
        said.put("token_type", "Bearer");
        said.put("expires_in", 300);
        if (trick != Trick.NO_TOKEN) {
            var token = new IdToken(issuer(), key).of(known, trick);
            secrets.add(token);
            said.put("id_token", token);
        }
        json(exchange, 200, JsonMapper.shared().writeValueAsString(said));
    }

    private void keys(HttpExchange exchange) throws IOException {
        json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private static String basic() {
        var pair = encoded(CLIENT) + ":" + encoded(SECRET);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void found(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static @Nullable String decoded(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("2026").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
