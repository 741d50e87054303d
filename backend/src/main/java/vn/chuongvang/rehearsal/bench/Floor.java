package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.rehearsal.client.Conductor;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Sockets;
import vn.chuongvang.rehearsal.person.Persona;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** One contest that is measured: its contestants and its host. */
final class Floor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int contestants;
    private final Crowd crowd;
    private final Conductor conductor;

    Floor(Sockets sockets, Target.Contest contest, Persona all) {
        this.contestants = contest.contestants().size();
        this.crowd = new Crowd(sockets);
        this.conductor = new Conductor(crowd, contest.host()::pass);
        contest.keys().forEach(crowd.keys()::learn);
        crowd.seat(contest.contestants(), _ -> all, 1);
    }

    Crowd crowd() {
        return crowd;
    }

    Conductor conductor() {
        return conductor;
    }

    void enter(int perSecond) throws InterruptedException, TimeoutException {
        crowd.enter(perSecond);
        int in = crowd.awaitIn(PATIENCE);
        if (in < contestants) {
            throw new TimeoutException("only " + in + " of " + contestants + " came in");
        }
        conductor.enter();
        conductor.await("a console", console -> !console.next().isEmpty(), PATIENCE);
    }

    void start() throws InterruptedException, TimeoutException {
        if (shown().next().contains("start")) {
            conductor.press("start", new StaffAct.Start());
            awaitRead("the start");
        }
    }

    void read() {
        conductor.press("read:main", new StaffAct.Read("main"));
    }

    void reveal() {
        conductor.press("reveal", new StaffAct.Reveal());
    }

    /** The ruling needs the host's confirmation unless the rules say otherwise. */
    void confirm() throws InterruptedException, TimeoutException {
        var console =
                conductor.await("the reveal", shown -> !shown.next().contains("reveal"), PATIENCE);
        if (console.next().contains("confirm")) {
            conductor.press("confirm", new StaffAct.Confirm());
        }
    }

    void awaitRead(String what) throws InterruptedException, TimeoutException {
        conductor.await(what, shown -> shown.next().contains("read:main"), PATIENCE);
    }

    private ServerMessage.Console shown() throws InterruptedException, TimeoutException {
        return conductor.await("a console", _ -> true, PATIENCE);
    }

    @Override
    public void close() {
        conductor.close();
        crowd.close();
    }
}
