package vn.chuongvang.start;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The laptop that the server runs on: its battery, its disk, and whether it slept. Read when
 * somebody asks; a sleep between two questions is seen at the second.
 */
public final class Machine {

    /** Below this much free space in the data folder a host is warned. */
    public static final long DISK_WARNING_MEGABYTES = 1_000;

    /** The wall clock ran ahead of the machine's running time by this much: it slept. */
    static final Duration ASLEEP = Duration.ofSeconds(10);

    /** A sleep is told for so long. */
    static final Duration TOLD_FOR = Duration.ofMinutes(30);

    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final Path data;
    private final Path powerSupplies;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant lastWall;
    private long lastNanos;
    private @Nullable Slept slept;

    Machine(Path data) {
        this(data, Path.of("/sys/class/power_supply"), InstantSource.system(), System::nanoTime);
    }

    /**
     * @param nanos running time, which stands while the machine sleeps
     */
    Machine(Path data, Path powerSupplies, InstantSource wall, LongSupplier nanos) {
        this.data = data;
        this.powerSupplies = powerSupplies;
        this.wall = wall;
        this.nanos = nanos;
        lastWall = wall.instant();
        lastNanos = nanos.getAsLong();
    }

    /**
     * @param percent of the fullest battery
     * @param charging false: it feeds the machine
     */
    public record Battery(int percent, boolean charging) {}

    /**
     * @param at epoch milliseconds when it was noticed
     * @param seconds how long the machine stood still, or how far its clock was set
     */
    public record Slept(long at, long seconds) {}

    /**
     * @param battery absent when there is none, or it cannot be read here
     * @param diskFreeMegabytes in the data folder; absent when it cannot be read
     * @param diskLow less than {@link #DISK_WARNING_MEGABYTES}
     * @param slept in the last half hour
     */
    public record Health(
            @Nullable Battery battery,
            @Nullable Long diskFreeMegabytes,
            boolean diskLow,
            @Nullable Slept slept) {}

    public synchronized Health look() {
        noticeSleep();
        var free = diskFree();
        return new Health(
                battery().orElse(null), free, free != null && free < DISK_WARNING_MEGABYTES, slept);
    }

    private void noticeSleep() {
        var now = wall.instant();
        var running = nanos.getAsLong();
        var ahead = Duration.between(lastWall, now).minus(Duration.ofNanos(running - lastNanos));
        if (ahead.compareTo(ASLEEP) > 0) {
            slept = new Slept(now.toEpochMilli(), ahead.toSeconds());
        } else if (slept != null && now.toEpochMilli() - slept.at() > TOLD_FOR.toMillis()) {
            slept = null;
        }
        lastWall = now;
        lastNanos = running;
    }

    private @Nullable Long diskFree() {
        try {
            return Files.getFileStore(data).getUsableSpace() / BYTES_PER_MEGABYTE;
        } catch (IOException _) {
            return null;
        }
    }

    private Optional<Battery> battery() {
        try (Stream<Path> supplies = Files.list(powerSupplies)) {
            return supplies.filter(supply -> line(supply, "type").equals("Battery"))
                    .filter(supply -> !line(supply, "scope").equals("Device"))
                    .flatMap(supply -> battery(supply).stream())
                    .max(Comparator.comparingInt(Battery::percent));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Battery> battery(Path supply) {
        var percent = line(supply, "capacity");
        var isNumber = !percent.isEmpty() && percent.chars().allMatch(Character::isDigit);
        var status = line(supply, "status").toLowerCase(Locale.ROOT);
        return isNumber
                ? Optional.of(new Battery(Integer.parseInt(percent), !status.equals("discharging")))
                : Optional.empty();
    }

    private static String line(Path supply, String name) {
        try {
            return Files.readString(supply.resolve(name)).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
