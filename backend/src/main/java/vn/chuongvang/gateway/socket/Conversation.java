package vn.chuongvang.gateway.socket;

import vn.chuongvang.gateway.message.ClientMessage;

import java.time.Instant;

/** What the server knows of the device behind a socket once {@code hello} was accepted. */
public interface Conversation {

    /**
     * @param at the server's clock as the message was read from the socket
     */
    void said(ClientMessage message, Instant at);

    /** The socket is gone; called once. */
    void ended();
}
