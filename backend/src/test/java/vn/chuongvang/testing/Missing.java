package vn.chuongvang.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs and a newcomer's machine may not have. */
public final class Missing {

    private Missing() {}

    /** A newcomer's test is skipped with one loud line; on a CI machine it fails. */
    public static <T> T here(String message) {
        if (System.getenv("CHUONGVANG_REQUIRE_ALL_TESTS") != null) {
            return fail(message);
        }
        System.err.println(message);
        return abort(message);
    }
}
