package vn.chuongvang;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import vn.chuongvang.identity.NoUnits;
import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.UnitScopes;
import vn.chuongvang.leaderboard.Rebuilding;
import vn.chuongvang.live.Archive;
import vn.chuongvang.start.StartRefused;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What an operator does beside a stopped server: the databases are up, no contest is. */
final class Maintenance {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private Maintenance() {}

    /** {@code ./chuongvang reset-password [NAME] [--data DIR]}: a new one-time password. */
    static void resetPassword(List<String> arguments) {
        var named = !arguments.isEmpty() && !arguments.getFirst().startsWith("--");
        var name = named ? arguments.getFirst() : Staff.FIRST_HOST;
        StoppedServer.work(
                Accounts.class,
                arguments.subList(named ? 1 : 0, arguments.size()),
                context -> {
                    var password =
                            context.getBean(Staff.class)
                                    .resetPassword(name)
                                    .blockOptional(PATIENCE);
                    StoppedServer.say(
                            "password-reset",
                            name,
                            password.orElseThrow(() -> new StartRefused("account-unknown", name)));
                });
    }

    /** {@code ./chuongvang rebuild-leaderboards [--data DIR]}: every board from its journal. */
    static void rebuildLeaderboards(List<String> arguments) {
        StoppedServer.work(
                Databases.class,
                arguments,
                context -> {
                    var archive = Archive.on(context.getBean(ConnectionFactory.class));
                    var redis = context.getBean(ReactiveStringRedisTemplate.class);
                    var boards = new Rebuilding(archive, redis).run().block(PATIENCE);
                    StoppedServer.say("boards-rebuilt", Objects.requireNonNull(boards));
                });
    }

    /** No module of the server; not a configuration, so that the server does not find it. */
    @EnableAutoConfiguration
    static class Databases {}

    /** Only the module that knows accounts. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "vn.chuongvang.identity",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    static class Accounts {

        /** Whoever sits at the server's machine asks on behalf of no unit. */
        @Bean
        UnitScopes units() {
            return new NoUnits();
        }
    }
}
