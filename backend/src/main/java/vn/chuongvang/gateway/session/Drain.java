package vn.chuongvang.gateway.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

import java.time.Duration;

/**
 * A planned stop behind a balancer: readiness is off already, and everything goes on for so long
 * that the balancer has seen it and sends nobody here any more. Then {@link Farewell}.
 */
final class Drain implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Duration time;

    Drain(Duration time) {
        this.time = time;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent stopping) {
        if (time.isPositive()) {
            LOG.info("not ready any more; closing in {} s", time.toSeconds());
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
