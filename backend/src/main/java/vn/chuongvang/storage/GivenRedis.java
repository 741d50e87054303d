package vn.chuongvang.storage;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

import vn.chuongvang.start.Messages;
import vn.chuongvang.start.StartRefused;

import java.lang.module.ModuleDescriptor.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A Redis that the operator named: may be away, but not be the wrong one. */
final class GivenRedis {

    private static final Logger LOG = LoggerFactory.getLogger(GivenRedis.class);
    private static final String URL = "spring.data.redis.url";
    private static final String CLUSTER = "spring.data.redis.cluster.nodes";
    private static final String USER = "spring.data.redis.username";
    private static final String PASSWORD = "spring.data.redis.password";
    private static final Version OLDEST = Version.parse("6.2");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private GivenRedis() {}

    static boolean isGiven(Environment environment) {
        return !environment.getProperty(URL, "").isBlank() || !cluster(environment).isEmpty();
    }

    /** Servers of a Redis Cluster, as {@code host:port}. */
    private static List<String> cluster(Environment environment) {
        return List.of(environment.getProperty(CLUSTER, String[].class, new String[0]));
    }

    /** Of a cluster every server that is named. */
    static void check(Environment environment) {
        var cluster = cluster(environment);
        if (cluster.isEmpty()) {
            check(uri(environment.getRequiredProperty(URL)));
            return;
        }
        for (var server : cluster) {
            var uri = uri("redis://" + server);
            var password = environment.getProperty(PASSWORD);
            if (password != null) {
                var user = environment.getProperty(USER, "default");
                uri.setCredentialsProvider(
                        new StaticCredentialsProvider(user, password.toCharArray()));
            }
            check(uri);
        }
    }

    private static void check(RedisURI uri) {
        var place = uri.getHost() + ":" + uri.getPort();
        try (var client = RedisClient.create(uri);
                var connection = client.connect()) {
            var version = version(connection.sync().info("server"));
            if (version.isPresent() && version.get().compareTo(OLDEST) < 0) {
                throw new StartRefused("redis-old", place, version.get());
            }
        } catch (RedisException e) {
            if (isRefused(e)) {
                throw new StartRefused("redis-credentials", place);
            }
            LOG.warn(Messages.line("redis-absent", List.of(place)));
        }
    }

    private static RedisURI uri(String url) {
        try {
            var uri = RedisURI.create(url);
            uri.setTimeout(PATIENCE);
            return uri;
        } catch (IllegalArgumentException e) {
            throw new StartRefused("redis-url");
        }
    }

    private static Optional<Version> version(String info) {
        return info.lines()
                .filter(line -> line.startsWith("redis_version:"))
                .map(line -> Version.parse(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst();
    }

    private static boolean isRefused(RedisException e) {
        var cause = e instanceof RedisConnectionException ? e.getCause() : e;
        return cause instanceof RedisCommandExecutionException
                && String.valueOf(cause.getMessage()).matches("(?s)(WRONGPASS|NOAUTH|ERR AUTH).*");
    }
}
