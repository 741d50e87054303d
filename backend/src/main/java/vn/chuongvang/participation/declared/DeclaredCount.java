package vn.chuongvang.participation.declared;

import java.util.UUID;

/**
 * How many of one unit took part.
 *
 * @param people distinct ones as the unit counted them; nobody can tell who else counted them
 * @param attempts "lượt"; of a training: attendances
 * @param passed attempts that were passed as the unit says; 0 where nothing was asked
 */
public record DeclaredCount(UUID unit, int people, int attempts, int passed) {
    public static final int MOST = 1_000_000;

    /** Whether the numbers fit each other. */
    public boolean isFit() {
        return people >= 1
                && attempts >= people
                && attempts <= MOST
                && passed >= 0
                && passed <= attempts;
    }
}
