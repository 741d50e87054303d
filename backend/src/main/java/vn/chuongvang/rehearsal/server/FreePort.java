package vn.chuongvang.rehearsal.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine on which nobody listens. Not one of those that systems give to outgoing
 * connections (from 32,768 on): one of them may be taken before the server that asked for it
 * listens.
 */
public final class FreePort {
    private static final int LEAST = 12_000;
    private static final int MOST = 30_000;
    private static final int TRIES = 1_000;

    private FreePort() {}

    public static int find() throws IOException {
        for (int n = 0; n < TRIES; n++) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, MOST);
            try (var free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return free.getLocalPort();
            } catch (BindException _) {
                // Somebody listens there.
            }
        }
        throw new IOException("no free port");
    }
}
