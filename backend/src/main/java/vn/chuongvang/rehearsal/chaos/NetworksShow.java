package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Nothing is struck: a contest on each of the modelled networks, and who tapped in time counts. */
public final class NetworksShow {

    private NetworksShow() {}

    /**
     * @param data an empty folder
     * @param plan with so many questions as kills
     */
    public static NetworksReport play(Path data, ChaosPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        Map<NetworkProfile, Counted> byNetwork = new LinkedHashMap<>();
        Findings findings = Findings.NONE;
        try (var server = new ServerProcess(data, 0, plan.jvm(), List.of(), _ -> {})) {
            server.start();
            var account = HostAccount.first(server);
            var arena = new OneServer(server, plan.victim());
            long seed = plan.seed();
            for (var network : NetworkProfile.MOBILE) {
                var ready = Staging.stage(account, ChaosShow.wish(plan.contestants(), seed));
                try (var contest =
                        new ContestUnderFire(
                                arena, account, ready, _ -> knowing(network), seed++)) {
                    play(contest, plan.kills());
                    byNetwork.put(network, Counted.of(contest.crowd().testimonies()));
                    findings = findings.and(contest.checkAsItStands());
                }
            }
        }
        return new NetworksReport(plan, byNetwork, findings);
    }

    private static void play(ContestUnderFire contest, int questions)
            throws InterruptedException, TimeoutException {
        contest.enter();
        for (int asked = 0; asked < questions && contest.nextQuestion().isPresent(); asked++) {
            // They answer by themselves.
        }
        contest.hold();
    }

    /** Nobody goes out, so that all of them answer to the end. */
    private static Persona knowing(NetworkProfile network) {
        return new Persona(1, 0, new ThinkingTime.Human(), network, 0, 0);
    }
}
