package vn.chuongvang.standby;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Lets the replication role through to PostgreSQL, and nobody else. */
final class ReplicationGate {
    private static final int PROTOCOL_3 = 3;
    private static final int LONGEST = 10_000;

    private ReplicationGate() {}

    /**
     * Reads the first message of a connection.
     *
     * @return it, to be passed on as it is
     * @throws ProtocolException when it asks for anything but replication in the standby's role
     */
    static byte[] opening(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 8 || length > LONGEST) {
            throw new ProtocolException("no start of a PostgreSQL connection");
        }
        var version = in.readInt();
        var body = in.readNBytes(length - 8);
        var asked = parameters(body);
        if (version >>> 16 != PROTOCOL_3
                || !MainDatabase.NAME.equals(asked.get("user"))
                || !"true".equals(asked.get("replication"))) {
            throw new ProtocolException("only replication passes here");
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(length);
        out.writeInt(version);
        out.write(body);
        return bytes.toByteArray();
    }

    private static Map<String, String> parameters(byte[] body) {
        var parts = new String(body, StandardCharsets.UTF_8).split("\0");
        var parameters = new HashMap<String, String>();
        for (var n = 0; n + 1 < parts.length; n += 2) {
            parameters.put(parts[n], parts[n + 1]);
        }
        return parameters;
    }
}
