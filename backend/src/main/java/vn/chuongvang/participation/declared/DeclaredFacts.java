package vn.chuongvang.participation.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that is declared and counted.
 *
 * @param change the number of the last change
 */
public record DeclaredFacts(long change, List<Fact> facts) {
    public static final DeclaredFacts NONE = new DeclaredFacts(0, List.of());

    public DeclaredFacts {
        facts = List.copyOf(facts);
    }

    /** One unit's part in one activity. */
    public record Fact(UUID unit, LocalDate heldOn, int people, int attempts, int passed) {}
}
