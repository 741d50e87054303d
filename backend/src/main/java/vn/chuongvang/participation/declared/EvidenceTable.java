package vn.chuongvang.participation.declared;

import static vn.chuongvang.participation.declared.DeclarationTables.required;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** The table of evidence. */
@Component
class EvidenceTable {
    private static final String COLUMNS =
            "id, declaration, name, type, size, sha256, by, at, bytes is not null as kept";

    private final DatabaseClient database;
    private final ServerClock clock;

    EvidenceTable(DatabaseClient database, ServerClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Evidence> insert(long declaration, EvidenceFile file, String by) {
        return database.sql(
                        """
                        insert into declaration_evidence
                               (declaration, name, type, size, sha256, bytes, by, at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        returning
                        """
                                + COLUMNS)
                .bind(0, declaration)
                .bind(1, file.name())
                .bind(2, file.type())
                .bind(3, file.bytes().length)
                .bind(4, file.sha256())
                .bind(5, file.bytes())
                .bind(6, by)
                .bind(7, clock.now())
                .map(EvidenceTable::evidence)
                .one();
    }

    /** By the declaration, the first one first. */
    Mono<Map<Long, Collection<Evidence>>> of(Long[] declarations) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from declaration_evidence where declaration = any($1)"
                                + " order by id")
                .bind(0, declarations)
                .map(row -> Map.entry(required(row, "declaration", Long.class), evidence(row)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Empty when there is none, or its bytes are gone. */
    Mono<EvidenceFile> file(long declaration, long evidence) {
        return database.sql(
                        """
                        select name, type, bytes from declaration_evidence
                         where declaration = $1 and id = $2 and bytes is not null
                        """)
                .bind(0, declaration)
                .bind(1, evidence)
                .map(
                        row ->
                                new EvidenceFile(
                                        required(row, "name", String.class),
                                        required(row, "type", String.class),
                                        required(row, "bytes", byte[].class)))
                .one();
    }

    /** The bytes of one declaration go. */
    Mono<Void> forget(long declaration) {
        return database.sql(
                        """
                        update declaration_evidence set bytes = null
                         where declaration = $1 and bytes is not null
                        """)
                .bind(0, declaration)
                .then();
    }

    /** How many files of activities before that day went. */
    Mono<Long> forget(LocalDate heldBefore) {
        return database.sql(
                        """
                        update declaration_evidence e set bytes = null
                          from declaration d
                         where d.id = e.declaration and d.held_on < $1 and e.bytes is not null
                        """)
                .bind(0, heldBefore)
                .fetch()
                .rowsUpdated();
    }

    private static Evidence evidence(Readable row) {
        return new Evidence(
                required(row, "id", Long.class),
                required(row, "name", String.class),
                required(row, "type", String.class),
                required(row, "size", Integer.class),
                required(row, "sha256", String.class),
                required(row, "by", String.class),
                required(row, "at", Instant.class),
                required(row, "kept", Boolean.class));
    }
}
