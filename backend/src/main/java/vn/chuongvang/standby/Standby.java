package vn.chuongvang.standby;

import vn.chuongvang.start.LanAddress;
import vn.chuongvang.start.Messages;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.ServerPort;
import vn.chuongvang.start.StartRefused;
import vn.chuongvang.storage.StandbyStorage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The second laptop, from its start until a host lets it take over. */
public final class Standby {

    private Standby() {}

    /**
     * Follows the server at {@code --of} and serves a page that says how; returns when this laptop
     * has taken over.
     *
     * @return arguments with which the server starts on the data that is now its own
     * @throws StartRefused when it cannot follow
     */
    public static List<String> run(List<String> arguments) throws Exception {
        var rest = new ArrayList<>(arguments);
        var link = new MainLink(MainLink.address(of(rest)));
        var environment = Options.environment(Options.settings(rest));
        if (!environment.getProperty("spring.r2dbc.url", "").isBlank()) {
            throw new StartRefused("standby-own-database");
        }
        ServerPort.demandFree(environment);
        var version = environment.getRequiredProperty("chuongvang.version");
        var port = environment.getProperty("server.port", Integer.class, 8080);
        var data = Path.of(environment.getProperty("chuongvang.data", "data"));
        var storage = StandbyStorage.open(data, version);
        var end = new Thread(() -> close(storage));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            follow(link, storage, version, port);
        } catch (Exception e) {
            close(storage);
            throw e;
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
        return rest;
    }

    private static void follow(MainLink link, StandbyStorage storage, String version, int port)
            throws Exception {
        var kept = storage.following().map(text -> Wire.parse(text, Following.class));
        var following =
                kept.isPresent()
                        ? kept.get()
                        : new Pairing(link, storage, version, port).pair(terminal());
        try (var relay = new LocalRelay(link, following)) {
            start(storage, relay, following);
            var ear = new Ear(link, following);
            var takeover = new Takeover(link, storage, ear, following);
            try (var page = StandbyPage.open(port, link.main(), ear, takeover)) {
                var host = LanAddress.guess().orElse("localhost");
                System.out.println(
                        Messages.line(
                                "standby-ready",
                                List.of(link.main(), "http://" + host + ":" + page.port())));
                takeover.await();
            }
            ear.stop();
        }
    }

    private static void start(StandbyStorage storage, LocalRelay relay, Following following) {
        try {
            storage.follow(relay.port(), MainDatabase.NAME, following.replicationPassword());
        } catch (IOException e) {
            throw new StartRefused("postgres-failed", String.valueOf(e.getMessage()));
        }
    }

    /** Takes {@code --of ADDRESS} or {@code --of=ADDRESS} out of the arguments. */
    private static String of(List<String> arguments) {
        for (var n = 0; n < arguments.size(); n++) {
            var argument = arguments.get(n);
            if (argument.startsWith("--of=")) {
                arguments.remove(n);
                return argument.substring("--of=".length());
            }
            if (argument.equals("--of") && n + 1 < arguments.size()) {
                arguments.remove(n);
                return arguments.remove(n);
            }
        }
        throw new StartRefused("standby-of", "");
    }

    private static BufferedReader terminal() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private static void close(StandbyStorage storage) {
        try {
            storage.close();
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
