package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Where what is sent to a room goes: to the room's own thread, to the node that rules, or, once the
 * room has ended, back to whoever sent it. No letter is left without an answer when that changes.
 */
final class Letterbox {

    private final Mailbox<Submission> mailbox;
    private final @Nullable Relay relay;

    /** Letters go to another node. */
    private volatile boolean elsewhere;

    private volatile boolean closing;
    private volatile boolean closed;

    /**
     * @param relay to the node that rules; null: there is no other node
     */
    Letterbox(RoomTools tools, @Nullable Relay relay) {
        var settings = tools.settings();
        this.mailbox =
                new Mailbox<>(
                        settings.mailbox(),
                        settings.mailbox() / 20,
                        tools.clock()::timer,
                        tools.waiting());
        this.relay = relay;
    }

    /** What the room's thread takes its letters from. */
    Mailbox<Submission> mailbox() {
        return mailbox;
    }

    boolean isElsewhere() {
        return elsewhere;
    }

    boolean isClosing() {
        return closing;
    }

    /**
     * Never blocks, on any thread.
     *
     * @param storageAway since when the database is away
     * @return false: it is full, nothing was taken, come again
     */
    boolean offer(Submission submission, @Nullable Instant storageAway) {
        if (closing) {
            submission.reply().accept(new Reply.Gone());
            return true;
        }
        var isStaff = submission.origin() instanceof Submission.Origin.Staff;
        if (isStaff && storageAway != null) {
            submission.reply().accept(new Reply.StorageAway(storageAway));
            return true;
        }
        if (elsewhere && relay != null) {
            var sent = relay.send(submission);
            if (!elsewhere) {
                takeBack(relay);
            }
            return sent;
        }
        var taken = isStaff ? mailbox.offerUrgent(submission) : mailbox.offer(submission);
        if (closed || elsewhere) {
            handOn(mailbox.drain());
        }
        return taken;
    }

    /**
     * From now on letters are judged here; what was to go to the node that ruled before is, too.
     */
    void judgedHere() {
        elsewhere = false;
        if (relay != null) {
            takeBack(relay);
        }
    }

    /** From now on letters go to another node. */
    void judgedElsewhere() {
        elsewhere = true;
    }

    /** What cannot be judged here any more. */
    void handOn(List<? extends Letter> letters) {
        if (closing || relay == null) {
            dismiss(letters);
            return;
        }
        for (var letter : letters) {
            if (letter instanceof Submission submission && !relay.send(submission)) {
                submission.reply().accept(new Reply.Gone());
            }
        }
    }

    /** Nothing is taken any more, but what is inside is still judged. */
    void closing() {
        closing = true;
    }

    /** Nothing is judged any more. */
    void close() {
        closing = true;
        closed = true;
        dismiss(mailbox.drain());
    }

    static void dismiss(List<? extends Letter> letters) {
        for (var letter : letters) {
            if (letter instanceof Submission submission) {
                submission.reply().accept(new Reply.Gone());
            }
        }
    }

    private void takeBack(Relay from) {
        for (var submission : from.takeBack()) {
            if (!mailbox.offerUrgent(submission)) {
                submission.reply().accept(new Reply.Gone());
            }
        }
    }
}
