package vn.chuongvang.questions;

import io.r2dbc.spi.Readable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Blueprints that are shipped, and those that hosts saved by name. */
@Component
public class Blueprints {
    /** More are refused. */
    public static final int MOST = 100;

    private static final TypeReference<List<Shipped>> SHIPPED = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper mapper;
    private final List<Shipped> shipped;

    Blueprints(DatabaseClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
        this.shipped = read(mapper);
    }

    /** One that comes with the product; pages name it by its id. */
    public record Shipped(String id, Blueprint blueprint) {}

    public List<Shipped> shipped() {
        return shipped;
    }

    static List<Shipped> read(JsonMapper mapper) {
        try (var file = new ClassPathResource("questions/blueprints.json").getInputStream()) {
            return mapper.readValue(file, SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name. */
    public Flux<SavedBlueprint> saved() {
        return database.sql(
                        """
                        select id, name, content, saved_by, saved_at from draw_blueprint
                        order by name
                        """)
                .map(this::saved)
                .all();
    }

    /** Under a name; one of that name is replaced. Empty when there are {@link #MOST} already. */
    public Mono<SavedBlueprint> save(String name, Blueprint blueprint, String by) {
        return database.sql(
                        """
                        insert into draw_blueprint (name, content, saved_by, saved_at)
                        select $1, $2, $3, clock_timestamp()
                        where (select count(*) from draw_blueprint where name <> $1) < $4
                        on conflict (name) do update
                        set content = $2, saved_by = $3, saved_at = clock_timestamp()
                        returning id, name, content, saved_by, saved_at
                        """)
                .bind(0, name)
                .bind(1, mapper.writeValueAsString(blueprint))
                .bind(2, by)
                .bind(3, MOST)
                .map(this::saved)
                .one();
    }

    /** False when there is none of that number. */
    public Mono<Boolean> delete(long id) {
        return database.sql("delete from draw_blueprint where id = $1")
                .bind(0, id)
                .fetch()
                .rowsUpdated()
                .map(deleted -> deleted == 1);
    }

    private SavedBlueprint saved(Readable row) {
        return new SavedBlueprint(
                required(row, "id", Long.class),
                required(row, "name", String.class),
                mapper.readValue(required(row, "content", String.class), Blueprint.class),
                required(row, "saved_by", String.class),
                required(row, "saved_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
