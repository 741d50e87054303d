package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;

/** Who is killed with SIGKILL. */
public enum Victim {
    /** The server; its databases are left as orphans for the next start. */
    SERVER {
        @Override
        long killAndRestart(ServerProcess server) throws IOException, InterruptedException {
            server.kill();
            long start = System.nanoTime();
            server.start();
            return (System.nanoTime() - start) / 1_000_000;
        }
    },

    /** PostgreSQL with all its children; the server lives on and starts it again by itself. */
    DATABASE {
        @Override
        long killAndRestart(ServerProcess server) throws IOException {
            // The server's own watch starts it again.
            Database.postgres(server.data()).ifPresent(Database::kill);
            return 0;
        }
    };

    /** Returns the milliseconds until a killed server is healthy again. */
    abstract long killAndRestart(ServerProcess server) throws IOException, InterruptedException;
}
