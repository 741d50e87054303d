package vn.chuongvang;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import vn.chuongvang.rehearsal.Bench;
import vn.chuongvang.rehearsal.Chaos;
import vn.chuongvang.rehearsal.Demo;
import vn.chuongvang.start.Messages;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.StartRefused;
import vn.chuongvang.start.StartReporter;
import vn.chuongvang.storage.StorageStarter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first argument names what to do; without one the server starts. */
@SpringBootApplication
public class ChuongVang {

    private static final Logger LOG = LoggerFactory.getLogger(ChuongVang.class);
    private static final String START = "start";

    /** Each has its line in {@code messages/help.txt}. */
    private static final Map<String, Command> COMMANDS =
            Map.of(
                    START,
                    ChuongVang::start,
                    "demo",
                    Demo::run,
                    "bench",
                    Bench::run,
                    "chaos",
                    Chaos::run,
                    "--help",
                    _ -> help());

    public static void main(String[] args) {
        var named = args.length > 0 && COMMANDS.containsKey(args[0]);
        var command = Objects.requireNonNull(COMMANDS.get(named ? args[0] : START));
        try {
            command.run(List.of(args).subList(named ? 1 : 0, args.length));
        } catch (StartRefused refused) {
            System.err.println(Messages.line(refused.key(), refused.details()));
            System.exit(1);
        } catch (Exception bug) {
            LOG.error("{} failed", args, bug);
            System.exit(1);
        }
    }

    /** Starts the server; whoever adds to it, such as the demo, gives further settings. */
    private static void start(List<String> arguments) {
        var settings = Options.settings(arguments);
        var application = new SpringApplication(ChuongVang.class);
        application.addListeners(new StorageStarter());
        application.setDefaultProperties(Map.of("chuongvang.terminal", "true"));
        try {
            application.run(settings);
        } catch (RuntimeException failure) {
            throw StartReporter.refusal(failure).orElseThrow(ChuongVang::ended);
        }
    }

    /** Spring has shown the failure already. */
    private static IllegalStateException ended() {
        System.exit(1);
        return new IllegalStateException();
    }

    private static void help() throws IOException {
        try (var help = ChuongVang.class.getResourceAsStream("/messages/help.txt")) {
            System.out.write(Objects.requireNonNull(help).readAllBytes());
            System.out.flush();
        }
    }
}
