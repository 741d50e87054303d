package vn.chuongvang.live;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One connection per user, outside the pool: a busy page cannot make a room wait, and a connection
 * whose last statement has an unknown outcome is closed and never used again.
 */
final class OwnConnections<K> {

    private final ConnectionFactory factory;
    private final Map<K, Connection> open = new ConcurrentHashMap<>();

    OwnConnections(ConnectionFactory factory) {
        this.factory = factory;
    }

    <T> Mono<T> with(K user, Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.defer(() -> take(user)),
                work,
                connection -> keep(user, connection),
                (connection, _) -> discard(connection),
                this::discard);
    }

    Mono<Void> close(K user) {
        return Mono.defer(
                () -> {
                    var connection = open.remove(user);
                    return connection == null ? Mono.empty() : Mono.from(connection.close());
                });
    }

    /** Taken out of the map while it works: nobody else can use it meanwhile. */
    private Mono<Connection> take(K user) {
        var connection = open.remove(user);
        return connection == null ? Mono.from(factory.create()) : Mono.just(connection);
    }

    private Publisher<Void> keep(K user, Connection connection) {
        return open.putIfAbsent(user, connection) == null ? Mono.empty() : connection.close();
    }

    /** Not waited for: closing says goodbye to a server that may not answer. */
    private Publisher<Void> discard(Connection connection) {
        return Mono.<Void>fromRunnable(
                () -> Mono.from(connection.close()).onErrorComplete().subscribe());
    }
}
