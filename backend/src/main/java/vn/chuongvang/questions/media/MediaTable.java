package vn.chuongvang.questions.media;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of media that were uploaded. */
@Component
class MediaTable {
    private final DatabaseClient database;

    MediaTable(DatabaseClient database) {
        this.database = database;
    }

    /** The same content again changes nothing. */
    Mono<Void> insert(Reencoded medium, String by) {
        var insert =
                database.sql(
                                """
                                insert into question_media
                                    (name, type, bytes, small, width, height, millis, uploaded_by)
                                values ($1, $2, $3, $4, $5, $6, $7, $8)
                                on conflict (name) do nothing
                                """)
                        .bind(0, medium.name())
                        .bind(1, medium.type().name())
                        .bind(2, medium.bytes())
                        .bind(4, medium.width())
                        .bind(5, medium.height())
                        .bind(6, medium.millis())
                        .bind(7, by);
        var small = medium.small();
        return (small == null ? insert.bindNull(3, byte[].class) : insert.bind(3, small)).then();
    }

    Mono<Set<String>> names() {
        return database.sql("select name from question_media")
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For the screen, or what phones load. */
    Mono<byte[]> bytes(String name, boolean small) {
        var wanted = small ? "coalesce(small, bytes)" : "bytes";
        return database.sql("select " + wanted + " from question_media where name = $1")
                .bind(0, name)
                .map(MediaTable::bytes)
                .one();
    }

    private static byte[] bytes(Readable row) {
        return Objects.requireNonNull(row.get(0, byte[].class));
    }
}
