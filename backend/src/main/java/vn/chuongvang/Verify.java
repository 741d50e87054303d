package vn.chuongvang;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.Verification;
import vn.chuongvang.start.Messages;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.StartRefused;
import vn.chuongvang.start.StartReporter;
import vn.chuongvang.storage.StorageStarter;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Recomputes a contest from its journal: {@code ./chuongvang verify 12 [--data DIR]}. */
final class Verify {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Verify() {}

    static void run(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().matches("[1-9]\\d{0,17}")) {
            throw new StartRefused("verify-which");
        }
        var contest = new ContestId(Long.parseLong(arguments.getFirst()));
        var application = new SpringApplication(DatabaseOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(new StorageStarter());
        var settings = Options.settings(arguments.subList(1, arguments.size()));
        try (var context = application.run(withoutPort(settings))) {
            var verifier = JournalVerifier.on(database(context.getEnvironment()));
            tell(Objects.requireNonNull(verifier.verify(contest).block(PATIENCE)));
        } catch (RuntimeException failure) {
            throw StartReporter.refusal(failure).orElseThrow(() -> failure);
        }
    }

    /** Nothing listens, so no port need be free. */
    private static String[] withoutPort(String[] settings) {
        var all = new String[settings.length + 1];
        System.arraycopy(settings, 0, all, 0, settings.length);
        all[settings.length] = "--server.port=0";
        return all;
    }

    private static void tell(Verification found) {
        switch (found) {
            case Verification.Sound sound -> {
                say(
                        "verify-sound",
                        sound.contest().id(),
                        sound.facts(),
                        sound.head(),
                        sound.contest().rulesHash());
                if (sound.state() instanceof ContestState.Prepared prepared) {
                    prepared.hall().ranking().forEach(Verify::tell);
                }
            }
            case Verification.Broken(var contest, var seq, var what) ->
                    throw new StartRefused("verify-broken", contest, seq, what);
            case Verification.Unknown(var contest) ->
                    throw new StartRefused("verify-unknown", contest);
        }
    }

    private static void tell(RankLine line) {
        say(
                "verify-rank",
                line.rank(),
                line.contestant().value(),
                line.right(),
                line.rightMillis());
    }

    private static void say(String key, Object... details) {
        System.out.println(Messages.line(key, List.of(details)));
    }

    private static ConnectionFactory database(Environment environment) {
        var options =
                ConnectionFactoryOptions.parse(environment.getRequiredProperty("spring.r2dbc.url"))
                        .mutate();
        var user = environment.getProperty("spring.r2dbc.username");
        var password = environment.getProperty("spring.r2dbc.password");
        if (user != null) {
            options.option(ConnectionFactoryOptions.USER, user);
        }
        if (password != null) {
            options.option(ConnectionFactoryOptions.PASSWORD, password);
        }
        return ConnectionFactories.get(options.build());
    }

    /** No module of the server comes up: verifying changes nothing. */
    @Configuration(proxyBeanMethods = false)
    static class DatabaseOnly {}
}
