package vn.chuongvang.storage;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import vn.chuongvang.start.StartRefused;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL that the operator named: checked before anything else is tried with it. */
final class GivenPostgres {

    private static final String URL = "spring.r2dbc.url";
    private static final int OLDEST = 15;
    private static final String SECONDS_TO_CONNECT = "5";

    private GivenPostgres() {}

    static boolean isGiven(Environment environment) {
        return !environment.getProperty(URL, "").isBlank();
    }

    /** The migrations use the same database by JDBC; returns where unless that is given too. */
    static Map<String, Object> check(Environment environment) {
        var options = options(environment.getRequiredProperty(URL));
        var place =
                "%s:%s"
                        .formatted(
                                value(options, ConnectionFactoryOptions.HOST, ""),
                                value(options, ConnectionFactoryOptions.PORT, 5432));
        var database = value(options, ConnectionFactoryOptions.DATABASE, "postgres");
        var user =
                environment.getProperty(
                        "spring.r2dbc.username",
                        value(options, ConnectionFactoryOptions.USER, "postgres"));
        var password =
                environment.getProperty(
                        "spring.r2dbc.password",
                        value(options, ConnectionFactoryOptions.PASSWORD, ""));
        var url =
                environment.getProperty(
                        "spring.flyway.url",
                        "jdbc:postgresql://%s/%s%s".formatted(place, database, ssl(options)));
        probe(url, place, database, user, password);
        var addresses = new HashMap<String, Object>();
        addresses.put("spring.flyway.url", url);
        addresses.put("spring.flyway.user", environment.getProperty("spring.flyway.user", user));
        addresses.put(
                "spring.flyway.password",
                environment.getProperty("spring.flyway.password", password));
        return addresses;
    }

    private static ConnectionFactoryOptions options(String url) {
        try {
            return ConnectionFactoryOptions.parse(url);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("database-url");
        }
    }

    private static void probe(
            String url, String place, String database, String user, String password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("assumeMinServerVersion", "10");
        try (var connection = DriverManager.getConnection(url, properties)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused("database-old", place, version);
            }
        } catch (SQLException e) {
            throw refused(e.getSQLState(), place, database, user);
        }
    }

    private static StartRefused refused(
            @Nullable String state, String place, String database, String user) {
        return switch (state) {
            case "28P01", "28000" -> new StartRefused("database-credentials", place, user);
            case "3D000" -> new StartRefused("database-missing", place, database);
            case null, default -> new StartRefused("database-unreachable", place);
        };
    }

    private static String ssl(ConnectionFactoryOptions options) {
        var mode = options.getValue(Option.<Object>valueOf("sslMode"));
        return mode == null ? "" : "?sslmode=" + mode;
    }

    private static String value(
            ConnectionFactoryOptions options, Option<?> option, Object otherwise) {
        var value = options.getValue(option);
        return String.valueOf(value == null ? otherwise : value);
    }
}
