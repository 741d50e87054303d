package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;
import vn.chuongvang.rehearsal.trace.Durability;
import vn.chuongvang.rehearsal.trace.Strace;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;

/** Nothing is struck: the system calls of server and PostgreSQL are noted while phones answer. */
public final class TracedShow {

    private TracedShow() {}

    /**
     * @param data an empty folder
     * @param plan with so many questions as kills
     */
    public static TracedReport play(Path data, ChaosPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        try (var server = new ServerProcess(data, 0, plan.jvm(), List.of(), _ -> {})) {
            server.start();
            var account = HostAccount.first(server);
            var ready = Staging.stage(account, ChaosShow.wish(plan.contestants(), plan.seed()));
            var arena = new OneServer(server, plan.victim());
            try (var contest =
                    new ContestUnderFire(
                            arena, account, ready, TracedShow::nextDoor, plan.seed())) {
                contest.enter();
                // The first question is for warming up.
                contest.nextQuestion();
                contest.hold();
                return trace(server, contest, plan);
            }
        }
    }

    private static TracedReport trace(
            ServerProcess server, ContestUnderFire contest, ChaosPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        var notes = server.data().resolve("calls");
        var processes = new ArrayList<>(Database.postgresProcesses(server.data()));
        processes.add(ProcessHandle.of(server.pid()).orElseThrow());
        Durability.Seen seen;
        long told;
        try (var strace = Strace.attach(processes, notes)) {
            long before = contest.crowd().tally().acks();
            contest.goOn();
            int asked = 0;
            while (asked < plan.kills() && contest.nextQuestion().isPresent()) {
                asked++;
            }
            contest.hold();
            told = contest.crowd().tally().acks() - before;
            seen = Durability.check(strace.end(), server.port());
        }
        return new TracedReport(plan, told, seen, contest.checkAsItStands());
    }

    /** On no network at all: what is looked at is the server. */
    private static Persona nextDoor(SplittableRandom random) {
        var steady = Persona.steady(random);
        return new Persona(
                steady.skill(), steady.fade(), steady.thinking(), NetworkProfile.DIRECT, 0, 0);
    }
}
