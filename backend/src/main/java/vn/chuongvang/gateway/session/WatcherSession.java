package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.Who;
import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.Conversation;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.identity.Token;

import java.time.Instant;
import java.util.Optional;

/**
 * A spectator's phone or a big screen: it is shown pictures; a phone may join the audience, a
 * screen has nothing to say.
 */
final class WatcherSession implements Conversation, Guest {
    /** Shorter ones could be guessed, and would be somebody else's voice. */
    private static final int SHORTEST_SECRET = 16;

    private final Crowd crowd;
    private final ClientSocket socket;
    private final Audience audience;
    private long revision = -1;
    private final Membership membership = new Membership();

    /** One socket is one voice. */
    private @Nullable Who claimed;

    WatcherSession(Crowd crowd, ClientSocket socket, Audience audience) {
        this.crowd = crowd;
        this.socket = socket;
        this.audience = audience;
    }

    @Override
    public ClientSocket socket() {
        return socket;
    }

    @Override
    public Optional<Who> who(AudienceMessage.Join join) {
        var secret = join.secret();
        if (isScreen() || secret == null || secret.length() < SHORTEST_SECRET) {
            return Optional.empty();
        }
        var named = new Who.Guest(new Token(secret).digest());
        if (claimed == null) {
            claimed = named;
        }
        return named.equals(claimed) ? Optional.of(named) : Optional.empty();
    }

    @Override
    public Membership membership() {
        return membership;
    }

    @Override
    public boolean listens() {
        return true;
    }

    /** What is told beside the pictures. */
    void hear(Frame frame) {
        socket.send(frame);
        socket.flush();
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
            case AudienceMessage wish -> crowd.gallery().take(this, wish, at);
            case ClientMessage.Hello _,
                    ClientMessage.Ping _,
                    ClientMessage.Nudge _,
                    ClientMessage.Leave _ -> {}
        }
    }

    @Override
    public void ended() {
        membership.end();
        crowd.gallery().left(this);
        crowd.left(this);
    }
}
