package vn.chuongvang.participation.facts;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

/** Contests that are over and do not stand in the figures as they ended. */
@Component
public class Uncounted {
    private final FactProjector projector;

    Uncounted(FactProjector projector) {
        this.projector = projector;
    }

    /**
     * One of them.
     *
     * @param failed this server tried and could not; its log says why
     */
    public record Waiting(long contest, boolean failed) {}

    /** In the order of their numbers; just after an end there may be one for a moment. */
    public Flux<Waiting> all() {
        return projector.uncounted().map(one -> new Waiting(one.contest().value(), one.failed()));
    }
}
