package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.socket.RawClient;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A device with a socket: a thread reads all that comes and keeps it, byte for byte. */
final class Client implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRY_LATER = 1013;

    private final RawClient socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile int closeCode = -1;
    private int acts;
    private int read;

    Client(RawClient socket) {
        this.socket = socket.patience(Duration.ofMinutes(5));
        this.reader = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            while (true) {
                var frame = socket.read();
                switch (frame.opcode()) {
                    case RawClient.TEXT -> heard.add(frame.text());
                    case RawClient.PING ->
                            socket.write(RawClient.frame(RawClient.PONG, true, frame.payload()));
                    case RawClient.CLOSE -> closeCode = frame.closeCode();
                    default -> throw new IllegalStateException("opcode " + frame.opcode());
                }
                synchronized (this) {
                    notifyAll();
                }
            }
        } catch (UncheckedIOException e) {
            if (closeCode < 0) {
                closeCode = 0;
            }
            synchronized (this) {
                notifyAll();
            }
        }
    }

    Client hello(String as, @Nullable String token, @Nullable String code) {
        return hello(as, token, code, "");
    }

    Client hello(String as, @Nullable String token, @Nullable String code, String more) {
        return send(
                "{\"t\":\"hello\",\"as\":\"%s\"%s%s%s}"
                        .formatted(
                                as,
                                token == null ? "" : ",\"token\":\"" + token + "\"",
                                code == null ? "" : ",\"code\":\"" + code + "\"",
                                more));
    }

    Client send(String json) {
        socket.send(json);
        return this;
    }

    /** The next message of this type that was not asked for before. */
    JsonNode next(String type) {
        return next(message -> message.path("t").asString().equals(type), type);
    }

    JsonNode next(Predicate<JsonNode> which, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            while (read < heard.size()) {
                var message = JSON.readTree(heard.get(read++));
                if (which.test(message)) {
                    return message;
                }
            }
            if (closeCode >= 0) {
                throw new AssertionError(
                        "closed with %d while waiting for %s; heard %s"
                                .formatted(closeCode, what, heard));
            }
            sleepUntil(end, what);
        }
    }

    private synchronized void sleepUntil(long end, String what) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new AssertionError("no " + what + "; heard " + heard);
        }
        if (read >= heard.size() && closeCode < 0) {
            try {
                wait(Math.min(left, 100));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A console that shows this phase. */
    JsonNode phase(String phase) {
        return next(
                message ->
                        message.path("t").asString().equals("console")
                                && message.path("phase").asString().equals(phase),
                "console in " + phase);
    }

    /** Acts as the console that was seen last, and waits until it is done. */
    JsonNode act(String act) {
        return act(controlSeq(), act);
    }

    JsonNode act(long controlSeq, String act) {
        var id = "a" + acts++;
        send(
                "{\"t\":\"act\",\"id\":\"%s\",\"controlSeq\":%d,\"act\":%s}"
                        .formatted(id, controlSeq, act));
        int from = read;
        var answer =
                next(message -> message.path("id").asString("").equals(id), "answer to " + act);
        read = from;
        return answer;
    }

    /** Acts and demands that it is done. */
    void does(String act) {
        var answer = act(act);
        if (!answer.path("t").asString().equals("done")) {
            throw new AssertionError(act + ": " + answer);
        }
    }

    /** A console made before an act may arrive after the word that it is done. */
    long controlSeq() {
        return List.copyOf(heard).stream()
                .map(JSON::readTree)
                .filter(message -> message.has("controlSeq"))
                .mapToLong(message -> message.path("controlSeq").asLong())
                .max()
                .orElseThrow(() -> new AssertionError("no console"));
    }

    int closed() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (closeCode < 0) {
            int before = read;
            read = heard.size();
            sleepUntil(end, "close");
            read = before;
        }
        return closeCode;
    }

    boolean isToComeLater() {
        return closeCode == TRY_LATER;
    }

    boolean isClosed() {
        return closeCode >= 0;
    }

    /** All texts so far, in order. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    long count(String type) {
        return heard.stream().filter(text -> text.startsWith("{\"t\":\"" + type + "\"")).count();
    }

    /** Breaks the line without a word. */
    void cut() {
        socket.close();
    }

    @Override
    public void close() {
        socket.close();
        reader.interrupt();
    }
}
