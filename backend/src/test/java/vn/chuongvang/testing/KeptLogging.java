package vn.chuongvang.testing;

import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;

/**
 * Logging that is set up once for all servers of a test's JVM. Spring's own forgets with each
 * server that closes that it was set up, and then lets nothing be logged by anybody while the next
 * one starts: what another class, at that moment, looked for in the log was not there. Named by
 * {@code org.springframework.boot.logging.LoggingSystem} in pom.xml.
 */
public final class KeptLogging extends LogbackLoggingSystem {
    private static boolean begun;

    /** Made by Spring for each server, with the loader of the server's classes. */
    public KeptLogging(ClassLoader classes) {
        super(classes);
    }

    @Override
    public void beforeInitialize() {
        synchronized (KeptLogging.class) {
            if (!begun) {
                begun = true;
                super.beforeInitialize();
            }
        }
    }

    @Override
    public void initialize(LoggingInitializationContext context, String file, LogFile log) {
        synchronized (KeptLogging.class) {
            super.initialize(context, file, log);
        }
    }

    @Override
    public void cleanUp() {
        // kept: the server that closes is not the only one
    }
}
