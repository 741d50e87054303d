package vn.chuongvang.rehearsal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many play: contests at the same moment, and contestants in each.
 *
 * @param contests at least one
 * @param contestants of each, at least one
 */
public record Size(int contests, int contestants) {

    /** What a benchmark plays when it is told nothing else, as far as this machine's limits go. */
    private static final List<Size> USUAL =
            List.of(
                    new Size(1, 100),
                    new Size(1, 1_000),
                    new Size(1, 5_000),
                    new Size(1, 10_000),
                    new Size(1, 19_500),
                    new Size(100, 90));

    /** Files of a process that are no sockets of phones. */
    private static final int OTHER_FILES = 400;

    public Size {
        if (contests < 1 || contestants < 1) {
            throw new NumberFormatException("nobody plays");
        }
    }

    /**
     * @param text {@code 1000}, or {@code 100x90} for a hundred contests of ninety
     * @throws NumberFormatException if it is neither
     */
    public static Size of(String text) {
        var parts = text.toLowerCase(Locale.ROOT).split("x", -1);
        return switch (parts.length) {
            case 1 -> new Size(1, Integer.parseInt(parts[0]));
            case 2 -> new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            default -> throw new NumberFormatException(text);
        };
    }

    /** The usual ones that the limit of open files allows. */
    public static List<Size> usual() throws IOException {
        long most = files() - OTHER_FILES;
        return USUAL.stream().filter(size -> size.total() <= most).toList();
    }

    public int total() {
        return contests * contestants;
    }

    /** How many files a process of this user may open; the server's and the clients' alike. */
    private static long files() throws IOException {
        var limits = Path.of("/proc/self/limits");
        if (!Files.isReadable(limits)) {
            return Long.MAX_VALUE;
        }
        return Files.readAllLines(limits).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.replaceFirst("Max open files\\s+", "").split("\\s+")[0])
                .mapToLong(soft -> soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return contests == 1 ? "" + contestants : contests + " × " + contestants;
    }
}
