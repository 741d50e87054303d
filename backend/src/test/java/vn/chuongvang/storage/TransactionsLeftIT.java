package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import reactor.core.publisher.Mono;

import vn.chuongvang.testing.WebServer;

import java.util.concurrent.locks.LockSupport;

/** Who leaves while a transaction begins leaves no open one to whoever gets the connection next. */
class TransactionsLeftIT {
    private static final int TIMES = 400;

    /** In steps of 20 µs: from before a connection is there until after the first query. */
    private static final int STEPS = 100;

    private static WebServer server;

    @BeforeAll
    static void startServer() {
        server = WebServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void who_leaves_while_it_begins_leaves_nothing_open() {
        var database = server.bean(DatabaseClient.class);
        database.sql("create table left_behind (n int not null)").then().block();
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        var reading =
                TransactionalOperator.create(
                        server.bean(ReactiveTransactionManager.class), definition);
        var read = reading.transactional(database.sql("select 1").then());
        for (int i = 0; i < TIMES; i++) {
            var left = read.subscribe();
            LockSupport.parkNanos(20_000L * (i % STEPS));
            left.dispose();
            database.sql("insert into left_behind values (" + i + ")").then().block();
        }
        await().untilAsserted(() -> assertThat(open(database)).as("open transactions").isZero());
        assertThat(number(database, "select count(*) from left_behind")).isEqualTo(TIMES);
    }

    private static long open(DatabaseClient database) {
        return number(
                database,
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and state like 'idle in transaction%'
                """);
    }

    private static long number(DatabaseClient database, String query) {
        var one = database.sql(query).mapValue(Long.class).one();
        return one.switchIfEmpty(Mono.just(-1L)).blockOptional().orElseThrow();
    }
}
