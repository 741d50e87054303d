package vn.chuongvang.rehearsal.cluster;

import java.io.IOException;

/** The one address before several servers. */
sealed interface FrontDoor extends AutoCloseable permits Balancer, HaProxy {

    int port();

    @Override
    void close() throws IOException;
}
