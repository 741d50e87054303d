package vn.chuongvang.start;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether the port is free before seconds are spent on databases and migrations. */
public final class ServerPort {

    private ServerPort() {}

    public static void demandFree(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        var address = environment.getProperty("server.address", InetAddress.class);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(socketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(isForbidden(e) ? "port-forbidden" : "port-taken", port);
        }
    }

    /** On Unix only root may open the ports below 1024. */
    static boolean isForbidden(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("Permission denied");
    }

    private static InetSocketAddress socketAddress(@Nullable InetAddress address, int port) {
        return address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port);
    }
}
