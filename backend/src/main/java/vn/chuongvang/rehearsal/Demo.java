package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.demo.DemoShow;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code ./chuongvang demo}: one button, and lamps go off. */
public final class Demo {

    private static final String DEFAULT_PORT = "8080";

    private Demo() {}

    public static void run(List<String> arguments) throws Exception {
        var options =
                new Arguments(
                        arguments,
                        Set.of("--port", "--host", "--data", "--seed"),
                        Set.of("--auto"));
        Path data = Path.of(options.text("--data").orElseGet(Demo::defaultFolder));
        refuseIfInUse(data);
        Folders.delete(data);
        List<String> more = new ArrayList<>(List.of("--chuongvang.pages.design=true"));
        options.text("--host").ifPresent(host -> more.addAll(List.of("--host", host)));
        int port =
                options.number(
                        "--port",
                        Integer.parseInt(System.getenv().getOrDefault("PORT", DEFAULT_PORT)));
        try (var show = new DemoShow(data, port, more)) {
            show.prepare(options.whole("--seed", 2026));
            if (options.has("--auto")) {
                show.playByItself(DemoShow.PACE);
            }
            show.awaitEnd();
        }
    }

    /** Beside the launcher, like the data folder of the server. */
    private static String defaultFolder() {
        Map<String, String> environment = System.getenv();
        return Optional.ofNullable(environment.get("CHUONGVANG_HOME"))
                .map(home -> home + "/data-demo")
                .orElse("data-demo");
    }

    /** The folder is made anew, so nobody may be living in it. */
    private static void refuseIfInUse(Path data) throws IOException {
        Path lock = data.resolve("server.pid");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new StartRefused("data-in-use", data, Files.readString(lock).strip());
            }
        }
    }
}
