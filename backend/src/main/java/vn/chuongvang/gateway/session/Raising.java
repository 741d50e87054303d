package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.view.DisputesView;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Submission;

import java.time.Instant;

/**
 * A contestant raises a hand. That it is on disk is told by the fact itself, to the phone that is
 * there by then; only a refusal goes back from here.
 */
final class Raising {
    private final Room room;

    Raising(Room room) {
        this.room = room;
    }

    void take(ContestantSession from, ClientMessage.Raise raise, Instant at) {
        var claim = DisputesView.claim(raise.claim());
        if (claim.isEmpty() || raise.round() < 1) {
            from.socket().send(refused("IMPOSSIBLE_VALUE", raise, null));
            return;
        }
        var round = new RoundNumber(raise.round());
        var taken =
                room.offer(
                        Submission.raised(
                                at,
                                judged ->
                                        new ContestCommand.RaiseDispute(
                                                judged, from.contestant(), round, claim.get()),
                                reply -> tell(from, raise, reply)));
        if (!taken) {
            from.socket().send(refused("BUSY", raise, null));
        }
    }

    private static void tell(ContestantSession from, ClientMessage.Raise raise, Reply reply) {
        switch (reply) {
            case Reply.Committed _, Reply.Repeated _ -> {}
            case Reply.Refused(var reason, var details, _) -> {
                var detail = details.isEmpty() ? null : details.getFirst();
                later(from, refused(reason.name(), raise, detail));
            }
            case Reply.StorageAway _ -> later(from, refused("STORAGE_AWAY", raise, null));
            case Reply.Stale _, Reply.Failed _ -> later(from, refused("FAILED", raise, null));
            case Reply.Gone _ -> later(from, refused("BUSY", raise, null));
        }
    }

    /** From the room's thread. */
    private static void later(ContestantSession from, ServerMessage message) {
        var socket = from.socket();
        socket.loop()
                .execute(
                        () -> {
                            socket.send(message);
                            socket.flush();
                        });
    }

    static ServerMessage refused(String code, ClientMessage.Raise raise, @Nullable String detail) {
        return new ServerMessage.Refused(code, null, raise.round(), null, detail);
    }
}
