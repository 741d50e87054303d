package vn.chuongvang.gateway.session;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.view.Chronicle;
import vn.chuongvang.live.StaffNote;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines of the staff's log that are no facts: who came late, who looked at the answers, who is at
 * the desk.
 */
final class Notes {
    private final Crowd crowd;
    private final Tools tools;
    private final Set<ContestantId> latecomers = ConcurrentHashMap.newKeySet();

    Notes(Crowd crowd, Tools tools) {
        this.crowd = crowd;
        this.tools = tools;
    }

    /** A phone is there. One line for everybody who was absent at the start, however often. */
    void came(ContestantId contestant) {
        var scene = crowd.scene();
        if (scene.isLate(contestant)
                && !scene.chronicle().hasNoted(contestant)
                && latecomers.add(contestant)) {
            note(
                    new StaffNote.LateArrival(tools.clock().now(), contestant.value()),
                    () -> {},
                    () -> latecomers.remove(contestant));
        }
    }

    /** Shown only when the note of it is on disk. */
    void peek(StaffDesk desk, int round) {
        if (crowd.scene().openDistribution(round).isEmpty()) {
            desk.refuse("NOT_OPEN", round);
            return;
        }
        note(
                new StaffNote.Peeked(tools.clock().now(), desk.actor(), round),
                () -> show(desk, round),
                () -> desk.refuse("STORAGE_AWAY", round));
    }

    /** Told in the log; that it could not be written down keeps nobody from the desk. */
    void tookOver(String actor) {
        note(new StaffNote.TookOver(tools.clock().now(), actor), () -> {}, () -> {});
    }

    /** Another node wrote lines: what is on disk is the log. */
    void readAgain() {
        var _ =
                crowd.registry()
                        .run(
                                tools.notes()
                                        .of(crowd.id(), Chronicle.LOG_LINES)
                                        .collectList()
                                        .doOnNext(
                                                all ->
                                                        crowd.learned(
                                                                scene -> scene.withNotes(all))),
                                () -> {},
                                () -> {});
    }

    private void show(StaffDesk desk, int round) {
        var counts = crowd.scene().openDistribution(round).orElse(List.of());
        if (counts.isEmpty()) {
            desk.refuse("NOT_OPEN", round);
        } else {
            desk.tell(new ServerMessage.Peeked(round, counts));
        }
    }

    private void note(StaffNote note, Runnable done, Runnable failed) {
        var _ =
                crowd.registry()
                        .run(
                                tools.notes()
                                        .add(crowd.id(), note)
                                        .doOnNext(
                                                added ->
                                                        crowd.learned(
                                                                scene -> scene.noting(added))),
                                () -> {
                                    crowd.nextDoor().say(new Hint.Noted());
                                    done.run();
                                },
                                failed);
    }
}
