package vn.chuongvang.standby;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** The main server's side: at most one standby, paired by a code that a host asks for. */
@Component
public class Standbys {
    /** A code is good for one pairing within so long. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Standbys.class);

    private final Environment environment;
    private final WebServerApplicationContext web;
    private final Path folder;
    private final InstantSource clock = InstantSource.system();
    private final CodeDesk codes = new CodeDesk(InstantSource.system());
    private @Nullable Door door;
    private @Nullable StepWatch watch;

    Standbys(Environment environment, WebServerApplicationContext web) {
        this.environment = environment;
        this.web = web;
        this.folder = Path.of(environment.getProperty("chuongvang.data", "data"));
    }

    /** The database is not the embedded one: its replication is its operator's. */
    public static final class OwnDatabase extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (database().isEmpty()) {
            return;
        }
        try {
            var paired = Paired.in(folder);
            if (paired.isPresent()) {
                open();
                watch(paired.get());
            } else {
                database().get().forget();
            }
        } catch (IOException | SQLException e) {
            LOG.warn("standby: {}", e.toString());
        }
    }

    /** A new code; the one before is worth nothing from now on. */
    public synchronized String code() throws IOException {
        if (database().isEmpty()) {
            throw new OwnDatabase();
        }
        open();
        return codes.next();
    }

    /** No standby any more: its token opens nothing, and the database keeps no log for it. */
    public synchronized void forget() throws IOException, SQLException {
        var database = database().orElseThrow(OwnDatabase::new);
        stop();
        Paired.forget(folder);
        database.forget();
    }

    public synchronized StandbyStatus status() {
        if (watch != null) {
            return watch.status();
        }
        var state =
                database().isPresent()
                        ? StandbyStatus.State.NONE
                        : StandbyStatus.State.OWN_DATABASE;
        return new StandbyStatus(state, null, 0, null);
    }

    /** What anybody may know: where the door is, and whom this server has taken over from. */
    public synchronized String greeting() {
        return Wire.text(
                new Wire.Greeting(
                        Wire.VERSION,
                        environment.getProperty("chuongvang.version", ""),
                        database().isEmpty(),
                        door == null ? null : door.port(),
                        TookOver.in(folder).orElse(null)));
    }

    synchronized void paired(Paired paired) throws IOException {
        if (watch != null) {
            watch.stop();
        }
        paired.writeTo(folder);
        watch(paired);
    }

    private void watch(Paired paired) {
        var started = new StepWatch(database().orElseThrow(), paired, clock);
        synchronized (this) {
            watch = started;
        }
        started.start();
    }

    private synchronized void open() throws IOException {
        if (door == null) {
            var key = DoorKey.inFolder(folder);
            var reception =
                    new Reception(this, codes, database().orElseThrow(), folder, key.fingerprint());
            var port = Objects.requireNonNull(web.getWebServer()).getPort();
            var wished = environment.getProperty("chuongvang.standby-port", Integer.class, 0);
            door = Door.open(key, wished > 0 ? wished : Math.min(port + 1, 65_535), reception);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (door != null) {
            door.close();
            door = null;
        }
        if (watch != null) {
            watch.stop();
            watch = null;
        }
    }

    int databasePort() {
        return environment.getRequiredProperty("chuongvang.embedded.port", Integer.class);
    }

    String version() {
        return environment.getProperty("chuongvang.version", "");
    }

    /** Empty when the operator gave a database. */
    private Optional<MainDatabase> database() {
        return Optional.ofNullable(environment.getProperty("chuongvang.embedded.url"))
                .map(
                        url ->
                                new MainDatabase(
                                        url,
                                        environment.getRequiredProperty("chuongvang.embedded.user"),
                                        environment.getRequiredProperty(
                                                "chuongvang.embedded.password")));
    }
}
