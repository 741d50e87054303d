package vn.chuongvang.gateway.session;

import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.view.ToContestants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real {@link Ring} for the simulation, which sends messages and not their bytes. */
public final class Remembered {
    private static final Frame NOTHING = Frame.text(new byte[0]);

    private final Ring ring;
    private final Map<Long, ToContestants> messages = new HashMap<>();

    public Remembered(long completeFrom) {
        this.ring = new Ring(completeFrom);
    }

    /**
     * @param now nanoseconds
     */
    public void add(ToContestants message, long now) {
        messages.put(message.seq(), message);
        ring.add(
                message instanceof ToContestants.Individual(long seq, var each)
                        ? new Envelope.Individual(seq, each)
                        : new Envelope.Shared(message.seq(), NOTHING),
                now);
    }

    /** As {@link Ring#after}. */
    public Optional<List<ToContestants>> after(long seq) {
        return ring.after(seq)
                .map(kept -> kept.stream().map(one -> messages.get(one.seq())).toList());
    }
}
