package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ServerMessage;

/** Which messages move a view forward. */
final class Seqs {

    private static final long NONE = -1;

    private Seqs() {}

    /** Position in the journal that this message brings a view to, or -1. */
    static long of(ServerMessage message) {
        return switch (message) {
            case ServerMessage.State state -> state.seq();
            case ServerMessage.Ask ask -> ask.seq();
            case ServerMessage.Clock clock -> clock.seq();
            case ServerMessage.Result result -> result.seq();
            case ServerMessage.Standing standing -> standing.seq();
            case ServerMessage.End end -> end.seq();
            case ServerMessage.Dispute dispute -> dispute.seq();
            case ServerMessage.Stage stage -> stage.seq();
            case ServerMessage.Roster roster -> roster.seq();
            case ServerMessage.Console console -> console.seq();
            case ServerMessage.Welcome _,
                    ServerMessage.Lobby _,
                    ServerMessage.Ack _,
                    ServerMessage.Peeked _,
                    ServerMessage.Progress _,
                    ServerMessage.Done _,
                    ServerMessage.Refused _,
                    ServerMessage.Busy _,
                    ServerMessage.Pong _,
                    ServerMessage.Practised _,
                    ServerMessage.Mine _,
                    ServerMessage.AudienceState _,
                    ServerMessage.Bye _ ->
                    NONE;
        };
    }
}
