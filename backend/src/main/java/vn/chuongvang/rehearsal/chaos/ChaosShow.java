package vn.chuongvang.rehearsal.chaos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;

/** As many contests as it takes for so many kills, one after the other on one data folder. */
public final class ChaosShow {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosShow.class);
    private static final int MOST_CONTESTS = 100;

    private ChaosShow() {}

    /**
     * @param data an empty folder
     */
    public static ChaosReport play(Path data, ChaosPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        List<Revival> revivals = new ArrayList<>();
        Findings findings = Findings.NONE;
        int contests = 0;
        try (var server = new ServerProcess(data, 0, plan.jvm(), List.of(), _ -> {})) {
            server.start();
            HostAccount host = HostAccount.first(server);
            while (revivals.size() < plan.kills() && contests < MOST_CONTESTS) {
                long contestSeed = plan.seed() + contests++;
                var ready = Staging.stage(host, wish(plan.contestants(), contestSeed));
                LOG.info("contest {} with seed {}", contests, contestSeed);
                try (var run = new ChaosRun(server, host, ready, plan.victim(), contestSeed)) {
                    findings = findings.and(run.play(plan.kills() - revivals.size()));
                    revivals.addAll(run.revivals());
                }
            }
        }
        return new ChaosReport(plan, contests, revivals, findings);
    }

    /** Short questions, so that most of the time is spent in the middle of one. */
    private static ContestWish wish(int contestants, long seed) {
        People people = People.read();
        return new ContestWish(
                "Diễn tập " + seed,
                people.organiser(),
                "WARD",
                contestants,
                0,
                people.units(),
                people.names(contestants, new SplittableRandom(seed)),
                Map.of("section.readSeconds", 1, "section.answerSeconds", 6));
    }
}
