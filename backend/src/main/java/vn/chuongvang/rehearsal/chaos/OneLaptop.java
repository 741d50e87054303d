package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.cluster.PluggedDisk;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

/** One server with its embedded databases on a machine that loses its power. */
record OneLaptop(ServerProcess server, PluggedDisk disk) implements Arena {

    @Override
    public URI webSocket() {
        return server.webSocket();
    }

    @Override
    public long strike(String contest) throws IOException, InterruptedException {
        failPower();
        long start = System.nanoTime();
        server.start();
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void startAnew() throws IOException, InterruptedException {
        failPower();
        server.start();
    }

    /** First the disk: whatever is acknowledged from then on is acknowledged falsely. */
    private void failPower() throws IOException {
        // Without power nobody can read any more who they are.
        var postgres = Database.postgres(server.data());
        var redis = Database.redis(server.data());
        disk.pull();
        server.kill();
        postgres.ifPresent(Database::kill);
        redis.ifPresent(Database::kill);
        disk.plugIn();
    }

    @Override
    public void heal() {}

    @Override
    public Connection connect() throws IOException, SQLException {
        return Database.connect(server.data());
    }
}
