package vn.chuongvang.questions.media;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Media that were asked for lately, in a bounded number of bytes. A whole hall that asks for the
 * same one at once makes it be fetched once.
 */
final class MediaShelf {
    private final long room;
    private final Map<Place, Medium> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Place, Mono<Medium>> coming = new HashMap<>();
    private long taken;

    /**
     * @param room in bytes
     */
    MediaShelf(long room) {
        this.room = room;
    }

    record Place(String name, boolean small) {}

    synchronized Mono<Medium> find(Place place, Supplier<Mono<byte[]>> fetch) {
        var here = kept.get(place);
        return here != null
                ? Mono.just(here)
                : coming.computeIfAbsent(place, _ -> arrival(place, fetch));
    }

    private Mono<Medium> arrival(Place place, Supplier<Mono<byte[]>> fetch) {
        return Mono.defer(fetch)
                .map(Medium::new)
                .doOnNext(medium -> keep(place, medium))
                .doFinally(_ -> hasCome(place))
                .cache();
    }

    private synchronized void keep(Place place, Medium medium) {
        if (medium.length() > room || kept.put(place, medium) != null) {
            return;
        }
        taken += medium.length();
        var oldest = kept.values().iterator();
        while (taken > room) {
            taken -= oldest.next().length();
            oldest.remove();
        }
    }

    private synchronized void hasCome(Place place) {
        coming.remove(place);
    }

    synchronized long taken() {
        return taken;
    }
}
