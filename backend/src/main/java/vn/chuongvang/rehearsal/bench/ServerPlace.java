package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is measured: one server with its own databases, or several on the same ones. */
sealed interface ServerPlace extends AutoCloseable {

    List<ServerProcess> servers();

    /** Where phones connect. */
    URI webSocket();

    /** A connection to the database; the caller closes it. */
    Connection connect() throws IOException, SQLException;

    @Override
    void close() throws IOException;

    /** As most people run it. */
    record Alone(ServerProcess server) implements ServerPlace {
        @Override
        public List<ServerProcess> servers() {
            return List.of(server);
        }

        @Override
        public URI webSocket() {
            return server.webSocket();
        }

        @Override
        public Connection connect() throws IOException, SQLException {
            return Database.connect(server.data());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /** Several nodes behind one address. */
    record Together(Cluster cluster) implements ServerPlace {
        @Override
        public List<ServerProcess> servers() {
            return cluster.nodes();
        }

        @Override
        public URI webSocket() {
            return cluster.webSocket();
        }

        @Override
        public Connection connect() throws SQLException {
            return cluster.connect();
        }

        @Override
        public void close() throws IOException {
            cluster.close();
        }
    }
}
