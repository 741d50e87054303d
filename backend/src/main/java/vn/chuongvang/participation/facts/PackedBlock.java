package vn.chuongvang.participation.facts;

import io.r2dbc.spi.Readable;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The counted rows of a contest as PostgreSQL packs them: one row of bytes for each contest in
 * place of thousands of rows of arrays, whose reading took twenty times as long.
 */
final class PackedBlock {

    /** With a further condition. */
    static final String QUERY =
            """
            select contest, played_on,
                   string_agg(uuid_send(individual) || int4send(asked) || int4send(right_answers)
                       || int4send(prizes)
                       || int4send(skill_asked[1]) || int4send(skill_right[1])
                       || int4send(skill_asked[2]) || int4send(skill_right[2])
                       || int4send(skill_asked[3]) || int4send(skill_right[3])
                       || int4send(skill_asked[4]) || int4send(skill_right[4])
                       || int4send(skill_asked[5]) || int4send(skill_right[5])
                       || int4send(cardinality(path)) || array_send(path),
                       ''::bytea order by contestant) as packed,
                   count(*)::int as size
              from participation
             where status = 'COUNTED'%s
             group by contest, played_on
            """;

    /** Of the sent form of an array: its dimensions, flags and type. */
    private static final int ARRAY_HEAD = 12;

    /** Its length and first index, which an empty one does not have. */
    private static final int ARRAY_BOUNDS = 8;

    private PackedBlock() {}

    static FactBlock of(Readable row, FactNumbers numbers) {
        int size = Objects.requireNonNull(row.get("size", Integer.class));
        var block =
                new FactBlock(
                        Objects.requireNonNull(row.get("contest", Long.class)),
                        Objects.requireNonNull(row.get("played_on", LocalDate.class)),
                        new int[size],
                        new int[size],
                        new int[size],
                        new int[size],
                        new int[size * Fact.SKILLS],
                        new int[size * Fact.SKILLS],
                        new int[size]);
        var packed = Objects.requireNonNull(row.get("packed", ByteBuffer.class));
        for (int i = 0; i < size; i++) {
            unpack(packed, block, i, numbers);
        }
        return block;
    }

    private static void unpack(ByteBuffer packed, FactBlock block, int i, FactNumbers numbers) {
        block.individual()[i] = numbers.individual(uuid(packed));
        block.asked()[i] = packed.getInt();
        block.right()[i] = packed.getInt();
        block.prizes()[i] = packed.getInt();
        for (int skill = 0; skill < Fact.SKILLS; skill++) {
            block.skillAsked()[i * Fact.SKILLS + skill] = packed.getInt();
            block.skillRight()[i * Fact.SKILLS + skill] = packed.getInt();
        }
        block.path()[i] = numbers.path(path(packed));
    }

    private static List<UUID> path(ByteBuffer packed) {
        int length = packed.getInt();
        packed.position(packed.position() + ARRAY_HEAD + (length == 0 ? 0 : ARRAY_BOUNDS));
        var path = new ArrayList<UUID>(length);
        for (int i = 0; i < length; i++) {
            packed.getInt(); // its bytes: always 16
            path.add(uuid(packed));
        }
        return List.copyOf(path);
    }

    private static UUID uuid(ByteBuffer packed) {
        return new UUID(packed.getLong(), packed.getLong());
    }
}
