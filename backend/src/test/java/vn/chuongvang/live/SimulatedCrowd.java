package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.session.Remembered;
import vn.chuongvang.gateway.view.Chronicle;
import vn.chuongvang.gateway.view.ContestantView;
import vn.chuongvang.gateway.view.Names;
import vn.chuongvang.gateway.view.Scene;
import vn.chuongvang.gateway.view.Script;
import vn.chuongvang.gateway.view.Snapshots;
import vn.chuongvang.gateway.view.StageView;
import vn.chuongvang.gateway.view.ToContestants;

import java.time.Instant;
import java.util.List;

/**
 * Who is connected to the room on one server, and what they are told: as {@code
 * gateway.session.Crowd} does it, with the gateway's own views.
 */
final class SimulatedCrowd {

    private final Simulation world;
    private final SimulatedServer server;
    private final @Nullable SimulatedLine[] lines;

    /** What a phone would show that never lost a message. */
    private final PhoneView[] steady;

    private @Nullable SimulatedLine desk;
    private @Nullable Scene scene;
    private Remembered ring = new Remembered(0);
    private long told;
    private boolean clockWasHeld;

    SimulatedCrowd(Simulation world, SimulatedServer server) {
        this.world = world;
        this.server = server;
        this.lines = new SimulatedLine[world.phones.size()];
        this.steady = new PhoneView[lines.length];
    }

    boolean isOpen() {
        return scene != null;
    }

    // ------------------------------------------------------------ what the room tells

    void opened(Room room, RoomView view) {
        var script = new Script(world.contest, "123456");
        var opening =
                new Scene(
                        view,
                        room.epoch(),
                        script,
                        Names.NONE,
                        Chronicle.openingAt(view.state()),
                        List.of());
        scene = opening;
        ring = new Remembered(view.seq());
        told = view.seq();
        for (var n = 0; n < steady.length; n++) {
            steady[n] = new PhoneView();
            var phone = world.phones.get(n);
            Snapshots.of(opening, phone.contestant, _ -> true).ifPresent(steady[n]::hear);
        }
    }

    void committed(List<Recorded> facts, RoomView after) {
        world.agenda.note(() -> server + " tells " + facts.stream().map(this::line).toList());
        if (scene == null) {
            return;
        }
        var next = scene.after(after, facts);
        scene = next;
        if (facts.stream().allMatch(fact -> fact.event() instanceof ContestEvent.AnswerRecorded)) {
            return;
        }
        var messages = ContestantView.of(facts, next);
        told = next.seq();
        messages.forEach(message -> ring.add(message, world.agenda.now()));
        messages.forEach(this::tell);
        StageView.of(next, _ -> true, null).ifPresent(world.witness::shown);
        tellHost();
    }

    private String line(Recorded fact) {
        var event = fact.event();
        return fact.seq()
                + " "
                + (event instanceof ContestEvent.ContestPrepared
                        ? "ContestPrepared"
                        : event.toString());
    }

    private void tell(ToContestants message) {
        for (var n = 0; n < lines.length; n++) {
            var heard = message.to(world.phones.get(n).contestant);
            if (heard.isPresent()) {
                if (n == 0) {
                    world.witness.shown(heard.get());
                }
                steady[n].hear(heard.get());
                send(n, heard.get(), message.seq());
            }
        }
    }

    private void send(int n, ServerMessage message, long seq) {
        var line = lines[n];
        if (line != null && seq > line.seq) {
            line.seq = seq;
            var phone = world.phones.get(n);
            line.down(() -> phone.hear(line, message, seq));
        }
    }

    /** No fact says so, and everybody who is here is told all the same. */
    void storageChanged(RoomView view) {
        if (scene == null) {
            return;
        }
        clockWasHeld = true;
        var next = scene.after(view, List.of());
        scene = next;
        next.clock()
                .ifPresent(
                        word -> {
                            for (var n = 0; n < lines.length; n++) {
                                alone(n, word);
                            }
                        });
        tellHost();
    }

    private void alone(int n, ToContestants word) {
        var phone = world.phones.get(n);
        var heard = word.to(phone.contestant).orElseThrow();
        steady[n].hear(heard);
        note(n, heard);
    }

    /** To the newest line of that contestant, whatever it has heard of the rest. */
    private void note(int n, ServerMessage message) {
        var line = lines[n];
        if (line != null) {
            var phone = world.phones.get(n);
            line.down(() -> phone.hear(line, message, 0));
        }
    }

    private void tellHost() {
        var line = desk;
        if (line != null && scene != null) {
            var console =
                    new SimulatedHost.Console(
                            scene.room().state(), scene.room().controlSeq(), server.now());
            line.down(() -> world.host.hear(line, console));
        }
    }

    void everybodyOff() {
        for (var n = 0; n < lines.length; n++) {
            if (lines[n] != null) {
                lines[n].breaks();
                lines[n] = null;
            }
        }
        if (desk != null) {
            desk.breaks();
            desk = null;
        }
    }

    // ------------------------------------------------------------ who comes

