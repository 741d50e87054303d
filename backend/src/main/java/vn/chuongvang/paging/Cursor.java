package vn.chuongvang.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The last item of a page, by what its list is ordered by: numbers, days, moments and ids. Nothing
 * that tells who anybody is belongs in it, because it stands in an address.
 */
public final class Cursor {
    /** Before and behind all that is kept, for first pages. */
    public static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");

    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    public static final UUID LOWEST_ID = new UUID(0, 0);
    public static final UUID HIGHEST_ID = new UUID(-1, -1);

    private static final String BETWEEN = "\n";

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /**
     * @param key as the list is ordered by it; no two items have the same
     */
    public static Cursor at(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    static Cursor read(String text) {
        return new Cursor(List.of(text.split(BETWEEN, -1)));
    }

    String text() {
        return String.join(BETWEEN, parts);
    }

    public long number(int part) {
        return part(part, Long::valueOf);
    }

    public LocalDate day(int part) {
        return part(part, LocalDate::parse);
    }

    public Instant moment(int part) {
        return part(part, Instant::parse);
    }

    public UUID id(int part) {
        return part(part, UUID::fromString);
    }

    public String word(int part) {
        return part(part, word -> word);
    }

    /** An earlier release may have ordered the list by something else. */
    private <T> T part(int part, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(part));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            throw PageRefused.cursorUnfit();
        }
    }
}
