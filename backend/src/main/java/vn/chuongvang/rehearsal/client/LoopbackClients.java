package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** HTTP clients on several addresses of this machine, as if they came from several places. */
public final class LoopbackClients implements AutoCloseable {
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * @param address such as 127.0.0.2
     */
    public HttpClient from(String address) {
        return clients.computeIfAbsent(address, LoopbackClients::client);
    }

    private static HttpClient client(String from) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        var address = address(from);
        return address == null ? client.build() : client.localAddress(address).build();
    }

    /** Linux has the whole block at hand, other systems only the first. */
    private static @Nullable InetAddress address(String from) {
        try (var socket = new ServerSocket()) {
            var address = InetAddress.getByName(from);
            socket.bind(new InetSocketAddress(address, 0));
            return address;
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::close);
    }
}
