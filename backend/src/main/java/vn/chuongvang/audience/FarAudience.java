package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The audience of a contest that another node rules. What people say goes there, and what came of
 * it comes back; what is lost on the way they say again, as when one server was busy.
 */
final class FarAudience implements AudienceRoom {
    private static final int MOST_WAITING = 20_000;
    private static final int RECORDS_AT_ONCE = 500;
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Room room;
    private final String node;
    private final AudienceListener listener;
    private final IntSupplier connected;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, Mine> records = new ConcurrentHashMap<>();

    private volatile AudienceView view;
    private volatile boolean closed;

    private record Waiting(long since, Consumer<FarWord.Answered> then) {}

    /**
     * @param view until the node that rules has said something
     * @param connected how many of the audience are connected here
     */
    FarAudience(
            Room room,
            String node,
            AudienceView view,
            AudienceListener listener,
            IntSupplier connected) {
        this.room = room;
        this.node = node;
        this.view = view;
        this.listener = listener;
        this.connected = connected;
        Thread.ofVirtual().name("far-audience-" + room.id()).start(this::beat);
    }

    @Override
    public ContestId contest() {
        return room.id();
    }

    @Override
    public AudienceView view() {
        return view;
    }

    @Override
    public @Nullable Mine mine(int number) {
        return records.get(number);
    }

    @Override
    public boolean join(Who who, Consumer<Reply> then) {
        return ask(new FarWord.Question.Join(who), answer -> replied(answer, then));
    }

    @Override
    public boolean wish(int number, Wish wish, Consumer<Reply> then) {
        return ask(new FarWord.Question.Wants(number, wish), answer -> replied(answer, then));
    }

    private void replied(FarWord.Answered answer, Consumer<Reply> then) {
        var reply = answer.reply();
        if (reply instanceof Reply.Kept(var mine)) {
            records.put(mine.number(), mine);
        }
        if (reply != null) {
            then.accept(reply);
        }
    }

    @Override
    public boolean openPoll(Consumer<Boolean> then) {
        return ask(new FarWord.Question.OpenPoll(), answer -> changed(answer, then));
    }

    @Override
    public boolean closePoll(Consumer<Boolean> then) {
        return ask(new FarWord.Question.ClosePoll(), answer -> changed(answer, then));
    }

    private static void changed(FarWord.Answered answer, Consumer<Boolean> then) {
        var changed = answer.changed();
        if (changed != null) {
            then.accept(changed);
        }
    }

    private boolean ask(FarWord.Question question, Consumer<FarWord.Answered> then) {
        if (closed || waiting.size() >= MOST_WAITING) {
            return false;
        }
        var number = numbers.incrementAndGet();
        waiting.put(number, new Waiting(System.nanoTime(), then));
        say(new FarWord.Asked(node, number, question));
        return true;
    }

    private void say(FarWord word) {
        room.tellRuler(FarWord.TOPIC, FarJson.text(word));
    }

    /** On a thread of the wire between the nodes. */
    void heard(FarWord word) {
        switch (word) {
            case FarWord.Answered answer -> {
                var asked = answer.to().equals(node) ? waiting.remove(answer.number()) : null;
                if (asked != null) {
                    asked.then().accept(answer);
                }
            }
            case FarWord.Records(var to, var mine) -> {
                if (to.equals(node)) {
                    mine.forEach(one -> records.put(one.number(), one));
                    listener.scored(room.id());
                }
            }
            case FarWord.Seen(var now) -> {
                view = now;
                listener.changed(room.id(), now);
            }
            case FarWord.Scored _ -> lookAgain();
            // For the node that rules.
            case FarWord.Asked _, FarWord.Here _ -> {}
        }
    }

    /** The records of everybody who is known here. */
    private void lookAgain() {
        var known = List.copyOf(records.keySet());
        for (int from = 0; from < known.size(); from += RECORDS_AT_ONCE) {
            int to = Math.min(known.size(), from + RECORDS_AT_ONCE);
            look(known.subList(from, to));
        }
    }

    private void look(List<Integer> members) {
        say(new FarWord.Asked(node, 0, new FarWord.Question.Look(members)));
    }

    private void beat() {
        try {
            look(List.of());
            boolean saidSomebody = false;
            while (!closed) {
                int here = connected.getAsInt();
                if (here > 0 || saidSomebody) {
                    say(new FarWord.Here(node, here));
                }
                saidSomebody = here > 0;
                forgetUnanswered();
                TimeUnit.MILLISECONDS.sleep(BEAT.toMillis());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever hears nothing says it again. */
    private void forgetUnanswered() {
        long now = System.nanoTime();
        var late = new ArrayList<Long>();
        waiting.forEach(
                (number, asked) -> {
                    if (now - asked.since() > PATIENCE.toNanos()) {
                        late.add(number);
                    }
                });
        late.forEach(waiting::remove);
    }

    void close() {
        closed = true;
    }
}
