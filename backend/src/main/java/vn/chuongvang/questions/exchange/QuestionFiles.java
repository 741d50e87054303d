package vn.chuongvang.questions.exchange;

import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Defaults;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questions.DeskBusy;
import vn.chuongvang.questions.ImportedQuestions;
import vn.chuongvang.questions.media.MediaStore;
import vn.chuongvang.questions.media.MediumRefused;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** Reads files into the bank, and writes the bank into files. */
@Component
public class QuestionFiles {
    private static final int MOST_WAITING = 4;

    /** Pictures that are packed into one file; what is beyond is told as lost. */
    private static final long MOST_PICTURES = 64L * 1024 * 1024;

    private final MediaStore media;
    private final ImportedQuestions bank;

    /** One at a time: the largest file takes seconds and tens of megabytes. */
    private final Scheduler desk = Schedulers.newBoundedElastic(1, MOST_WAITING, "exchange");

    QuestionFiles(MediaStore media, ImportedQuestions bank) {
        this.media = media;
        this.bank = bank;
    }

    /** Everything that can be taken is added together, or nothing. */
    public Mono<ImportReport> read(byte[] file, ImportWish wish, LocalDate today) {
        return Mono.fromCallable(() -> ImportedFile.read(file, wish))
                .subscribeOn(desk)
                .onErrorMap(RejectedExecutionException.class, _ -> new DeskBusy())
                .flatMap(read -> withKnownMedia(read).flatMap(one -> add(one, wish, today)));
    }

    private Mono<ImportReport> add(ImportedFile read, ImportWish wish, LocalDate today) {
        if (wish.dryRun() || read.failure() != null || read.taken().isEmpty()) {
            return Mono.just(read.report(wish, Map.of()));
        }
        var defaults = Defaults.of(wish.by(), wish.topic(), today);
        return Flux.fromIterable(read.taken())
                .concatMap(item -> question(item, defaults, wish.by()))
                .collectList()
                .flatMap(kept -> add(read, kept, wish));
    }

    private Mono<ImportReport> add(ImportedFile read, List<Kept> kept, ImportWish wish) {
        var complete = read.with(kept.stream().flatMap(one -> one.refused().stream()).toList());
        var added = kept.stream().filter(one -> one.question().isPresent()).toList();
        var questions = added.stream().map(one -> one.question().orElseThrow()).toList();
        return bank.addDrafts(questions, wish.untouched(), wish.by())
                .map(
                        ids -> {
                            var byNumber = new HashMap<Integer, String>();
                            for (int i = 0; i < ids.size(); i++) {
                                byNumber.put(added.get(i).number(), ids.get(i).value());
                            }
                            return complete.report(wish, byNumber);
                        });
    }

    /** A question whose picture is kept, or the item whose picture was refused. */
    private record Kept(int number, Optional<Question> question, Optional<Item> refused) {}

    private Mono<Kept> question(Item item, Defaults defaults, String by) {
        var draft = item.draft().orElseThrow();
        var picture = draft.picture();
        var name =
                picture.isEmpty()
                        ? Mono.just("")
                        : media.keep(picture.get().bytes(), by).map(kept -> kept.name());
        return name.map(
                        kept ->
                                new Kept(
                                        item.number(),
                                        Optional.of(draft.question(defaults, _ -> kept)),
                                        Optional.empty()))
                .onErrorResume(
                        MediumRefused.class,
                        _ ->
                                Mono.just(
                                        new Kept(
                                                item.number(),
                                                Optional.empty(),
                                                Optional.of(
                                                        ImportedFile.refused(
                                                                item, Note.of("media.broken"))))));
    }

    /** Documents of our own name media that this server may not have. */
    private Mono<ImportedFile> withKnownMedia(ImportedFile read) {
        return Flux.fromIterable(read.taken())
                .concatMap(
                        item ->
                                Flux.fromIterable(ImportedFile.namedMedia(item))
                                        .filterWhen(
                                                name ->
                                                        media.find(name)
                                                                .hasElement()
                                                                .map(is -> !is))
                                        .next()
                                        .map(
                                                name ->
                                                        ImportedFile.refused(
                                                                item,
                                                                Note.of("media.unknown", name))))
                .collectList()
                .map(read::with);
    }

    /** What the format cannot hold of these questions. */
    public Mono<List<Loss>> losses(FileFormat format, List<Question> questions) {
        return pictures(format, questions)
                .publishOn(desk)
                .map(
                        found -> {
                            var losses = new ArrayList<Loss>();
                            write(
                                    format,
                                    questions,
                                    found,
                                    OutputStream.nullOutputStream(),
                                    losses);
                            return List.copyOf(losses);
                        });
    }

    /** Pictures that go into a file of this format, by the names of their contents. */
    public Mono<Map<String, byte[]>> pictures(FileFormat format, List<Question> questions) {
        if (!format.holdsPictures()) {
            return Mono.just(Map.of());
        }
        return Flux.fromIterable(questions)
                .flatMapIterable(one -> one.media().picture().stream().toList())
                .map(Media.Picture::file)
                .distinct()
                .concatMap(name -> media.find(name).map(found -> Map.entry(name, found.toArray())))
                .collect(HashMap<String, byte[]>::new, QuestionFiles::put)
                .map(Map::copyOf);
    }

    private static void put(Map<String, byte[]> all, Map.Entry<String, byte[]> one) {
        var size = all.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (size + one.getValue().length <= MOST_PICTURES) {
            all.put(one.getKey(), one.getValue());
        }
    }

    /** Blocks its thread as long as whoever reads is slow. */
    public static void write(
            FileFormat format,
            List<Question> questions,
            Map<String, byte[]> pictures,
            OutputStream out,
            List<Loss> losses) {
        try {
            format.exporter()
                    .write(
                            questions.iterator(),
                            name -> Optional.ofNullable(pictures.get(name)),
                            out,
                            losses::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our template for spreadsheets. */
    public Mono<byte[]> template() {
        return Mono.fromCallable(SheetExporter::template).subscribeOn(desk);
    }

    @PreDestroy
    void close() {
        desk.dispose();
    }
}
