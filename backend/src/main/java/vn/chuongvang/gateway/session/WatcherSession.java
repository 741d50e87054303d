package vn.chuongvang.gateway.session;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.Conversation;

import java.time.Instant;

/** A spectator's phone or a big screen: it is shown pictures and has nothing to say. */
final class WatcherSession implements Conversation {
    private final Crowd crowd;
    private final ClientSocket socket;
    private final Audience audience;
    private long revision = -1;

    WatcherSession(Crowd crowd, ClientSocket socket, Audience audience) {
        this.crowd = crowd;
        this.socket = socket;
        this.audience = audience;
    }

    ClientSocket socket() {
        return socket;
    }

    boolean isScreen() {
        return audience == Audience.SCREEN;
    }

    void hear(Picture picture, boolean withRoster) {
        if (picture.revision() <= revision) {
            return;
        }
        revision = picture.revision();
        if (isScreen()) {
            if (withRoster) {
                picture.roster().ifPresent(socket::send);
            }
            picture.forScreens().ifPresent(socket::send);
        } else {
            picture.forSpectators().ifPresent(socket::send);
        }
        socket.flush();
    }

    @Override
    public void said(ClientMessage message, Instant at) {
        switch (message) {
            case ClientMessage.Practice(int option) ->
                    socket.send(new ServerMessage.Practised(option, at.toEpochMilli()));
            case ClientMessage.Act act -> socket.send(StaffDesk.notAllowed(act));
            case ClientMessage.Peek(int round) ->
                    socket.send(new ServerMessage.Refused("NOT_ALLOWED", null, round, null, null));
            case ClientMessage.Raise raise ->
                    socket.send(Raising.refused("NOT_ALLOWED", raise, null));
            case ClientMessage.Answer answer ->
                    socket.send(Answering.refused("NOT_ALLOWED", answer, null));
            case ClientMessage.Hello _,
                    ClientMessage.Ping _,
                    ClientMessage.Nudge _,
                    ClientMessage.Leave _ -> {}
        }
    }

    @Override
    public void ended() {
        crowd.left(this);
    }
}
