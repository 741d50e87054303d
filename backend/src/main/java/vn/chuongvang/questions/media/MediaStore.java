package vn.chuongvang.questions.media;

import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questions.DeskBusy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** All pictures and recordings: those that are shipped with the bank, and those from here. */
@Component
public class MediaStore {
    private static final long SHELF = 64_000_000;
    private static final int MOST_WAITING = 4;
    private static final Duration NEWS = Duration.ofSeconds(1);

    private final QuestionBank bank;
    private final MediaTable table;
    private final MediaShelf shelf = new MediaShelf(SHELF);
    private final Set<String> keptHere = ConcurrentHashMap.newKeySet();

    /** Guessed names cost the database one question a second, however many they are. */
    private final Mono<Set<String>> names;

    /** One at a time: the largest takes six seconds, or 200 MB. */
    private final Scheduler studio = Schedulers.newBoundedElastic(1, MOST_WAITING, "media");

    MediaStore(QuestionBank bank, MediaTable table) {
        this.bank = bank;
        this.table = table;
        this.names = Mono.defer(table::names).cache(_ -> NEWS, _ -> Duration.ZERO, () -> NEWS);
    }

    /**
     * Reads a picture (PNG, JPEG, GIF, WebP; at most 10 MB) or a recording (MP3, WAV; at most 20
     * MB), writes it anew and keeps it; the same again is the same. What does not fit fails with
     * {@link MediumRefused}, and with a 503 when others wait already.
     *
     * @param by the sign-in name of whose file it is
     */
    public Mono<KeptMedium> keep(byte[] file, String by) {
        return Mono.fromCallable(() -> Reencoded.of(file))
                .subscribeOn(studio)
                .onErrorMap(RejectedExecutionException.class, _ -> new DeskBusy())
                .flatMap(
                        medium ->
                                table.insert(medium, by)
                                        .doOnSuccess(_ -> keptHere.add(medium.name()))
                                        .thenReturn(KeptMedium.of(medium)));
    }

    /**
     * Empty when there is none.
     *
     * @param name of its contents
     */
    public Mono<Medium> find(String name) {
        return find(new MediaShelf.Place(name, false));
    }

    /** A picture as phones load it: at most 60 kB. */
    public Mono<Medium> findSmall(String name) {
        return name.endsWith(".mp3") ? Mono.empty() : find(new MediaShelf.Place(name, true));
    }

    private Mono<Medium> find(MediaShelf.Place place) {
        if (!Media.isContentName(place.name())) {
            return Mono.empty();
        }
        var shipped = bank.media().get(place.name());
        if (shipped != null) {
            return shelf.find(place, () -> shipped(shipped, place.small()));
        }
        return isKept(place.name())
                .filter(Boolean::booleanValue)
                .flatMap(_ -> shelf.find(place, () -> table.bytes(place.name(), place.small())));
    }

    private Mono<Boolean> isKept(String name) {
        return keptHere.contains(name) ? Mono.just(true) : names.map(all -> all.contains(name));
    }

    /** They are within the limits of the screen: a build with others fails. */
    private static Mono<byte[]> shipped(String file, boolean small) {
        return Mono.fromCallable(
                        () -> {
                            var bytes = packaged(file);
                            return small && bytes.length > Pictures.SMALL_BYTES
                                    ? Pictures.small(bytes)
                                    : bytes;
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static byte[] packaged(String file) {
        try (InputStream in = QuestionBank.openPackagedMedium(file).orElseThrow()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        studio.dispose();
    }
}
