package vn.chuongvang;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.BadSqlGrammarException;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.JournalFile;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.Verification;
import vn.chuongvang.seal.Seal;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Recomputes a contest from its journal: {@code ./chuongvang verify-contest 12 [--data DIR]}, or
 * from a file on any machine: {@code ./chuongvang verify-contest nhat-ky-12.ndjson}. With {@code
 * --seal TEXT} also says whether it is what was sealed on the evening.
 */
final class VerifyContest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SEAL = "--seal";

    private VerifyContest() {}

    static void run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new StartRefused("verify-which");
        }
        var which = arguments.getFirst();
        var options = new ArrayList<>(arguments.subList(1, arguments.size()));
        var scanned = seal(options);
        if (which.matches("[1-9]\\d{0,17}")) {
            stored(new ContestId(Long.parseLong(which)), scanned, options);
        } else {
            file(Path.of(which), scanned);
        }
    }

    private static void stored(ContestId contest, @Nullable Seal scanned, List<String> options) {
        StoppedServer.work(
                DatabaseOnly.class,
                options,
                context -> {
                    var verifier = JournalVerifier.on(database(context.getEnvironment()));
                    tell(found(verifier, contest, sealedAt(scanned)), scanned);
                });
    }

    /** The seal in the file counts like one that was scanned; a scanned one goes before it. */
    private static void file(Path file, @Nullable Seal scanned) throws IOException {
        if (!Files.isReadable(file)) {
            throw new StartRefused("verify-no-file", file);
        }
        try {
            var written = JournalFile.seal(file);
            var seal = scanned == null && written.isPresent() ? readSeal(written.get()) : scanned;
            tell(JournalFile.verify(file, sealedAt(seal)), seal);
        } catch (IllegalArgumentException _) {
            throw new StartRefused("verify-no-journal", file);
        }
    }

    /** Takes the option out of the others. */
    private static @Nullable Seal seal(List<String> options) {
        int at = options.indexOf(SEAL);
        if (at < 0) {
            return null;
        }
        options.remove(at);
        if (at == options.size()) {
            throw new StartRefused("verify-seal-unreadable");
        }
        return readSeal(options.remove(at));
    }

    private static Seal readSeal(String text) {
        var seal = Seal.read(text).orElseThrow(() -> new StartRefused("verify-seal-unreadable"));
        if (!seal.holds()) {
            throw new StartRefused("verify-seal-false");
        }
        return seal;
    }

    private static long sealedAt(@Nullable Seal seal) {
        return seal == null ? 0 : seal.facts();
    }

    private static Verification found(JournalVerifier verifier, ContestId contest, long sealedAt) {
        try {
            return Objects.requireNonNull(verifier.verify(contest, sealedAt).block(PATIENCE));
        } catch (BadSqlGrammarException noTables) {
            // A server that has never come up has made no tables yet.
            return new Verification.Unknown(contest);
        }
    }

    private static void tell(Verification found, @Nullable Seal seal) {
        switch (found) {
            case Verification.Sound sound -> tell(sound, seal);
            case Verification.Broken(var contest, var seq, var what) ->
                    throw new StartRefused("verify-broken", contest, seq, what);
            case Verification.Unknown(var contest) ->
                    throw new StartRefused("verify-unknown", contest);
        }
    }

    private static void tell(Verification.Sound sound, @Nullable Seal seal) {
        StoppedServer.say(
                "verify-sound", sound.contest(), sound.facts(), sound.head(), sound.rulesHash());
        if (sound.state() instanceof ContestState.Prepared prepared) {
            prepared.hall().ranking().forEach(VerifyContest::tell);
        }
        if (seal == null) {
            StoppedServer.say("verify-no-seal");
            return;
        }
        var sealed = sound.sealed();
        if (seal.contest() != sound.contest().value()
                || sealed == null
                || !sealed.hex().equals(seal.head())) {
            throw new StartRefused("verify-seal-other", seal.contest(), seal.facts(), seal.head());
        }
        StoppedServer.say("verify-sealed", seal.facts(), seal.key());
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
