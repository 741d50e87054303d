package vn.chuongvang.participation.declared;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.changes.Newest;
import vn.chuongvang.participation.targets.Period;

import java.util.Collection;
import java.util.UUID;

/** What units declare of activities outside the product. */
@Component
public class Declarations {
    private final DeclarationTables tables;
    private final EvidenceTable evidence;
    private final TransactionalOperator transactions;
    private final Newest<DeclaredFacts> newest;

    Declarations(
            DeclarationTables tables, EvidenceTable evidence, TransactionalOperator transactions) {
        this.tables = tables;
        this.evidence = evidence;
        this.transactions = transactions;
        this.newest = new Newest<>(tables.lastChange(), DeclaredFacts::change, _ -> tables.facts());
    }

    /** How adding evidence ended. */
    public sealed interface Added {
        /** It is there. */
        record Done(Evidence evidence) implements Added {}

        /** There are {@link Evidence#MOST_FILES} of it. */
        record TooMany() implements Added {}

        /** Nothing is shown of what was withdrawn. */
        record Withdrawn() implements Added {}
    }

    /** Never older than the moment of the call. */
    public Mono<DeclaredFacts> facts() {
        return newest.get();
    }

    /** It is in no figure until evidence follows. */
    public Mono<Declaration> add(Declaration.Activity activity, String by) {
        return tables.inTurn()
                .then(tables.insert(activity, by))
                .flatMap(tables::one)
                .as(transactions::transactional);
    }

    /** Empty when there is no such declaration. */
    public Mono<Added> prove(long declaration, EvidenceFile file, String by) {
        return tables.inTurn()
                .then(tables.one(declaration))
                .flatMap(one -> prove(one, file, by))
                .as(transactions::transactional);
    }

    private Mono<Added> prove(Declaration declaration, EvidenceFile file, String by) {
        if (declaration.withdrawn() != null) {
            return Mono.just(new Added.Withdrawn());
        }
        return declaration.evidence().size() >= Evidence.MOST_FILES
                ? Mono.just(new Added.TooMany())
                : evidence.insert(declaration.id(), file, by)
                        .delayUntil(_ -> tables.touch(declaration.id()))
                        .map(Added.Done::new);
    }

    /**
     * Out of all figures from now on; its files go.
     *
     * @return false when it was withdrawn before
     */
    public Mono<Boolean> withdraw(long declaration, String by, String reason) {
        return tables.inTurn()
                .then(tables.withdraw(declaration, by, reason))
                .delayUntil(_ -> evidence.forget(declaration))
                .as(transactions::transactional);
    }

    /** Empty when there is none. */
    public Mono<Declaration> one(long id) {
        return tables.one(id);
    }

    /**
     * A page of them, the latest first.
     *
     * @param units held by these; absent: by whichever
     */
    public Flux<Declaration> of(@Nullable Collection<UUID> units, Period period, Paging paging) {
        return tables.of(units, period, paging);
    }

    /** Empty when there is none, or it is gone. */
    public Mono<EvidenceFile> file(long declaration, long file) {
        return evidence.file(declaration, file);
    }
}
