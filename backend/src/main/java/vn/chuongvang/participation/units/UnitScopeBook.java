package vn.chuongvang.participation.units;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.UnitScopes;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;

/**
 * What lies below a unit, over all times. From a unit the way goes up through every version to the
 * parents of those days, and from any unit on the way to what it was merged into, from that day on.
 * What was split or dissolved has no heir: nobody guesses who may see it.
 */
@Component
class UnitScopeBook implements UnitScopes {
    private final Units units;

    UnitScopeBook(Units units) {
        this.units = units;
    }

    @Override
    public Mono<Boolean> covers(UUID scope, UUID unit) {
        return units.book().map(book -> covers(book, scope, unit));
    }

    @Override
    public Mono<Boolean> covers(UUID scope, UUID unit, LocalDate day) {
        return units.book().map(book -> covers(book, scope, unit, day));
    }

    @Override
    public Mono<Boolean> isWithin(UUID scope, UUID unit, LocalDate day) {
        return units.book().map(book -> book.path(unit, day).contains(scope));
    }

    private record Stay(UUID unit, LocalDate from, LocalDate until) {}

    static boolean covers(UnitBook book, UUID scope, UUID unit) {
        return book.knows(unit) && leads(book, new Stay(unit, LocalDate.MIN, LocalDate.MAX), scope);
    }

    static boolean covers(UnitBook book, UUID scope, UUID unit, LocalDate day) {
        return book.nearest(unit, day)
                .filter(version -> !version.from().isAfter(day))
                .map(version -> version.holdsOn(day) ? day : lastDay(version))
                .filter(last -> leads(book, new Stay(unit, last, last.plusDays(1)), scope))
                .isPresent();
    }

    private static LocalDate lastDay(UnitVersion version) {
        return Objects.requireNonNull(version.until()).minusDays(1);
    }

    private static boolean leads(UnitBook book, Stay from, UUID scope) {
        if (!book.knows(scope)) {
            return false;
        }
        var open = new ArrayDeque<Stay>();
        var seen = new HashSet<Stay>();
        open.add(from);
        while (!open.isEmpty()) {
            var stay = open.poll();
            if (stay.unit().equals(scope)) {
                return true;
            }
            if (seen.add(stay)) {
                parents(book, stay, open);
                heirs(book, stay, open);
            }
        }
        return false;
    }

    private static void parents(UnitBook book, Stay stay, ArrayDeque<Stay> open) {
        for (var version : book.versionsOf(stay.unit())) {
            var until = version.until() == null ? LocalDate.MAX : version.until();
            var from = version.from().isAfter(stay.from()) ? version.from() : stay.from();
            var to = until.isBefore(stay.until()) ? until : stay.until();
            var parent = version.parent();
            if (parent != null && from.isBefore(to)) {
                open.add(new Stay(parent, from, to));
            }
        }
    }

    private static void heirs(UnitBook book, Stay stay, ArrayDeque<Stay> open) {
        for (var line : book.lineage()) {
            var heir = line.to();
            if (line.kind() == Lineage.Kind.MERGE
                    && heir != null
                    && line.from().equals(stay.unit())) {
                open.add(new Stay(heir, line.on(), LocalDate.MAX));
            }
        }
    }
}
