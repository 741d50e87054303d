package vn.chuongvang;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import vn.chuongvang.start.Messages;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.StartReporter;
import vn.chuongvang.storage.StorageStarter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Work on the data of a server that is stopped: the databases are up, no contest and no page is.
 */
final class StoppedServer {

    private StoppedServer() {}

    /**
     * @param parts what of the program is needed
     * @param arguments options as at a start
     * @throws vn.chuongvang.start.StartRefused when the data is not there, or in use
     */
    static void work(
            Class<?> parts, List<String> arguments, Consumer<ConfigurableApplicationContext> work) {
        var settings = new ArrayList<>(List.of(Options.settings(arguments)));
        // As settings, for those of the server would override what is set on the application.
        settings.add("--spring.main.web-application-type=none");
        settings.add("--server.port=0");
        settings.add("--" + StorageStarter.EXISTING + "=true");
        var application = new SpringApplication(parts);
        application.addListeners(new StorageStarter());
        try (var context = application.run(settings.toArray(String[]::new))) {
            work.accept(context);
        } catch (RuntimeException failure) {
            throw StartReporter.refusal(failure).orElseThrow(() -> failure);
        }
    }

    static void say(String key, Object... details) {
        System.out.println(Messages.line(key, List.of(details)));
    }
}
