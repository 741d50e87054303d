package vn.chuongvang.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.WebSocketRoute;

import java.util.ArrayList;
import java.util.List;

/** A phone's way to the server, which can be cut or clogged in the middle of a question. */
final class Cable {

    private static final int GONE = 4999;

    private final BrowserContext phone;
    private final List<WebSocketRoute> lines = new ArrayList<>();
    private final List<Runnable> stuck = new ArrayList<>();
    private boolean cut;
    private boolean clogged;

    Cable(BrowserContext phone) {
        this.phone = phone;
        phone.routeWebSocket("**/ws", this::connect);
    }

    private void connect(WebSocketRoute line) {
        if (cut) {
            line.close(new WebSocketRoute.CloseOptions().setCode(GONE));
            return;
        }
        lines.add(line);
        line.connectToServer().onMessage(frame -> deliver(line, frame));
    }

    private void deliver(WebSocketRoute line, WebSocketFrame frame) {
        if (clogged) {
            stuck.add(() -> line.send(frame.text()));
        } else {
            line.send(frame.text());
        }
    }

    /** What the server says does not arrive for a while. */
    void clog() {
        clogged = true;
    }

    void unclog() {
        clogged = false;
        stuck.forEach(Runnable::run);
        stuck.clear();
    }

    void cut() {
        cut = true;
        phone.setOffline(true);
        lines.forEach(line -> line.close(new WebSocketRoute.CloseOptions().setCode(GONE)));
        lines.clear();
    }

    void mend() {
        cut = false;
        phone.setOffline(false);
    }
}
