package vn.chuongvang.participation.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * One province before and after 1/7/2025, to look around in: only names that public sources give,
 * and plainly made-up ones below them. It is a file like any other.
 */
public final class UnitSample {
    private UnitSample() {}

    /** To be imported into a tree without units. */
    public static byte[] file() {
        try (var file = UnitSample.class.getResourceAsStream("/units/sample.csv")) {
            return Objects.requireNonNull(file, "sample of units").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
