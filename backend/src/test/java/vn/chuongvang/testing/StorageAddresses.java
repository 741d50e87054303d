package vn.chuongvang.testing;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;

import org.springframework.test.context.DynamicPropertyRegistry;

import java.net.URI;
import java.util.Map;

/** Where one test finds its own database and its own Redis database. */
public record StorageAddresses(
        String r2dbcUrl, String jdbcUrl, String user, String password, String redisUri) {

    /** PostgreSQL's. */
    public int port() {
        return URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
    }

    /** The same PostgreSQL, reached by another port of this machine. */
    public StorageAddresses at(int port) {
        var from = ":" + port() + "/";
        var to = ":" + port + "/";
        return new StorageAddresses(r2dbcUrl.replace(from, to), jdbcUrl, user, password, redisUri);
    }

    /** Unpooled: each subscription is a connection of its own. */
    public ConnectionFactory connectionFactory() {
        return ConnectionFactories.get(
                ConnectionFactoryOptions.parse(r2dbcUrl)
                        .mutate()
                        .option(ConnectionFactoryOptions.USER, user)
                        .option(ConnectionFactoryOptions.PASSWORD, password)
                        .build());
    }

    /** The same properties that the start of the real server sets. */
    public Map<String, String> springProperties() {
        return Map.of(
                "spring.r2dbc.url", r2dbcUrl,
                "spring.r2dbc.username", user,
                "spring.r2dbc.password", password,
                "spring.flyway.url", jdbcUrl,
                "spring.flyway.user", user,
                "spring.flyway.password", password,
                "spring.data.redis.url", redisUri);
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry registry) {
        springProperties().forEach((name, value) -> registry.add(name, () -> value));
    }
}
