package vn.chuongvang.participation.targets;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.UnitVersion;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A unit's targets of a period beside those of its children.
 *
 * @param own all that were set for the unit, of any period
 * @param children in the order of the tree of the period's last day
 * @param sums one of each measure
 */
public record Cascade(
        UUID unit, Period period, List<Target> own, List<Child> children, List<Sum> sums) {
    public Cascade {
        own = List.copyOf(own);
        children = List.copyOf(children);
        sums = List.copyOf(sums);
    }

    /**
     * A child with its plans of the period; absent where nothing was said.
     *
     * @param targets all that were set for it, of any period
     */
    public record Child(
            UUID unit,
            String name,
            @Nullable Integer attempts,
            @Nullable Integer people,
            List<Target> targets) {
        public Child {
            targets = List.copyOf(targets);
        }

        Child unsigned() {
            return new Child(
                    unit, name, attempts, people, targets.stream().map(Target::unsigned).toList());
        }

        @Nullable Integer plan(Measure measure) {
            return switch (measure) {
                case ATTEMPTS -> attempts;
                case PEOPLE -> people;
            };
        }
    }

    /** For programs, which are not told who set what. */
    public Cascade unsigned() {
        return new Cascade(
                unit,
                period,
                own.stream().map(Target::unsigned).toList(),
                children.stream().map(Child::unsigned).toList(),
                sums);
    }

    /** Whether the children's plans come to their parent's. */
    public enum Fit {
        /** They come to it, or to more. */
        FITS,
        /** All have one, and together they miss it. */
        SHORT,
        /** Some have none yet, and the others do not come to it. */
        OPEN,
        /** The parent has none. */
        NO_PLAN
    }

    /**
     * @param own the unit's plan of the period
     * @param children sum of the plans of its children
     * @param planned how many of the {@code of} children have one
     * @param missing what the children's plans lack; negative: they come to more
     */
    public record Sum(
            Measure measure,
            @Nullable Integer own,
            long children,
            int planned,
            int of,
            @Nullable Long missing,
            Fit fit) {}

    /**
     * @param targets of the unit and of its children, and of what became them, of any period and
     *     measure
     */
    public static Cascade of(
            UUID unit,
            Period period,
            List<UnitVersion> children,
            Collection<Target> targets,
            Mergers mergers) {
        var attempts = plans(targets, Measure.ATTEMPTS, mergers);
        var people = plans(targets, Measure.PEOPLE, mergers);
        var below =
                children.stream()
                        .map(
                                child ->
                                        new Child(
                                                child.unit(),
                                                child.name(),
                                                attempts.of(child.unit(), period),
                                                people.of(child.unit(), period),
                                                of(child.unit(), targets)))
                        .toList();
        var sums =
                Arrays.stream(Measure.values())
                        .map(
                                measure -> {
                                    var own =
                                            switch (measure) {
                                                case ATTEMPTS -> attempts.of(unit, period);
                                                case PEOPLE -> people.of(unit, period);
                                            };
                                    return sum(measure, own, below);
                                })
                        .toList();
        return new Cascade(unit, period, of(unit, targets), below, sums);
    }

    private static Sum sum(Measure measure, @Nullable Integer own, List<Child> children) {
        var plans = children.stream().map(child -> child.plan(measure)).filter(Objects::nonNull);
        var known = plans.map(plan -> (long) plan).toList();
        long sum = known.stream().mapToLong(Long::longValue).sum();
        return new Sum(
                measure,
                own,
                sum,
                known.size(),
                children.size(),
                own == null ? null : own - sum,
                fit(own, sum, known.size() == children.size()));
    }

    private static Fit fit(@Nullable Integer own, long sum, boolean all) {
        if (own == null) {
            return Fit.NO_PLAN;
        }
        if (sum >= own) {
            return Fit.FITS;
        }
        return all ? Fit.SHORT : Fit.OPEN;
    }

    private static Plans plans(Collection<Target> targets, Measure measure, Mergers mergers) {
        return Plans.of(targets.stream().filter(one -> one.measure() == measure).toList(), mergers);
    }

    private static List<Target> of(UUID unit, Collection<Target> targets) {
        return targets.stream().filter(one -> one.unit().equals(unit)).toList();
    }
}
