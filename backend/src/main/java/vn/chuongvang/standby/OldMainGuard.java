package vn.chuongvang.standby;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps a laptop whose standby has taken over from coming back as a second main server. It asks
 * before the databases start; when the other one does not answer, it cannot know and starts.
 */
public final class OldMainGuard
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var folder = Path.of(environment.getProperty("chuongvang.data", "data"));
        if (environment.getProperty("chuongvang.forget-standby", Boolean.class, false)) {
            forget(folder);
        }
        Paired.in(folder)
                .filter(paired -> TookOver.isAt(paired.page(), paired.id()))
                .ifPresent(
                        paired -> {
                            throw new StartRefused("standby-took-over", paired.page());
                        });
    }

    private static void forget(Path folder) {
        try {
            Paired.forget(folder);
        } catch (IOException _) {
            throw new StartRefused("data-not-writable", folder.toAbsolutePath());
        }
    }
}
