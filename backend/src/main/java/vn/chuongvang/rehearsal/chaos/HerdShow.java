package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.client.Street;
import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One contest on one server whose whole crowd loses its lines in the middle of questions. */
public final class HerdShow {

    private static final Logger LOG = LoggerFactory.getLogger(HerdShow.class);
    private static final int SPECTATORS_PER_SECOND = 250;
    private static final Duration LOOK = Duration.ofMillis(10);

    private HerdShow() {}

    /**
     * @param data an empty folder
     */
    public static HerdReport play(Path data, HerdPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        try (var server = new ServerProcess(data, 0, plan.jvm(), List.of(), _ -> {})) {
            server.start();
            var account = HostAccount.first(server);
            var wish =
                    ChaosShow.wish(
                            plan.contestants(), plan.seed(), Map.of("audience.play", "PARALLEL"));
            var ready = Staging.stage(account, wish);
            var watching = URI.create(server.webSocket() + "/watch");
            var arena = new OneServer(server, Victim.SERVER);
            try (var contest =
                            new ContestUnderFire(
                                    arena,
                                    account,
                                    ready,
                                    random -> loyal(random, plan.network()),
                                    plan.seed());
                    var street =
                            new Street(
                                    watching,
                                    ready.code(),
                                    plan.spectators(),
                                    random -> loyal(random, plan.network()).network(),
                                    plan.seed())) {
                street.enter(SPECTATORS_PER_SECOND, ContestUnderFire.PATIENCE);
                contest.enter();
                // The first question is for warming up.
                contest.nextQuestion();
                var waves = cut(contest, street, plan);
                contest.hold();
                return new HerdReport(plan, waves, contest.checkAfterReplay());
            }
        }
    }

    private static List<HerdReport.Wave> cut(ContestUnderFire contest, Street street, HerdPlan plan)
            throws InterruptedException, TimeoutException {
        List<HerdReport.Wave> waves = new ArrayList<>();
        while (waves.size() < plan.cuts()) {
            var asked = contest.nextQuestion();
            if (asked.isEmpty()) {
                break;
            }
            contest.sleepInto(asked.get());
            waves.add(cut(contest, street));
            LOG.info("{}", waves.getLast());
        }
        return waves;
    }

    private static HerdReport.Wave cut(ContestUnderFire contest, Street street)
            throws InterruptedException {
        long cutAt = System.nanoTime();
        street.cut();
        contest.crowd().cut();
        var contestants = new Comeback(contest.phones(), contest.crowd()::in, cutAt);
        var spectators = new Comeback(street.size(), street::in, cutAt);
        long end = cutAt + ContestUnderFire.PATIENCE.toNanos();
        long now = System.nanoTime();
        while (now < end && !(contestants.isComplete() && spectators.isComplete())) {
            contestants.look(now);
            spectators.look(now);
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            now = System.nanoTime();
        }
        return new HerdReport.Wave(contest.round(), contestants.times(), spectators.times());
    }

    /**
     * Nobody's line breaks by itself.
     *
     * @param network null: one of a mixed hall
     */
    private static Persona loyal(SplittableRandom random, @Nullable NetworkProfile network) {
        var steady = Persona.steady(random);
        var loyal =
                new Persona(
                        steady.skill(),
                        steady.fade(),
                        steady.thinking(),
                        steady.network(),
                        steady.changesMind(),
                        0);
        return network == null ? loyal : loyal.on(network);
    }
}
