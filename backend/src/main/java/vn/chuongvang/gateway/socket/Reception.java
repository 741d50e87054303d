package vn.chuongvang.gateway.socket;

import vn.chuongvang.gateway.message.ClientMessage;

/** Where a new socket goes with its {@code hello}. */
public interface Reception {

    /**
     * Checks who it is, then calls {@link ClientSocket#admit} or {@link ClientSocket#close} on the
     * socket's event loop; until then nothing more is read from it.
     */
    void greet(ClientSocket socket, ClientMessage.Hello hello);
}
