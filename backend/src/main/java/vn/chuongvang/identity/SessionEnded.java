package vn.chuongvang.identity;

import java.util.UUID;

/** Told when a staff session is over, so that its sockets can be closed. */
public interface SessionEnded {

    void ended(UUID session);
}
