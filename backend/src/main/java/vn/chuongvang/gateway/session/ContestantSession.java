package vn.chuongvang.gateway.session;

import vn.chuongvang.audience.Who;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.Conversation;
import vn.chuongvang.identity.Token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A contestant's phone. Used on its socket's event loop. */
final class ContestantSession implements Conversation, Guest {
    private final Crowd crowd;
    private final ClientSocket socket;
    private final ContestantId contestant;
    private final Token token;
    private long seq;
    private final Membership membership = new Membership();

    private final Instant at;

    /** Position in its {@link Row}. */
    int slot;

    /**
     * @param at when it took its seat: of two connections on two nodes the newer one counts
     */
    ContestantSession(
            Crowd crowd, ClientSocket socket, ContestantId contestant, Token token, Instant at) {
        this.at = at;
        this.crowd = crowd;
        this.socket = socket;
        this.contestant = contestant;
        this.token = token;
    }

    @Override
    public ClientSocket socket() {
        return socket;
    }

    @Override
    public Optional<Who> who(AudienceMessage.Join join) {
        return Optional.of(new Who.Seated(contestant));
    }

    @Override
    public Membership membership() {
        return membership;
    }

    @Override
    public boolean listens() {
        return crowd.isOver() || !crowd.scene().isPlaying(contestant);
    }

    Instant seatedAt() {
        return at;
    }

    Token token() {
        return token;
    }

    ContestantId contestant() {
        return contestant;
    }

    /** What is up to there has been sent, or is in the snapshot. */
    void startAt(long position) {
        seq = position;
    }

    void hear(List<Envelope> envelopes) {
        for (var envelope : envelopes) {
            if (envelope.seq() > seq) {
                seq = envelope.seq();
                envelope.sendTo(this);
            }
        }
        socket.flush();
    }

    @Override
    public void said(ClientMessage message, Instant at) {
        switch (message) {
            case ClientMessage.Answer answer -> crowd.answering().take(this, answer, at);
            case ClientMessage.Practice(int option) ->
                    socket.send(new ServerMessage.Practised(option, at.toEpochMilli()));
            case ClientMessage.Leave _ -> crowd.registry().leave(socket, token, crowd.isInLobby());
            case ClientMessage.Raise raise -> crowd.raising().take(this, raise, at);
            case AudienceMessage wish -> crowd.gallery().take(this, wish, at);
            case ClientMessage.Act act -> socket.send(StaffDesk.notAllowed(act));
            case ClientMessage.Peek(int round) ->
                    socket.send(new ServerMessage.Refused("NOT_ALLOWED", null, round, null, null));
            // Its arrival is all that counts: it pushes a lost segment before it.
            case ClientMessage.Nudge _ -> {}
            case ClientMessage.Hello _, ClientMessage.Ping _ -> {}
        }
    }

    @Override
    public void ended() {
        membership.end();
        crowd.gallery().left(this);
        crowd.left(this);
    }
}
