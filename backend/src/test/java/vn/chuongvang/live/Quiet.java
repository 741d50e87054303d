package vn.chuongvang.live;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.slf4j.LoggerFactory;

/** What rooms say in the log when databases go away is not news in a simulation. */
final class Quiet {

    private Quiet() {}

    static void logs() {
        ((Logger) LoggerFactory.getLogger("vn.chuongvang.live")).setLevel(Level.OFF);
    }
}
