package vn.chuongvang.rehearsal.client;

import io.netty.channel.Channel;

import vn.chuongvang.gateway.message.ServerMessage;

/** What one simulated device hears from its socket; always called on the socket's event loop. */
public interface SocketEvents {

    void opened(Channel channel);

    /**
     * @param bytes of its text
     */
    void received(ServerMessage message, int bytes);

    /**
     * @param code close code the server gave, or 1006 when the line simply broke
     */
    void closed(int code);
}
