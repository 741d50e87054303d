package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** What changes come to. Pure: a book and a change give what is to be written, or a refusal. */
final class UnitChanges {
    private static final int MOST_ALIASES = 20;

    private final UnitBook book;

    private UnitChanges(UnitBook book) {
        this.book = book;
    }

    /**
     * @param held units that count in contests which are not over and are played from that day on
     */
    static UnitOutcome decide(UnitBook book, UnitChange change, Set<UUID> held) {
        var changes = new UnitChanges(book);
        var outcome =
                switch (change) {
                    case UnitChange.Create one -> changes.create(one);
                    case UnitChange.Rename one -> changes.rename(one);
                    case UnitChange.Retype one -> changes.retype(one);
                    case UnitChange.Reparent one -> changes.reparent(one);
                    case UnitChange.Merge one -> UnitEndings.merge(book, one, held);
                    case UnitChange.Split one -> UnitEndings.split(book, one, held);
                    case UnitChange.Dissolve one -> UnitEndings.dissolve(book, one, held);
                    case UnitChange.AddAlias one -> changes.add(one);
                    case UnitChange.RemoveAlias one -> changes.remove(one);
                };
        return switch (outcome) {
            case UnitOutcome.Refused refused -> refused;
            case UnitOutcome.Accepted accepted -> held(book, accepted);
        };
    }

    /** The laws are held against the whole of what would be. */
    private static UnitOutcome held(UnitBook book, UnitOutcome.Accepted accepted) {
        if (accepted.edit().units().isEmpty()) {
            return accepted;
        }
        var then = book.with(accepted.edit(), book.generation() + 1);
        return UnitLaws.firstBroken(then)
                .<UnitOutcome>map(broken -> refused(broken.law(), broken.unit()))
                .orElse(accepted);
    }

    private UnitOutcome create(UnitChange.Create change) {
        if (book.knows(change.unit())) {
            return refused(UnitRefusal.UNIT_EXISTS, change.unit());
        }
        if (!UnitTexts.fits(change.founded(), change.decree())) {
            return refused(UnitRefusal.NAME_UNFIT, null);
        }
        var first =
                version(
                        change.unit(),
                        change.hierarchy(),
                        change.on(),
                        change.until(),
                        change.founded(),
                        change.decree());
        return new UnitOutcome.Accepted(
                UnitEdit.of(change.on(), Map.of(change.unit(), List.of(first)), List.of()));
    }

    static UnitVersion version(
            UUID unit,
            Hierarchy hierarchy,
            LocalDate on,
            @Nullable LocalDate until,
            UnitChange.Founded founded,
            String decree) {
        return new UnitVersion(
                unit,
                hierarchy,
                on,
                until,
                founded.type(),
                founded.name(),
                founded.shortName(),
                founded.parent(),
                founded.adminCode(),
                decree);
    }

    private UnitOutcome rename(UnitChange.Rename change) {
        if (!UnitTexts.fits(change.name(), change.shortName(), change.decree())) {
            return refused(UnitRefusal.NAME_UNFIT, change.unit());
        }
        return revise(
                new Revision(change.unit(), change.on(), change.decree(), Lineage.Kind.RENAME),
                (one, other) ->
                        one.name().equals(other.name())
                                && one.shortName().equals(other.shortName()),
                one -> one.named(change.name(), change.shortName()));
    }

    private UnitOutcome retype(UnitChange.Retype change) {
        return revise(
                new Revision(change.unit(), change.on(), change.decree(), Lineage.Kind.RETYPE),
                (one, other) -> one.type() == other.type(),
                one -> one.typed(change.type()));
    }

    private UnitOutcome reparent(UnitChange.Reparent change) {
        var parent = change.parent();
        if (parent != null && !book.knows(parent)) {
            return refused(UnitRefusal.UNIT_UNKNOWN, parent);
        }
        return revise(
                new Revision(change.unit(), change.on(), change.decree(), Lineage.Kind.REPARENT),
                (one, other) -> Objects.equals(one.parent(), other.parent()),
                one -> one.below(parent));
    }

    private record Revision(UUID unit, LocalDate on, String decree, Lineage.Kind kind) {}

    /**
     * From its day on, as long as it stays as it was on that day: what was changed otherwise later
     * stays so.
     */
    private UnitOutcome revise(
            Revision revision,
            BiPredicate<UnitVersion, UnitVersion> same,
            UnaryOperator<UnitVersion> anew) {
        if (!UnitTexts.fitsDecree(revision.decree())) {
            return refused(UnitRefusal.NAME_UNFIT, revision.unit());
        }
        if (!book.knows(revision.unit())) {
            return refused(UnitRefusal.UNIT_UNKNOWN, revision.unit());
        }
        var on = revision.on();
        var found = book.version(revision.unit(), on);
        if (found.isEmpty()) {
            return refused(UnitRefusal.UNIT_NOT_THERE, revision.unit());
        }
        var now = found.get();
        if (same.test(now, anew.apply(now))) {
            return refused(UnitRefusal.NOTHING_CHANGED, revision.unit());
        }
        var after = new ArrayList<UnitVersion>();
        var goesOn = true;
        for (var version : book.versionsOf(revision.unit())) {
            if (version.equals(now)) {
                if (version.from().isBefore(on)) {
                    after.add(version.during(version.from(), on));
                }
                after.add(anew.apply(version.during(on, version.until())).by(revision.decree()));
            } else if (version.from().isAfter(on)) {
                goesOn = goesOn && same.test(version, now);
                after.add(goesOn ? anew.apply(version) : version);
            } else {
                after.add(version);
            }
        }
        var isCorrection = book.versionsOf(revision.unit()).getFirst().from().equals(on);
        var line =
                new Lineage(
                        revision.unit(),
                        revision.unit(),
                        revision.kind(),
                        on,
                        revision.decree(),
                        null);
        return new UnitOutcome.Accepted(
                UnitEdit.of(
                        on,
                        Map.of(revision.unit(), after),
                        isCorrection ? List.of() : List.of(line)));
    }

    private UnitOutcome add(UnitChange.AddAlias change) {
        if (!book.knows(change.unit())) {
            return refused(UnitRefusal.UNIT_UNKNOWN, change.unit());
        }
        if (!UnitTexts.fitsAlias(change.alias())) {
            return refused(UnitRefusal.NAME_UNFIT, change.unit());
        }
        var added = new UnitAlias(change.unit(), change.alias(), change.until());
        var known = book.aliases(change.unit());
        if (known.contains(added)) {
            return refused(UnitRefusal.ALIAS_KNOWN, change.unit());
        }
        if (known.size() >= MOST_ALIASES) {
            return refused(UnitRefusal.TOO_MANY_ALIASES, change.unit());
        }
        var replaced = known.stream().filter(added::isSameName).toList();
        return new UnitOutcome.Accepted(UnitEdit.named(List.of(added), replaced));
    }

    private UnitOutcome remove(UnitChange.RemoveAlias change) {
        var gone =
                book.aliases(change.unit()).stream()
                        .filter(one -> one.alias().equals(change.alias()))
                        .toList();
        return gone.isEmpty()
                ? refused(UnitRefusal.ALIAS_UNKNOWN, change.unit())
                : new UnitOutcome.Accepted(UnitEdit.named(List.of(), gone));
    }

    static UnitOutcome.Refused refused(UnitRefusal reason, @Nullable UUID unit) {
        return new UnitOutcome.Refused(reason, unit);
    }
}
