package vn.chuongvang.identity.web;

import io.netty.channel.ChannelException;

import jakarta.annotation.PostConstruct;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

import reactor.core.publisher.Hooks;

/**
 * A request that is wrong in two places fails by the first; Reactor hands the second to nobody but
 * here. Unheard it would write a page into the log for every such request, which anybody can send.
 */
@Component
class DroppedErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    @PostConstruct
    void listen() {
        Hooks.onErrorDropped(DroppedErrors::drop);
    }

    private static void drop(Throwable error) {
        if (error instanceof ErrorResponse || error instanceof ChannelException) {
            LOG.debug("one more mistake of a request: {}", error.toString());
        } else {
            LOG.warn("nobody was left to hear of it", error);
        }
    }
}
