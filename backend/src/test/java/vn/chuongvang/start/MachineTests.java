package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

class MachineTests {
    @TempDir Path data;
    @TempDir Path supplies;

    private final AtomicReference<Instant> wall =
            new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));
    private final AtomicLong running = new AtomicLong();

    @Test
    void a_laptop_on_its_battery_says_how_much_is_left() throws IOException {
        supply("AC", "type", "Mains");
        supply("BAT0", "type", "Battery");
        supply("BAT0", "capacity", "41");
        supply("BAT0", "status", "Discharging");

        assertThat(machine().look().battery()).isEqualTo(new Machine.Battery(41, false));
    }

    @Test
    void plugged_in_it_is_charging_and_the_battery_of_a_mouse_is_none_of_ours() throws IOException {
        supply("BAT0", "type", "Battery");
        supply("BAT0", "capacity", "97");
        supply("BAT0", "status", "Not charging");
        supply("hidpp_battery_0", "type", "Battery");
        supply("hidpp_battery_0", "scope", "Device");
        supply("hidpp_battery_0", "capacity", "100");
        supply("hidpp_battery_0", "status", "Discharging");

        assertThat(machine().look().battery()).isEqualTo(new Machine.Battery(97, true));
    }

    @Test
    void a_machine_without_a_battery_or_without_linux_has_none() {
        assertThat(machine().look().battery()).isNull();
        var elsewhere = new Machine(data, supplies.resolve("none"), wall::get, running::get).look();
        assertThat(elsewhere.battery()).isNull();
    }

    @Test
    void free_space_is_told_and_low_below_the_limit() {
        var health = machine().look();

        assertThat(health.diskFreeMegabytes()).isNotNull().isPositive();
        assertThat(health.diskLow())
                .isEqualTo(health.diskFreeMegabytes() < Machine.DISK_WARNING_MEGABYTES);
    }

    @Test
    void a_sleep_is_noticed_told_for_half_an_hour_and_then_forgotten() {
        var machine = machine();
        pass(Duration.ofSeconds(15), Duration.ofSeconds(15));
        assertThat(machine.look().slept()).isNull();

        pass(Duration.ofSeconds(110), Duration.ofSeconds(15));
        var slept = new Machine.Slept(wall.get().toEpochMilli(), 95);
        assertThat(machine.look().slept()).isEqualTo(slept);

        pass(Duration.ofMinutes(30), Duration.ofMinutes(30));
        assertThat(machine.look().slept()).isEqualTo(slept);
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(machine.look().slept()).isNull();
    }

    @Test
    void a_clock_that_is_corrected_a_little_is_no_sleep() {
        var machine = machine();
        pass(Duration.ofSeconds(24), Duration.ofSeconds(14));

        assertThat(machine.look().slept()).isNull();
    }

    private Machine machine() {
        return new Machine(data, supplies, wall::get, running::get);
    }

    private void pass(Duration onTheWall, Duration awake) {
        wall.updateAndGet(now -> now.plus(onTheWall));
        running.addAndGet(awake.toNanos());
    }

    private void supply(String name, String file, String text) throws IOException {
        var folder = Files.createDirectories(supplies.resolve(name));
        Files.writeString(folder.resolve(file), text + "\n");
    }
}
