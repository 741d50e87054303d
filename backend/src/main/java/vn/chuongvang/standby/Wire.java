package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/** What the two laptops say to each other behind the TLS door: words, and JSON as words. */
final class Wire {
    /** Changes when an older program would not understand. */
    static final int VERSION = 1;

    static final String PAIR = "PAIR";
    static final String ASK = "ASK";
    static final String REPLICATE = "REPLICATE";
    static final String OK = "OK";
    static final String NO = "NO";

    private static final JsonMapper JSON = JsonMapper.shared();

    final Socket socket;
    final DataInputStream in;
    final DataOutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /**
     * What a standby receives when it is paired.
     *
     * @param id names this pairing; no secret
     * @param token opens the door from now on
     * @param files the secrets of the data folder by their names
     */
    record Inheritance(
            String id, String token, String replicationPassword, Map<String, String> files) {
        @Override
        public String toString() {
            return "Inheritance[" + id + "]";
        }
    }

    /**
     * What the door says each second.
     *
     * @param now epoch milliseconds of the main server
     */
    record Word(StandbyStatus status, long now) {}

    /** What anybody may ask a server: {@code GET /api/standby}. */
    record Greeting(
            int wire,
            String version,
            boolean ownDatabase,
            @Nullable Integer port,
            @Nullable String tookOver) {}

    void say(Object message) throws IOException {
        out.writeUTF(message instanceof String word ? word : JSON.writeValueAsString(message));
        out.flush();
    }

    String word() throws IOException {
        return in.readUTF();
    }

    <T> T read(Class<T> type) throws IOException {
        return JSON.readValue(in.readUTF(), type);
    }

    static <T> T parse(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }
}
