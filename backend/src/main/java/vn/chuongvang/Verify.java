package vn.chuongvang;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.BadSqlGrammarException;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.Verification;
import vn.chuongvang.start.StartRefused;

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
        StoppedServer.work(
                DatabaseOnly.class,
                arguments.subList(1, arguments.size()),
                context -> {
                    var verifier = JournalVerifier.on(database(context.getEnvironment()));
                    tell(found(verifier, contest));
                });
    }

    private static Verification found(JournalVerifier verifier, ContestId contest) {
        try {
            return Objects.requireNonNull(verifier.verify(contest).block(PATIENCE));
        } catch (BadSqlGrammarException noTables) {
            // A server that has never come up has made no tables yet.
            return new Verification.Unknown(contest);
        }
    }

    private static void tell(Verification found) {
        switch (found) {
            case Verification.Sound sound -> {
                StoppedServer.say(
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
        StoppedServer.say(
                "verify-rank",
                line.rank(),
                line.contestant().value(),
                line.right(),
                line.rightMillis());
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
