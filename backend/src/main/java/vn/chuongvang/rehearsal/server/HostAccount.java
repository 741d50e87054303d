package vn.chuongvang.rehearsal.server;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.rehearsal.client.Pass;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A host who is signed in over HTTP. */
public final class HostAccount {

    private final Api api;
    private final String name;
    private final String password;

    private HostAccount(Api api, String name, String password) {
        this.api = api;
        this.name = name;
        this.password = password;
    }

    /** The first sign-in on a fresh data folder, which replaces the one-time password. */
    public static HostAccount first(ServerProcess server) throws IOException, InterruptedException {
        return first(server.http("/"), server.firstHost());
    }

    /**
     * The same where the sign-in is not at the server that printed the password.
     *
     * @param address where the server, or whoever stands before several, is asked
     */
    public static HostAccount first(URI address, FirstHost printed)
            throws IOException, InterruptedException {
        Api api = new Api(address);
        String password = drawn();
        api.post(
                "/api/staff/sign-in",
                Map.of("name", printed.name(), "password", printed.oneTimePassword()));
        api.post("/api/staff/password", Map.of("old", printed.oneTimePassword(), "new", password));
        var account = new HostAccount(api, printed.name(), password);
        account.signIn();
        return account;
    }

    public String name() {
        return name;
    }

    public String password() {
        return password;
    }

    public void signIn() throws IOException, InterruptedException {
        api.post("/api/staff/sign-in", Map.of("name", name, "password", password));
    }

    /** A new pass for each socket: the server's tokens for sockets are short-lived. */
    public CompletableFuture<Pass> pass(String code) {
        return api.postLater("/api/staff/socket-token", Map.of())
                .thenApply(
                        answer -> Pass.staff(Audience.HOST, answer.path("token").asString(), code));
    }

    /** What a big screen of this contest shows at the door. */
    public String screenToken(String contest) throws IOException, InterruptedException {
        return post("/api/contests/" + contest + "/screen-token", Map.of())
                .path("token")
                .asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return api.get(path);
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return api.post(path, body);
    }

    CompletableFuture<JsonNode> postLater(String path, Object body) {
        return api.postLater(path, body);
    }

    private static String drawn() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return "chuong-" + HexFormat.of().formatHex(bytes);
    }
}
