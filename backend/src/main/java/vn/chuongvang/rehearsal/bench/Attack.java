package vn.chuongvang.rehearsal.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Somebody who wants to stop the evening, from many addresses of this machine: sockets that never
 * read, halves of heads and of frames that grow by a byte a second, and programs that guess
 * tickets. Whoever is put out comes again.
 */
final class Attack implements AutoCloseable {
    private static final int ADDRESSES = 20;
    private static final int TRICKLE_MS = 1_000;
    private static final int AGAIN_MS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] HEAD_BEGUN =
            "GET /ws HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(US_ASCII);
    private static final String HELLO = "{\"t\":\"hello\",\"as\":\"spectator\",\"code\":\"%s\"}";

    /** A masked text of 125 bytes, of which none has come. */
    private static final byte[] FRAME_BEGUN = {(byte) 0x81, (byte) 0xFD, 1, 2, 3, 4};

    private final URI webSocket;
    private final String code;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<Kind, Stays> stays = new EnumMap<>(Kind.class);
    private volatile boolean over;

    /** How a socket misbehaves. */
    enum Kind {
        /** Comes in as a spectator, says something each second and never reads. */
        READS_NOTHING,

        /** A head of a request that never ends. */
        HALF_HEAD,

        /** Comes in as a spectator and begins a frame that never ends. */
        HALF_FRAME
    }

    /** How long sockets of one kind were let stay, from when they misbehaved. */
    static final class Stays {
        private final ConcurrentLinkedQueue<Long> ended = new ConcurrentLinkedQueue<>();
        private final ConcurrentMap<Socket, Long> begun = new ConcurrentHashMap<>();

        private void begin(Socket socket) {
            begun.put(socket, System.nanoTime());
        }

        private void end(Socket socket) {
            var since = begun.remove(socket);
            if (since != null) {
                ended.add(millisSince(since));
            }
        }

        /** Milliseconds of those that were put out, in no order. */
        List<Long> ended() {
            return List.copyOf(ended);
        }

        /** The same of those that are still there. */
        List<Long> lasting() {
            return begun.values().stream().map(Stays::millisSince).toList();
        }

        private static long millisSince(long nanos) {
            return (System.nanoTime() - nanos) / 1_000_000;
        }
    }

    /**
     * @param webSocket where phones connect
     * @param code of the contest that is played
     */
    Attack(URI webSocket, String code) {
        this.webSocket = webSocket;
        this.code = code;
        for (var kind : Kind.values()) {
            stays.put(kind, new Stays());
        }
    }

    /**
     * @param sockets at any time, a third of each kind
     * @param guessers programs that guess tickets one after the other
     */
    void begin(int sockets, int guessers) {
        for (int n = 0; n < sockets; n++) {
            var kind = Kind.values()[n % Kind.values().length];
            int address = n % ADDRESSES;
            threads.execute(() -> comeAgain(kind, address));
        }
        for (int n = 0; n < guessers; n++) {
            threads.execute(this::guess);
        }
    }

    /** How many guesses got which status. */
    Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    Stays stays(Kind kind) {
        return Objects.requireNonNull(stays.get(kind));
    }

    private void comeAgain(Kind kind, int address) {
        while (!over) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(4_096);
                socket.bind(new InetSocketAddress(InetAddress.getByName(local(address)), 0));
                socket.connect(new InetSocketAddress(webSocket.getHost(), webSocket.getPort()));
                misbehave(kind, socket);
            } catch (IOException _) {
                // Put out: it comes again.
            } catch (InterruptedException _) {
                return;
            }
            sleep(AGAIN_MS);
        }
    }

    private static String local(int address) {
        return "127.0.0." + (2 + address);
    }

    private void misbehave(Kind kind, Socket socket) throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        switch (kind) {
            case HALF_HEAD -> out.write(HEAD_BEGUN);
            case READS_NOTHING, HALF_FRAME -> {
                out.write(handshake());
                awaitAcceptance(socket);
                out.write(masked(HELLO.formatted(code)));
            }
        }
        if (kind == Kind.HALF_FRAME) {
            out.write(FRAME_BEGUN);
        }
        stays(kind).begin(socket);
        try {
            if (kind == Kind.READS_NOTHING) {
                talk(out);
            } else {
                trickle(socket, out);
            }
        } finally {
            stays(kind).end(socket);
        }
    }

    /** Up to the empty line; whoever is told to come later goes away. */
    private static void awaitAcceptance(Socket socket) throws IOException {
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("not accepted");
        }
    }

    /** Until nobody takes it any more. */
    private void talk(OutputStream out) throws IOException, InterruptedException {
        while (!over) {
            TimeUnit.MILLISECONDS.sleep(TRICKLE_MS);
            out.write(masked("{\"t\":\"ping\",\"c\":1}"));
        }
    }

    /** Until the other side ends it. */
    private void trickle(Socket socket, OutputStream out) throws IOException {
        long next = System.nanoTime();
        socket.setSoTimeout(TRICKLE_MS);
        while (!over) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException _) {
                // Nothing was said: time for the next byte.
            }
            if (System.nanoTime() > next) {
                out.write('x');
                next = System.nanoTime() + TRICKLE_MS * 1_000_000L;
            }
        }
    }

    private byte[] handshake() {
        return ("GET /ws/watch HTTP/1.1\r\n"
                        + "Host: %s\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Origin: http://%s\r\n\r\n")
                .formatted(webSocket.getAuthority(), webSocket.getAuthority())
                .getBytes(US_ASCII);
    }

    /** A text of less than 126 bytes, masked with noughts. */
    private static byte[] masked(String text) {
        var payload = text.getBytes(US_ASCII);
        var frame = new byte[payload.length + 6];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }

    private void guess() {
        var address =
                URI.create("http://" + webSocket.getAuthority() + "/api/rooms/" + code + "/claim");
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            while (!over && !Thread.currentThread().isInterrupted()) {
                statuses.computeIfAbsent(guess(client, address), _ -> new LongAdder()).increment();
            }
        }
    }

    private static int guess(HttpClient client, URI address) {
        var ticket = UUID.randomUUID().toString().substring(0, 26);
        var claim =
                """
                {"ticket":"%s","name":"Nguyễn Văn An","consent":true,"publicName":false,"device":"%s"}
                """
                        .formatted(ticket, UUID.randomUUID());
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "chuongvang")
                        .POST(HttpRequest.BodyPublishers.ofString(claim))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            sleep(AGAIN_MS);
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
