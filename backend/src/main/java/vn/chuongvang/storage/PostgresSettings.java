package vn.chuongvang.storage;

import java.util.Map;

/** How the embedded PostgreSQL is started, whatever it is started for. */
final class PostgresSettings {

    /** An acknowledged answer is on disk: these are not for tuning. */
    static final Map<String, String> ALWAYS =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    // Stretching is for passwords of people; ours has 128 drawn bits, and every
                    // connection would pay 4,096 rounds.
                    Map.entry("scram_iterations", "1"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "200"),
                    Map.entry("idle_in_transaction_session_timeout", "2s"),
                    Map.entry("tcp_keepalives_idle", "5"),
                    Map.entry("tcp_keepalives_interval", "2"),
                    Map.entry("tcp_keepalives_count", "3"),
                    Map.entry("tcp_user_timeout", "10s"),
                    Map.entry("client_connection_check_interval", "2s"),
                    Map.entry("max_wal_size", "256MB"),
                    // A standby that is gone must not fill the disk; it is paired anew then.
                    Map.entry("max_slot_wal_keep_size", "1GB"),
                    Map.entry("wal_sender_timeout", "10s"),
                    Map.entry("wal_receiver_timeout", "5s"),
                    Map.entry("wal_receiver_status_interval", "1s"),
                    Map.entry("wal_retrieve_retry_interval", "500ms"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("jit", "off"));

    private PostgresSettings() {}
}
