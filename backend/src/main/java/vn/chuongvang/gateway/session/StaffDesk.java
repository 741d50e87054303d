package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.socket.Conversation;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.Sight;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffSession;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A console: one signed-in device of a host or a referee, or a prompter that only reads. Used on
 * its socket's event loop.
 */
final class StaffDesk implements Conversation {
    private static final int REMEMBERED_ACTS = 64;

    private final Crowd crowd;
    private final ClientSocket socket;
    private final StaffSession staff;
    private final Audience audience;
    private final Sight sight;
    private final Map<String, @Nullable ServerMessage> answered = new Recent();
    private long revision = -1;

    /** What came of the last acts, by the id that the client gave them. */
    private static final class Recent extends LinkedHashMap<String, @Nullable ServerMessage> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, @Nullable ServerMessage> eldest) {
            return size() > REMEMBERED_ACTS;
        }
    }

    StaffDesk(
            Crowd crowd, ClientSocket socket, StaffSession staff, Audience audience, Sight sight) {
        this.sight = sight;
        this.crowd = crowd;
        this.socket = socket;
        this.staff = staff;
        this.audience = audience;
    }

    ClientSocket socket() {
        return socket;
    }

    boolean isHost() {
        return audience == Audience.HOST;
    }

    Audience audience() {
        return audience;
    }

    UUID session() {
        return staff.id();
    }

    /** What the browser calls itself. */
    String device() {
        return staff.device();
    }

    boolean isOf(UUID session) {
        return staff.id().equals(session);
    }

    StaffMember member() {
        return staff.member();
    }

    String actor() {
        return staff.member().name();
    }

    void hear(ConsolePicture picture, boolean withRoster) {
        if (picture.revision() <= revision) {
            return;
        }
        revision = picture.revision();
        if (withRoster) {
            picture.roster().ifPresent(socket::send);
        }
        picture.of(audience, sight).ifPresent(socket::send);
        socket.flush();
    }

    void hear(Frame counters) {
        socket.send(counters);
        socket.flush();
    }

    @Override
    public void said(ClientMessage message, Instant at) {
        switch (message) {
            case ClientMessage.Act act -> act(act);
            case ClientMessage.Peek(int round) -> peek(round);
            case ClientMessage.Practice(int option) ->
                    socket.send(new ServerMessage.Practised(option, at.toEpochMilli()));
            case ClientMessage.Answer answer ->
                    socket.send(Answering.refused("NOT_ALLOWED", answer, null));
            case AudienceMessage _ ->
                    socket.send(new ServerMessage.Refused("NOT_ALLOWED", null, null, null, null));
            case ClientMessage.Raise raise ->
                    socket.send(Raising.refused("NOT_ALLOWED", raise, null));
            case ClientMessage.Leave _ -> socket.close(CloseCode.NORMAL);
            case ClientMessage.Hello _, ClientMessage.Ping _, ClientMessage.Nudge _ -> {}
        }
    }

    /** The same id again is answered again and not done again. */
    private void act(ClientMessage.Act act) {
        var known = answered.get(act.id());
        if (known != null) {
            socket.send(known);
        } else if (answered.containsKey(act.id())) {
            return;
        } else if (!mayAct(act)) {
            socket.send(notAllowed(act));
        } else if (isHost() && !crowd.presence().mayAct(this)) {
            socket.send(new ServerMessage.Refused("NOT_OPERATOR", act.id(), null, null, null));
        } else {
            answered.put(act.id(), null);
            crowd.acting().perform(this, act);
        }
    }

    private boolean mayAct(ClientMessage.Act act) {
        return isHost() || audience == Audience.REFEREE && RefereeActs.allow(act.act(), crowd);
    }

    private void peek(int round) {
        if (isHost()) {
            crowd.notes().peek(this, round);
        } else {
            socket.send(new ServerMessage.Refused("NOT_ALLOWED", null, round, null, null));
        }
    }

    /** From any thread. */
    void refuse(String code, int round) {
        tell(new ServerMessage.Refused(code, null, round, null, null));
    }

    /** From any thread. */
    void tell(ServerMessage message) {
        socket.loop()
                .execute(
                        () -> {
                            socket.send(message);
                            socket.flush();
                        });
    }

    /** From any thread. */
    void answer(String act, ServerMessage message) {
        socket.loop()
                .execute(
                        () -> {
                            answered.put(act, message);
                            socket.send(message);
                            socket.flush();
                        });
    }

    static ServerMessage notAllowed(ClientMessage.Act act) {
        return new ServerMessage.Refused("NOT_ALLOWED", act.id(), null, null, null);
    }

    @Override
    public void ended() {
        crowd.left(this);
    }
}
