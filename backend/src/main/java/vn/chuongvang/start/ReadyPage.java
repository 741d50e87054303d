package vn.chuongvang.start;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a newcomer sees when the server is ready: where to go, and the code for the phones. */
@Component
@ConditionalOnProperty("chuongvang.terminal")
final class ReadyPage {

    private final StartSettings settings;
    private final ObjectProvider<StartNotice> notices;
    private final WebServerApplicationContext server;

    ReadyPage(
            StartSettings settings,
            ObjectProvider<StartNotice> notices,
            WebServerApplicationContext server) {
        this.settings = settings;
        this.notices = notices;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        print(System.out);
    }

    private void print(PrintStream out) {
        var port = Objects.requireNonNull(server.getWebServer()).getPort();
        var lan = settings.address().or(LanAddress::guess);
        var origin = "http://" + lan.orElse("localhost") + (port == 80 ? "" : ":" + port);
        var page = new ArrayList<String>();
        page.add("");
        page.add(both("ready-title"));
        page.addAll(TerminalQr.lines(origin + settings.pages().phone()));
        page.add(address("ready-phone", origin + settings.pages().phone()));
        page.add(address("ready-screen", origin + settings.pages().screen()));
        page.add(address("ready-host", origin + settings.pages().host()));
        if (lan.isEmpty()) {
            page.add(both("ready-no-lan"));
        }
        notices.orderedStream().map(StartNotice::lines).forEach(page::addAll);
        page.add(both("ready-stop"));
        page.add("");
        out.print(String.join(System.lineSeparator(), page));
        out.flush();
    }

    private static String address(String key, String url) {
        return "  %-28s %s".formatted(both(key), url);
    }

    private static String both(String key) {
        return Messages.line(key, List.of());
    }
}
