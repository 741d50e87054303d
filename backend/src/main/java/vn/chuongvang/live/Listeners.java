package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All listeners of all rooms; one that fails does not keep the others from hearing. */
record Listeners(List<RoomListener> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    Listeners {
        all = List.copyOf(all);
    }

    boolean any(Predicate<RoomListener> question) {
        var yes = false;
        for (var listener : all) {
            try {
                yes |= question.test(listener);
            } catch (RuntimeException e) {
                LOG.error("{} failed", listener.getClass().getSimpleName(), e);
            }
        }
        return yes;
    }

    void each(Consumer<RoomListener> call) {
        for (var listener : all) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("{} failed", listener.getClass().getSimpleName(), e);
            }
        }
    }
}
