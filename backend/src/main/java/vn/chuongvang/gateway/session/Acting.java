package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.identity.PersonName;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Submission;

import java.util.List;
import java.util.Optional;

/** The way of an act of staff into the room, or to identity, and of the answer back. */
final class Acting {
    private final Crowd crowd;
    private final Room room;
    private final ActCommands commands;

    Acting(Crowd crowd, Room room) {
        this.crowd = crowd;
        this.room = room;
        this.commands = new ActCommands(room);
    }

    void perform(StaffDesk desk, ClientMessage.Act act) {
        switch (act.act()) {
            case StaffAct.HandOver(int contestant) -> handOver(desk, act, contestant);
            case StaffAct.WalkIn walkIn ->
                    PersonName.parse(walkIn.name())
                            .ifPresentOrElse(
                                    name -> submit(desk, act, Optional.of(name)),
                                    () -> refuse(desk, act, "NAME_MISSING", null));
            case StaffAct.Start _ ->
                    crowd.registry()
                            .ask(
                                    crowd.registry().unclaimed(crowd.id()),
                                    nobodies -> start(desk, act, nobodies),
                                    () -> refuse(desk, act, "STORAGE_AWAY", null));
            case StaffAct.Read _,
                    StaffAct.PickFinal _,
                    StaffAct.Lifeline _,
                    StaffAct.Open _,
                    StaffAct.Extend _,
                    StaffAct.Lock _,
                    StaffAct.Reveal _,
                    StaffAct.Zone _,
                    StaffAct.Confirm _,
                    StaffAct.Accept _,
                    StaffAct.VoidRound _,
                    StaffAct.Restore _,
                    StaffAct.Eliminate _,
                    StaffAct.Disqualify _,
                    StaffAct.Raise _,
                    StaffAct.Rule _,
                    StaffAct.Rescue _,
                    StaffAct.RescuePoints _,
                    StaffAct.Votes _,
                    StaffAct.Tiebreak _,
                    StaffAct.Pause _,
                    StaffAct.Stop _,
                    StaffAct.Resume _,
                    StaffAct.Bell _,
                    StaffAct.Finish _,
                    StaffAct.Undo _,
                    StaffAct.Absent _,
                    StaffAct.Present _,
                    StaffAct.Substitute _,
                    StaffAct.AnswerFor _ ->
                    submit(desk, act, Optional.empty());
        }
    }

    /** A chair that nobody took would only go dark at question 1: its lamp is not lit at all. */
    private void start(StaffDesk desk, ClientMessage.Act act, List<ContestantId> nobodies) {
        var lit =
                room.view().state() instanceof ContestState.Lobby(Hall hall)
                        ? nobodies.stream().filter(hall::isOnFloor).toList()
                        : List.<ContestantId>of();
        if (lit.isEmpty()) {
            submit(desk, act, Optional.empty());
            return;
        }
        var taken =
                room.offer(
                        Submission.staff(
                                desk.actor(),
                                act.controlSeq(),
                                at -> new ContestCommand.MarkAbsent(at, lit),
                                reply -> startWithout(desk, act, reply)));
        if (!taken) {
            refuse(desk, act, "BUSY", null);
        }
    }

    private void startWithout(StaffDesk desk, ClientMessage.Act act, Reply reply) {
        if (reply instanceof Reply.Committed(_, long controlSeq)) {
            var next = new ClientMessage.Act(act.id(), controlSeq, act.act());
            submit(desk, next, Optional.empty());
        } else {
            replied(desk, act, reply, Optional.empty());
        }
    }

    private void submit(StaffDesk desk, ClientMessage.Act act, Optional<PersonName> newcomer) {
        var command = commands.of(act.act(), crowd.names());
        if (command.isEmpty()) {
            var unasked = act.act() instanceof StaffAct.AnswerFor && !commands.isAsking();
            refuse(desk, act, unasked ? "NOT_OPEN" : "IMPOSSIBLE_VALUE", null);
            return;
        }
        var taken =
                room.offer(
                        Submission.staff(
                                desk.actor(),
                                act.controlSeq(),
                                command.get(),
                                reply -> replied(desk, act, reply, newcomer)));
        if (!taken) {
            refuse(desk, act, "BUSY", null);
        }
    }

    private void replied(
            StaffDesk desk, ClientMessage.Act act, Reply reply, Optional<PersonName> newcomer) {
        switch (reply) {
            case Reply.Committed(var facts, long controlSeq) -> {
                var done = new ServerMessage.Done(act.id(), last(facts, controlSeq), controlSeq);
                newcomer.flatMap(name -> introduction(facts, name))
                        .ifPresentOrElse(
                                introduced -> whenIntroduced(desk, act, introduced, done),
                                () -> desk.answer(act.id(), done));
            }
            case Reply.Repeated(var first) ->
                    desk.answer(
                            act.id(), new ServerMessage.Done(act.id(), first.seq(), first.seq()));
            case Reply.Refused(var reason, var details, _) ->
                    refuse(desk, act, reason.name(), details.isEmpty() ? null : details.getFirst());
            case Reply.Stale(long controlSeq) ->
                    refuse(desk, act, "STALE", Long.toString(controlSeq));
            case Reply.StorageAway _ -> refuse(desk, act, "STORAGE_AWAY", null);
            case Reply.Failed _ -> refuse(desk, act, "FAILED", null);
            case Reply.Gone _ -> refuse(desk, act, "BUSY", null);
        }
    }

    /** The journal knows a walk-in by number; the name goes where names are kept. */
    private Optional<Mono<?>> introduction(List<Recorded> facts, PersonName name) {
        return facts.stream()
                .map(Recorded::event)
                .filter(ContestEvent.WalkInAdded.class::isInstance)
                .map(event -> ((ContestEvent.WalkInAdded) event).contestant())
                .findFirst()
                .map(contestant -> introduce(contestant, name));
    }

    private Mono<?> introduce(Contestant contestant, PersonName name) {
        var seat = contestant.seat() == null ? null : contestant.seat().value();
        return crowd.registry().introduce(crowd.id(), contestant, seat, name);
    }

    private void whenIntroduced(
            StaffDesk desk, ClientMessage.Act act, Mono<?> introduced, ServerMessage.Done done) {
        crowd.registry()
                .run(
                        introduced,
                        () -> {
                            crowd.namesChanged();
                            desk.answer(act.id(), done);
                        },
                        () -> refuse(desk, act, "NAME_NOT_SAVED", null));
    }

    private void handOver(StaffDesk desk, ClientMessage.Act act, int contestant) {
        if (contestant < 1) {
            refuse(desk, act, "UNKNOWN_CONTESTANT", null);
            return;
        }
        crowd.registry()
                .run(
                        crowd.registry().handOver(crowd.id(), contestant),
                        () -> {
                            crowd.handedOver(new ContestantId(contestant));
                            var room = crowd.room().view();
                            desk.answer(
                                    act.id(),
                                    new ServerMessage.Done(
                                            act.id(), room.seq(), room.controlSeq()));
                        },
                        () -> refuse(desk, act, "UNKNOWN_CONTESTANT", null));
    }

    private void refuse(
            StaffDesk desk, ClientMessage.Act act, String code, @Nullable String detail) {
        desk.answer(act.id(), new ServerMessage.Refused(code, act.id(), null, null, detail));
    }

    private static long last(List<Recorded> facts, long controlSeq) {
        return facts.isEmpty() ? controlSeq : facts.getLast().seq();
    }
}
