package vn.chuongvang.rehearsal.demo;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.client.BigButton;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.FirstHost;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ReadyContest;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** A fresh server, a ready contest and everybody in their seats. */
public final class DemoShow implements AutoCloseable {

    private static final int SEATS = 90;
    private static final int FREE = 3;
    private static final int ENTER_PER_SECOND = 30;
    private static final int RESCUED = 20;

    /** A pace that people can follow. */
    public static final Duration PACE = Duration.ofSeconds(3);

    private final ServerProcess server;
    private @Nullable HostAccount account;
    private @Nullable ReadyContest contest;
    private @Nullable Crowd crowd;
    private @Nullable SimulatedHost host;

    public DemoShow(Path data, int port, List<String> more)
            throws IOException, InterruptedException {
        this(new ServerProcess(data, port, List.of(), more, DemoShow::relay));
    }

    /**
     * @param server on an empty folder, not yet started
     */
    public DemoShow(ServerProcess server) throws IOException, InterruptedException {
        this.server = server;
        server.start();
    }

    /** Makes the contest and seats everybody but the last three. */
    public void prepare(long seed) throws IOException, InterruptedException {
        System.out.println(Words.line("demo-preparing", SEATS - FREE));
        People people = People.read();
        HostAccount made = HostAccount.first(server);
        ReadyContest ready =
                Staging.stage(
                        made,
                        new ContestWish(
                                people.title(),
                                people.organiser(),
                                "WARD",
                                SEATS,
                                FREE,
                                people.units(),
                                people.names(SEATS - FREE, new SplittableRandom(seed)),
                                Map.of()));
        Crowd hall = new Crowd(server.webSocket());
        ready.keys().forEach(hall.keys()::learn);
        hall.seat(ready.passes(), Persona::drawn, seed);
        hall.enter(ENTER_PER_SECOND);
        account = made;
        contest = ready;
        crowd = hall;
        tell(people.title(), ready.code(), made);
    }

    /** A simulated host runs the show. */
    public void playByItself(Duration pace) {
        if (account == null || contest == null || crowd == null) {
            throw new IllegalStateException("prepare the show first");
        }
        HostAccount signedIn = account;
        String code = contest.code();
        System.out.println(Words.line("demo-auto"));
        host =
                new SimulatedHost(
                        crowd, () -> signedIn.pass(code), new BigButton(RESCUED), pace, _ -> {});
        host.enter();
    }

    /** Returns when the server has ended, by Ctrl+C or otherwise. */
    public void awaitEnd() throws InterruptedException {
        server.awaitEnd();
    }

    /** Whoever leads the prepared show. */
    public HostAccount account() {
        return Objects.requireNonNull(account, "prepare the show first");
    }

    /** What the simulated phones heard so far. */
    public List<Testimony> testimonies() {
        return crowd == null ? List.of() : crowd.testimonies();
    }

    private static void tell(String title, String code, HostAccount account) {
        System.out.println(Words.line("demo-ready", title, code));
        System.out.println("  " + Words.line("demo-sign-in", account.name(), account.password()));
        System.out.println("  " + Words.line("demo-console"));
        System.out.println("  " + Words.line("demo-free", (SEATS - FREE + 1) + "–" + SEATS));
    }

    /** The one-time password is used up by the demo itself, so it is not shown. */
    private static void relay(String line) {
        if (FirstHost.in(line).isEmpty()) {
            System.out.println(line);
        }
    }

    @Override
    public void close() throws IOException {
        if (host != null) {
            host.leave();
        }
        if (crowd != null) {
            crowd.close();
        }
        server.close();
    }
}