    void join(SimulatedPhone.Hello hello) {
        var phone = hello.phone();
        var seq = hello.seq();
        var now = scene;
        if (now == null) {
            return;
        }
        var n = phone.contestant.value() - 1;
        var line = phone.join(server);
        List<ToContestants> gap = null;
        line.seq = now.seq();
        if (hello.epoch() == now.epoch() && seq <= now.seq()) {
            gap = ring.after(seq).orElse(null);
            line.seq = gap == null ? line.seq : Math.max(told, seq);
        }
        var before = lines[n];
        lines[n] = line;
        if (before != null) {
            before.breaks();
        }
        var resumed = gap != null;
        var welcome =
                new ServerMessage.Welcome(
                        Audience.CONTESTANT,
                        server.now().toEpochMilli(),
                        now.seq(),
                        now.epoch(),
                        resumed,
                        now.script().card(),
                        null);
        line.down(() -> phone.welcomed(line, hello, welcome));
        if (gap == null) {
            Snapshots.of(now, phone.contestant, _ -> true)
                    .ifPresent(
                            state -> {
                                world.witness.shown(state);
                                line.down(() -> phone.hear(line, state, now.seq()));
                            });
        } else {
            gap.forEach(
                    message ->
                            message.to(phone.contestant)
                                    .ifPresent(
                                            heard ->
                                                    line.down(
                                                            () ->
                                                                    phone.hear(
                                                                            line,
                                                                            heard,
                                                                            message.seq()))));
            if (clockWasHeld) {
                now.clock(phone.contestant)
                        .ifPresent(clock -> line.down(() -> phone.hear(line, clock, 0)));
            }
        }
        var picture = steady[n].picture();
        line.down(() -> phone.caughtUp(line, picture));
    }

    void join(SimulatedHost host) {
        if (desk != null) {
            desk.breaks();
        }
        var line = host.join(server);
        desk = line;
        tellHost();
    }

    // ------------------------------------------------------------ what they ask for

    /** As {@code gateway.session.Answering} does it. */
    void answer(Room room, SimulatedPhone phone, PhoneView.Tap tap) {
        var n = phone.contestant.value() - 1;
        var at = server.now();
        var round = new RoundNumber(tap.round());
        var response = room.response(round, tap.option(), tap.text());
        if (response.isEmpty()) {
            note(n, refused("NO_SUCH_ROUND", tap));
            return;
        }
        var taken =
                room.offer(
                        Submission.answer(
                                command(phone, tap, response.get(), at),
                                reply -> {
                                    if (server.isUp()) {
                                        world.agenda.note(() -> phone + " gets " + reply);
                                        told(n, phone, tap, reply);
                                    }
                                }));
        if (!taken) {
            note(n, new ServerMessage.Busy(tap.round(), tap.attempt(), 500));
        }
    }

    private ContestCommand.SubmitAnswer command(
            SimulatedPhone phone, PhoneView.Tap tap, Response response, Instant at) {
        return new ContestCommand.SubmitAnswer(
                at,
                phone.contestant,
                new RoundNumber(tap.round()),
                world.attemptOf(phone.contestant, tap),
                response,
                AnswerChannel.PHONE);
    }

    private void told(int n, SimulatedPhone phone, PhoneView.Tap tap, Reply reply) {
        var message = message(tap, reply);
        if (message instanceof ServerMessage.Ack ack) {
            world.witness.acknowledged(phone.contestant, tap, ack);
        }
        if (reply instanceof Reply.Failed) {
            world.witness.violated("I1", phone + ": an answer could not be judged: " + tap);
        }
        if (!world.weather.losesWord()) {
            note(n, message);
        }
    }

    private static ServerMessage message(PhoneView.Tap tap, Reply reply) {
        return switch (reply) {
            case Reply.Committed(var facts, _) -> committed(tap, facts);
            case Reply.Repeated(var first) ->
                    first.counted()
                            ? new ServerMessage.Ack(
                                    tap.round(),
                                    first.attempt(),
                                    first.seq(),
                                    first.at().toEpochMilli())
                            : refused("TOO_LATE", tap);
            case Reply.Refused(var reason, _, _) -> refused(reason.name(), tap);
            case Reply.Stale _, Reply.Failed _ -> refused("FAILED", tap);
            case Reply.StorageAway _, Reply.Gone _ ->
                    new ServerMessage.Busy(tap.round(), tap.attempt(), 500);
        };
    }

    private static ServerMessage committed(PhoneView.Tap tap, List<Recorded> facts) {
        for (var fact : facts) {
            if (fact.event() instanceof ContestEvent.AnswerRecorded recorded) {
                return new ServerMessage.Ack(
                        tap.round(), tap.attempt(), fact.seq(), recorded.at().toEpochMilli());
            }
        }
        return refused("TOO_LATE", tap);
    }

    private static ServerMessage refused(String code, PhoneView.Tap tap) {
        return new ServerMessage.Refused(code, null, tap.round(), tap.attempt(), null);
    }

    void raise(Room room, SimulatedPhone phone, int round, Claim claim) {
        room.offer(
                Submission.raised(
                        server.now(),
                        at ->
                                new ContestCommand.RaiseDispute(
                                        at, phone.contestant, new RoundNumber(round), claim),
                        _ -> {}));
    }

    /** As {@code gateway.session.Acting} does it. */
    void act(Room room, SimulatedHost host, SimulatedHost.Click click) {
        room.offer(
                Submission.staff(
                        "host",
                        click.controlSeq(),
                        click.command(),
                        reply -> {
                            if (server.isUp()) {
                                world.agenda.note(() -> "host gets " + reply);
                                world.witness.acted(click, reply);
                                var line = desk;
                                if (line != null && !world.weather.losesWord()) {
                                    line.down(() -> host.answered(click));
                                }
                            }
                        }));
    }
}
