package vn.chuongvang.questions;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is shipped overlaid by what was written in the web. Readers take an immutable shelf; it is
 * replaced when something changes.
 */
@Component
class LivingBank implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final QuestionBank shipped;
    private final BankTables tables;
    private final AtomicReference<BankShelf> shelf;
    private final boolean alone;
    private Disposable watching = Disposables.disposed();
    private volatile boolean running;

    /**
     * @param address by which other nodes reach this one; empty: there are none
     */
    LivingBank(
            QuestionBank shipped,
            BankTables tables,
            @Value("${chuongvang.node.address:}") String address) {
        this.alone = address.isBlank();
        this.shipped = shipped;
        this.tables = tables;
        this.shelf = new AtomicReference<>(shelf(List.of()));
    }

    BankShelf now() {
        return shelf.get();
    }

    /**
     * Reads everything from the database; before any contest is resumed. The words of all questions
     * are folded when somebody searches: a start in mid-contest has better things to do.
     */
    @Override
    public void start() {
        var records = tables.all().collectList().block();
        shelf.set(shelf(Objects.requireNonNull(records)));
        running = true;
        if (!alone) {
            watching =
                    Flux.interval(LOOK, LOOK)
                            .onBackpressureDrop()
                            .concatMap(_ -> lookAround().onErrorResume(_ -> Mono.empty()), 1)
                            .subscribe();
        }
    }

    /** What other nodes wrote; each look reaches back over the four before it. */
    private Mono<BankShelf> lookAround() {
        return tables.changedLately()
                .collectList()
                .filter(changed -> !changed.isEmpty())
                .flatMap(this::refresh);
    }

    /** Reads these questions again, after they were changed. */
    Mono<BankShelf> refresh(Collection<QuestionId> changed) {
        return tables.of(changed)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(held -> Mono.justOrEmpty(dossier(held)))
                .collectList()
                .map(dossiers -> shelf.updateAndGet(now -> now.with(dossiers)));
    }

    private BankShelf shelf(List<BankTables.Held> records) {
        var written = records.parallelStream().flatMap(one -> dossier(one).stream()).toList();
        var untouched = shipped.questions().stream().map(LivingBank::untouched).toList();
        return BankShelf.of(shipped, untouched).with(written);
    }

    private static Dossier untouched(Question question) {
        return Dossier.of(question.id(), Optional.of(question), List.of(), List.of(), List.of());
    }

    /** Empty when nothing of it can be read. */
    private Optional<Dossier> dossier(BankTables.Held held) {
        var delivered = shipped.find(held.id());
        var versions =
                held.versions().stream().flatMap(one -> one.read(held.id()).stream()).toList();
        return delivered.isEmpty() && versions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Dossier.of(held.id(), delivered, versions, held.events(), held.comments()));
    }

    @Override
    public void stop() {
        watching.dispose();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the rooms. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
