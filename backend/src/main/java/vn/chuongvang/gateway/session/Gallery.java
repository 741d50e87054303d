package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.audience.AudienceRoom;
import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.audience.Mine;
import vn.chuongvang.audience.Reaction;
import vn.chuongvang.audience.Reply;
import vn.chuongvang.audience.Wish;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.AudienceViews;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Those of a crowd who joined the audience (khán đài): takes what they say to its {@link
 * AudienceRoom}, and tells them, the screens and staff what became of it. All that goes to many
 * goes in slices, behind whatever contestants have to hear.
 */
final class Gallery {
    private static final Duration SPAN = Duration.ofSeconds(2);

    private final Crowd crowd;
    private final Tools tools;
    private final Throttle shown;
    private volatile @Nullable AudienceView latest;

    Gallery(Crowd crowd, Tools tools) {
        this.crowd = crowd;
        this.tools = tools;
        this.shown = new Throttle(tools.timer(), SPAN, this::show);
    }

    // ------------------------------------------------------------ what they say

    /** On the socket's event loop. */
    void take(Guest guest, AudienceMessage message, Instant at) {
        var room = tools.audiences().find(crowd.id());
        if (room.isEmpty()) {
            refuse(guest, "BUSY", message);
            return;
        }
        if (guest.membership().number() == null && !(message instanceof AudienceMessage.Join)) {
            refuse(guest, "JOIN_FIRST", message);
            return;
        }
        switch (message) {
            case AudienceMessage.Join join -> join(guest, join, room.get());
            case AudienceMessage.Play play ->
                    crowd.room()
                            .response(round(play), play.option(), play.text())
                            .<Wish>map(response -> new Wish.Play(play.round(), response, at))
                            .ifPresentOrElse(
                                    wish -> wish(guest, message, wish, room.get()),
                                    () -> refuse(guest, "IMPOSSIBLE_VALUE", message));
            case AudienceMessage.Predict(int seat) ->
                    crowd.scene()
                            .seated(seat)
                            .ifPresentOrElse(
                                    id -> wish(guest, message, new Wish.Predict(id), room.get()),
                                    () -> refuse(guest, "NOT_A_CANDIDATE", message));
            case AudienceMessage.Vote(var seats) -> vote(guest, message, seats, room.get());
            case AudienceMessage.Cheer(int seconds) ->
                    wish(guest, message, new Wish.Cheer(seconds), room.get());
            case AudienceMessage.React(var kind) ->
                    reaction(kind)
                            .ifPresentOrElse(
                                    one -> wish(guest, message, new Wish.React(one), room.get()),
                                    () -> refuse(guest, "IMPOSSIBLE_VALUE", message));
            case AudienceMessage.Survey(var answers) ->
                    wish(guest, message, new Wish.Fill(answers), room.get());
        }
    }

    private static RoundNumber round(AudienceMessage.Play play) {
        return new RoundNumber(Math.max(1, play.round()));
    }

    private void vote(
            Guest guest, AudienceMessage message, List<Integer> seats, AudienceRoom room) {
        var scene = crowd.scene();
        var known = seats.stream().flatMap(seat -> scene.seated(seat).stream()).toList();
        if (known.size() < seats.size()) {
            refuse(guest, "NOT_A_CANDIDATE", message);
        } else {
            wish(guest, message, new Wish.Vote(known), room);
        }
    }

    private static Optional<Reaction> reaction(String kind) {
        return List.of(Reaction.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    private void join(Guest guest, AudienceMessage.Join join, AudienceRoom room) {
        var who = guest.who(join);
        if (who.isEmpty()) {
            refuse(guest, "IMPOSSIBLE_VALUE", join);
        } else if (!room.join(who.get(), reply -> later(guest, () -> joined(guest, join, reply)))) {
            refuse(guest, "BUSY", join);
        }
    }

    private void joined(Guest guest, AudienceMessage.Join join, Reply reply) {
        switch (reply) {
            case Reply.Kept(var mine) -> {
                if (guest.membership().number() == null) {
                    guest.membership().joined(mine.number());
                    crowd.row(guest.socket()).add(guest);
                    tools.audiences().connected(crowd.id(), 1);
                }
                tell(guest, mine);
                if (guest.listens()) {
                    now(false).ifPresent(guest.socket()::send);
                }
            }
            case Reply.Refused(var code) -> refuse(guest, code.name(), join);
        }
    }

    private void wish(Guest guest, AudienceMessage message, Wish wish, AudienceRoom room) {
        var member = guest.membership().number();
        if (member != null && !room.wish(member, wish, reply -> answer(guest, message, reply))) {
            refuse(guest, "BUSY", message);
        }
    }

    /** On the audience's thread. What is only counted is not answered when it was. */
    private void answer(Guest guest, AudienceMessage message, Reply reply) {
        switch (reply) {
            case Reply.Kept(var mine) -> {
                if (!(message instanceof AudienceMessage.Cheer)
                        && !(message instanceof AudienceMessage.React)) {
                    later(guest, () -> tell(guest, mine));
                }
            }
            case Reply.Refused(var code) -> later(guest, () -> refuse(guest, code.name(), message));
        }
    }

    private void later(Guest guest, Runnable task) {
        crowd.row(guest.socket())
                .aside(
                        guest,
                        () -> {
                            if (!guest.membership().isGone()) {
                                task.run();
                            }
                        });
    }

    private static void refuse(Guest guest, String code, AudienceMessage message) {
        var round = message instanceof AudienceMessage.Play play ? play.round() : null;
        guest.socket().send(new ServerMessage.Refused(code, null, round, null, detail(message)));
    }

    /** Which of the messages it was. */
    private static String detail(AudienceMessage message) {
        return message.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** On the socket's event loop. */
    void left(Guest guest) {
        if (guest.membership().number() != null) {
            crowd.row(guest.socket()).remove(guest);
            tools.audiences().connected(crowd.id(), -1);
        }
    }

    // ------------------------------------------------------------ what they hear

    /** On the audience's thread; so is the next. */
    void changed(AudienceView view) {
        latest = view;
        if (crowd.isOver() && !crowd.scene().fans().equals(view.top())) {
            crowd.learned(scene -> scene.with(view.top()));
        }
        shown.touch();
    }

    void scored() {
        tools.audiences()
                .find(crowd.id())
                .ifPresent(
                        room ->
                                crowd.rows()
                                        .forEach(row -> row.tellGuests(one -> tell(one, room))));
    }

    private void tell(Guest guest, AudienceRoom room) {
        var member = guest.membership().number();
        var mine = member == null ? null : room.mine(member);
        if (mine != null && guest.listens()) {
            tell(guest, mine);
            guest.socket().flush();
        }
    }

    private void tell(Guest guest, Mine mine) {
        AudienceViews.of(mine, crowd.scene()).ifPresent(guest.socket()::send);
    }

    private void show() {
        var everybody = now(false).map(this::frame);
        var staff = now(true).map(this::frame);
        if (everybody.isPresent() && staff.isPresent()) {
            crowd.rows().forEach(row -> row.tellOfAudience(everybody.get(), staff.get()));
        }
    }

    private Frame frame(ServerMessage message) {
        tools.meters().encoded();
        return Frame.asideText(tools.codec().write(message));
    }

    /** As it is; also for a screen or a desk that has just come. */
    Optional<ServerMessage> now(boolean forStaff) {
        return Optional.ofNullable(latest)
                .flatMap(view -> AudienceViews.of(view, crowd.scene(), forStaff));
    }
}
