package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One contest's two streams: {@code told}, which all nodes read, and {@code asked}, which the node
 * that rules reads. Both carry the contest in the hash tag of their keys, so that a cluster keeps
 * them together. What Redis does not take goes to the ruling node's own address, if it is a letter.
 */
final class RedisWire implements ContestWire {

    private static final Logger LOG = LoggerFactory.getLogger(RedisWire.class);

    /** Redis is away for a while. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** A tenth of what the node that rules waits in a rush, see {@link Linger}. */
    private static final Duration LETTERS_PACE = Duration.ofMillis(4);

    private final ContestId contest;
    private final String node;
    private final WordBytes words;
    private final Streams streams;
    private final StreamWriter writer;
    private final DirectWay direct;
    private final Outbox<Word.Told> told;
    private final Outbox<Word.Told> toldSurely;
    private final Outbox<Word.Asked> asked;
    private final Outbox<Word.Asked> askedAgain;

    private volatile boolean closed;
    private volatile @Nullable StreamReader ears;
    private volatile @Nullable StreamReader letters;
    private volatile Consumer<List<Word.Told>> hears = _ -> {};

    RedisWire(
            ContestId contest,
            String node,
            WordBytes words,
            Streams streams,
            StreamWriter writer,
            DirectWay direct) {
        this.contest = contest;
        this.node = node;
        this.words = words;
        this.streams = streams;
        this.writer = writer;
        this.direct = direct;
        this.told = new Outbox<>("told " + contest, Duration.ZERO, this::send);
        this.toldSurely = new Outbox<>("told surely " + contest, Duration.ZERO, this::sendSurely);
        this.asked = new Outbox<>("asked " + contest, LETTERS_PACE, this::sendLetters);
        this.askedAgain = new Outbox<>("asked again " + contest, LETTERS_PACE, this::sendDirectly);
    }

    static String told(ContestId contest) {
        return "chuongvang:told:{" + contest + "}";
    }

    static String asked(ContestId contest) {
        return "chuongvang:asked:{" + contest + "}";
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public WordJson json() {
        return words.json();
    }

    @Override
    public void tell(Word.Told word) {
        told.add(word);
    }

    @Override
    public void tellSurely(Word.Told word) {
        toldSurely.add(word);
    }

    @Override
    public void ask(Word.Asked word) {
        asked.add(word);
    }

    @Override
    public void askAgain(Word.Asked word) {
        askedAgain.add(word);
    }

    private void send(List<Word.Told> batch) {
        writer.add(told(contest), words.bytes(batch));
    }

    private void sendSurely(List<Word.Told> batch) {
        try {
            while (!writer.add(told(contest), words.bytes(batch)) && !closed) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendLetters(List<Word.Asked> batch) {
        if (!writer.add(asked(contest), words.bytes(batch))) {
            sendDirectly(batch);
        }
    }

    private void sendDirectly(List<Word.Asked> batch) {
        try {
            hears.accept(List.copyOf(direct.ask(contest, batch)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("contest {}: {} letters not sent: {}", contest, batch.size(), e.toString());
        }
    }

    @Override
    public void hear(Consumer<List<Word.Told>> hears, Runnable ready) {
        this.hears = hears;
        ears =
                new StreamReader(
                        streams,
                        told(contest),
                        node,
                        message -> hears.accept(words.told(message)),
                        ready);
    }

    @Override
    public void rule(Consumer<List<Word.Asked>> takes, Runnable ready) {
        serve();
        letters =
                new StreamReader(
                        streams,
                        asked(contest),
                        node,
                        message -> takes.accept(words.asked(message)),
                        ready);
    }

    @Override
    public void serve() {
        var reading = letters;
        if (reading != null) {
            reading.close();
        }
        letters = null;
    }

    @Override
    public boolean isDeaf() {
        var reading = ears;
        return reading == null || reading.isDeaf();
    }

    @Override
    public void close() {
        closed = true;
        serve();
        var reading = ears;
        if (reading != null) {
            reading.close();
        }
    }
}
