package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.declared.DeclaredFacts;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.questionbank.Question.Skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit and those right below it, against their plans.
 *
 * @param asOf today, by which the status is judged and the tree NOW stands
 * @param together what units declare is in percent, status, absent and the parts that took part
 * @param weeks the last eight weeks up to the period's end or today, the oldest first
 * @param root the unit itself with all below it
 * @param rows its children in the order of the tree, then rows of another {@link Kind}
 * @param skills all five, in the order of their enumeration
 * @param weakest the skill with the lowest share of right answers; absent while no skill has been
 *     asked often enough
 */
public record Dashboard(
        LocalDate asOf,
        Period period,
        Measure measure,
        boolean together,
        TreeOf tree,
        Hierarchy hierarchy,
        List<Week> weeks,
        Row root,
        List<Row> rows,
        ContestCount contests,
        List<SkillFigures> skills,
        @Nullable Skill weakest,
        Listed needHelp,
        Absent absent) {

    public Dashboard {
        weeks = List.copyOf(weeks);
        rows = List.copyOf(rows);
        skills = List.copyOf(skills);
    }

    /**
     * Monday to Sunday; the last one may end earlier.
     *
     * @param iso number of the week
     * @param plan the root's target for these days; absent without one
     */
    public record Week(LocalDate from, LocalDate to, int iso, @Nullable Integer plan) {}

    /** What a row is. */
    public enum Kind {
        UNIT,
        /** Above several trees' tops, or above none. */
        TOP,
        /** Counted for the root itself, for none of its children. */
        DIRECT,
        /** Of units that were split or dissolved: they have no heir in the tree of now. */
        SPLIT,
        /** "Không thuộc đơn vị"; beside the root, in no figure of it. */
        NONE
    }

    /**
     * @param unit absent where a row is of no single unit
     * @param name empty where the kind says it
     * @param children how many units are right below it
     * @param people each counted once in this row; rows do not add up to their root
     * @param percent of the plan of the whole period, by {@link Share}
     * @param weeks by the query's measure
     * @param right right answers of {@code asked}
     * @param rightPercent by {@link Share}; absent where nothing was asked
     * @param passed attempts with at least half of what was asked right
     * @param perfect attempts with all of it right
     * @param members "tổng số ĐVTN" as known at the period's end
     * @param membersComputed whether that is a sum of figures of units that became this one
     * @param takenPart how many of {@code subunits}, those right below it, took part
     * @param declared beside all other figures
     */
    public record Row(
            @Nullable UUID unit,
            Kind kind,
            String name,
            @Nullable UnitType type,
            int children,
            long attempts,
            int people,
            @Nullable Integer plan,
            @Nullable BigDecimal percent,
            Status status,
            List<Integer> weeks,
            long asked,
            long right,
            @Nullable BigDecimal rightPercent,
            int passed,
            int perfect,
            int prizes,
            @Nullable Integer members,
            boolean membersComputed,
            int takenPart,
            int subunits,
            Declared declared) {
        public Row {
            weeks = List.copyOf(weeks);
        }

        /** Whether anybody took part, also as units declare when both are counted together. */
        boolean hasPart(boolean together) {
            return attempts > 0 || together && declared.attempts() > 0;
        }
    }

    /**
     * What units declare of activities outside the product, in no other figure of the row.
     *
     * @param people sums of what units say: who is in two activities, or here and there, is in
     *     twice
     */
    public record Declared(long people, long attempts, long passed) {
        static final Declared NONE = new Declared(0, 0, 0);

        Declared and(DeclaredFacts.Fact fact) {
            return new Declared(
                    people + fact.people(), attempts + fact.attempts(), passed + fact.passed());
        }
    }

    /** How many contests the root's figures come from, and how many are to come in the period. */
    public record ContestCount(int held, int upcoming) {}

    public record SkillFigures(
            Skill skill, long asked, long right, @Nullable BigDecimal rightPercent) {}

    public record Named(UUID unit, String name) {}

    /**
     * Children of the root that need help.
     *
     * @param units the first of them
     */
    public record Listed(int count, List<Named> units) {
        public Listed {
            units = List.copyOf(units);
        }
    }

    /**
     * Children of the root that have not taken part.
     *
     * @param of all children
     * @param units the first of them
     */
    public record Absent(int count, int of, List<Named> units) {
        public Absent {
            units = List.copyOf(units);
        }
    }
}
