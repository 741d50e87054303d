package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What the main server asks of its own PostgreSQL, as its administrator. */
final class MainDatabase {
    /** Role, slot and application name of the standby. */
    static final String NAME = "chuongvang_standby";

    private static final String LOOK =
            """
            select pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint,
                   r.state = 'streaming',
                   pg_wal_lsn_diff(r.flush_lsn, '0/0')::bigint,
                   (extract(epoch from r.reply_time) * 1000)::bigint
              from (select 1) one
              left join lateral (select * from pg_stat_replication
                                  where application_name = '%s' and flush_lsn is not null
                                  order by backend_start desc limit 1) r on true
            """
                    .formatted(NAME);

    private final String url;
    private final String user;
    private final String password;

    MainDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** What one look says: how far the log is here, and what the standby has confirmed. */
    record Look(long position, Pace.@Nullable Seen seen) {}

    /**
     * Its own commits never wait for the standby.
     *
     * @param seconds after which an answer is given up; 0: never
     */
    Connection connect(int seconds) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("socketTimeout", String.valueOf(seconds));
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("options", "-c synchronous_commit=local");
        return DriverManager.getConnection(url, settings);
    }

    /** The role that may replicate and nothing else, and the slot that keeps the log for it. */
    void prepare(String replicationPassword) throws SQLException {
        forget();
        try (var connection = connect(30);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create role %s login replication password '%s'"
                            .formatted(NAME, replicationPassword));
            statement.execute(
                    "select pg_create_physical_replication_slot('%s', true)".formatted(NAME));
        }
    }

    /** Commits wait for nobody, and no log is kept for anybody. */
    void forget() throws SQLException {
        try (var connection = connect(30);
                var statement = connection.createStatement()) {
            letGo(connection);
            statement.execute(
                    """
                    select pg_terminate_backend(active_pid, 5000)
                      from pg_replication_slots
                     where slot_name = '%s' and active_pid is not null
                    """
                            .formatted(NAME));
            statement.execute(
                    """
                    select pg_drop_replication_slot(slot_name)
                      from pg_replication_slots where slot_name = '%s'
                    """
                            .formatted(NAME));
            statement.execute("drop role if exists " + NAME);
        }
    }

    static Look look(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LOOK)) {
            row.next();
            var streaming = row.getBoolean(2);
            var isThere = !row.wasNull();
            return new Look(
                    row.getLong(1),
                    isThere ? new Pace.Seen(streaming, row.getLong(3), row.getLong(4)) : null);
        }
    }

    /** From now on a commit is acknowledged when it is on both disks. */
    static void waitFor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '%s'".formatted(NAME));
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Commits that wait now are let go too. */
    static void letGo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system reset synchronous_standby_names");
            statement.execute("select pg_reload_conf()");
        }
    }
}
