package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

/** One server with its embedded databases. */
record OneServer(ServerProcess server, Victim victim) implements Arena {

    @Override
    public URI webSocket() {
        return server.webSocket();
    }

    @Override
    public long strike(String contest) throws IOException, InterruptedException {
        return victim.killAndRestart(server);
    }

    @Override
    public void startAnew() throws IOException, InterruptedException {
        server.kill();
        server.start();
    }

    @Override
    public void heal() {}

    @Override
    public Connection connect() throws IOException, SQLException {
        return Database.connect(server.data());
    }
}
