package vn.chuongvang;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import vn.chuongvang.standby.OldMainGuard;
import vn.chuongvang.standby.Standby;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.StartReporter;
import vn.chuongvang.storage.StorageStarter;

import java.util.List;
import java.util.Map;

/** The server in this process: databases first, then Spring. */
final class Server {

    private Server() {}

    /** Whoever adds to it, such as the demo, gives further settings as arguments. */
    static ConfigurableApplicationContext start(List<String> arguments) {
        var settings = Options.settings(arguments);
        var application = new SpringApplication(ChuongVang.class);
        application.addListeners(new OldMainGuard(), new StorageStarter());
        application.setDefaultProperties(Map.of("chuongvang.terminal", "true"));
        try {
            return application.run(settings);
        } catch (RuntimeException failure) {
            throw StartReporter.refusal(failure).orElseThrow(Server::ended);
        }
    }

    /** Spring has shown the failure already. */
    private static IllegalStateException ended() {
        System.exit(1);
        return new IllegalStateException();
    }

    /** {@code ./chuongvang standby --of ADDRESS}: becomes the server when a host says so. */
    static void standBy(List<String> arguments) throws Exception {
        start(Standby.run(arguments));
    }
}
