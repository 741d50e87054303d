package vn.chuongvang;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import vn.chuongvang.rehearsal.Chaos;
import vn.chuongvang.rehearsal.ClusterStart;
import vn.chuongvang.rehearsal.Demo;
import vn.chuongvang.rehearsal.Fuzz;
import vn.chuongvang.rehearsal.Soak;
import vn.chuongvang.start.Messages;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The first argument names what to do; without one the server starts. */
@SpringBootApplication
public class ChuongVang {

    private static final Logger LOG = LoggerFactory.getLogger(ChuongVang.class);
    private static final String START = "start";

    /** Each has its line in {@code messages/help.txt}, but for what the launcher does by itself. */
    private static final Map<String, Command> COMMANDS =
            Map.ofEntries(
                    Map.entry(START, Server::start),
                    Map.entry("standby", Server::standBy),
                    Map.entry("demo", Demo::run),
                    Map.entry("bench", Benches::run),
                    Map.entry("chaos", Chaos::run),
                    Map.entry("soak", Soak::run),
                    Map.entry("cluster", ClusterStart::run),
                    Map.entry("fuzz", Fuzz::run),
                    Map.entry("learn", Learning::run),
                    Map.entry("verify-contest", VerifyContest::run),
                    Map.entry("backup", Backups::backup),
                    Map.entry("restore", Backups::restore),
                    Map.entry("reset-password", Maintenance::resetPassword),
                    Map.entry("rebuild-leaderboards", Maintenance::rebuildLeaderboards),
                    Map.entry("--help", _ -> help()));

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

    static Set<String> commands() {
        return COMMANDS.keySet();
    }

    private static void help() throws IOException {
        try (var help = ChuongVang.class.getResourceAsStream("/messages/help.txt")) {
            System.out.write(Objects.requireNonNull(help).readAllBytes());
            System.out.flush();
        }
    }
}
