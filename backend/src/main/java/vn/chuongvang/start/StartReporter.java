package vn.chuongvang.start;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the failures that the operator can mend, which get one line, from our bugs, which keep
 * their stack trace.
 */
public final class StartReporter implements SpringBootExceptionReporter {

    /** Keeps Spring from printing what the program then says in one line. */
    @Override
    public boolean reportException(Throwable failure) {
        return refusal(failure).isPresent();
    }

    public static Optional<StartRefused> refusal(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(StartReporter::refusalOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<StartRefused> refusalOf(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.of(refused);
            // Only when somebody took it after ServerPort looked.
            case PortInUseException port ->
                    Optional.of(new StartRefused("port-taken", port.getPort()));
            case FlywayValidateException _ -> Optional.of(new StartRefused("database-newer"));
            default -> Optional.empty();
        };
    }
}
