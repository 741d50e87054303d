package vn.chuongvang.gateway.session;

import org.springframework.context.SmartLifecycle;

import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.socket.Sockets;

/**
 * When the server stops, tells everybody to come back. In the default phase it is the first to
 * stop: before the doors, and long before the rooms.
 */
final class Farewell implements SmartLifecycle {
    private final Sockets sockets;
    private volatile boolean running;

    Farewell(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sockets.closeAll(CloseCode.RESTART);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
