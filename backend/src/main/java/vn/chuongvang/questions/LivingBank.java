package vn.chuongvang.questions;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;

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
    private final QuestionBank shipped;
    private final BankTables tables;
    private final AtomicReference<BankShelf> shelf;
    private volatile boolean running;

    LivingBank(QuestionBank shipped, BankTables tables) {
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
