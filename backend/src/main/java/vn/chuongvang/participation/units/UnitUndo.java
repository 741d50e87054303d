package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What taking a change back comes to. Pure, as changes are. */
final class UnitUndo {
    private final UnitBook book;
    private final UnitBefore before;
    private final UnitEdit edit;
    private final UnitBook then;
    private final Optional<UnitLaws.Broken> broken;

    private UnitUndo(UnitBook book, UnitBefore before, @Nullable LocalDate on) {
        this.book = book;
        this.before = before;
        this.edit = before.edit(on);
        this.then = book.with(edit, book.generation() + 1);
        this.broken = before.units().isEmpty() ? Optional.empty() : UnitLaws.firstBroken(then);
    }

    /**
     * @param on the day of the change that is taken back
     */
    static UnitUndo of(UnitBook book, UnitBefore before, @Nullable LocalDate on) {
        return new UnitUndo(book, before, on);
    }

    UnitEdit edit() {
        return edit;
    }

    /** Without anybody having asked what was counted for units that go. */
    UnitOutcome outcome(HeldUnits held) {
        var unlawful = broken.map(one -> UnitChanges.refused(one.law(), one.unit()));
        return unlawful.or(() -> dangling(held))
                .<UnitOutcome>map(refused -> refused)
                .orElseGet(() -> new UnitOutcome.Accepted(edit));
    }

    /** A contest that is not over loses its unit. */
    private Optional<UnitOutcome.Refused> dangling(HeldUnits held) {
        return before.units().keySet().stream()
                .filter(unit -> endsEarlier(unit, held))
                .sorted()
                .findFirst()
                .map(unit -> UnitChanges.refused(UnitRefusal.CONTESTS_HOMELESS, unit));
    }

    private boolean endsEarlier(UUID unit, HeldUnits held) {
        var versions = then.versionsOf(unit);
        if (versions.isEmpty()) {
            return false;
        }
        var end = versions.getLast().until();
        var now = book.versionsOf(unit).getLast().until();
        return end != null && (now == null || now.isAfter(end)) && held.isHeld(unit, end);
    }

    /**
     * Units whose later changes build on this one, beside those that it wrote: what became of, or
     * into, a unit that it founded, and what stands above a unit that could not be as it was.
     */
    Set<UUID> builtOn() {
        var units = new HashSet<UUID>();
        before.founded().stream()
                .flatMap(unit -> then.lineageOf(unit).stream())
                .map(Lineage::from)
                .forEach(units::add);
        broken.ifPresent(one -> units.addAll(above(one.unit())));
        return units;
    }

    /** With the unit itself, over all times. */
    private Set<UUID> above(UUID unit) {
        var above = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        open.add(unit);
        while (!open.isEmpty()) {
            var one = open.poll();
            if (above.add(one)) {
                then.versionsOf(one).stream()
                        .map(UnitVersion::parent)
                        .filter(Objects::nonNull)
                        .forEach(open::add);
            }
        }
        return above;
    }
}
