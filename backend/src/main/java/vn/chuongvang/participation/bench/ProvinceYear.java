package vn.chuongvang.participation.bench;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.facts.Fact;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.Lineage;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A year of a province by chance: communes with sub-units, contests all over the year, and on the
 * first of July mergers, splits and ends of units. The same seed gives the same year.
 */
public final class ProvinceYear {
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    public static final LocalDate MERGERS = LocalDate.of(2026, 7, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final int QUESTIONS = 20;

    private final Random random;
    private final Size size;
    private final List<UnitVersion> versions = new ArrayList<>();
    private final List<Lineage> lineage = new ArrayList<>();
    private final List<UUID> cells = new ArrayList<>();
    private final List<List<Fact>> contests = new ArrayList<>();
    private final UUID province;
    private final UnitBook book;
    private final UUID[] individuals;

    /**
     * @param people of whom participants are drawn
     * @param participations in all contests together
     */
    public record Size(int communes, int cells, int contests, int people, int participations) {
        /** A large province of today. */
        public static final Size LARGE = new Size(226, 8_000, 300, 250_000, 400_000);
    }

    public ProvinceYear(long seed, Size size) {
        this.random = new Random(seed);
        this.size = size;
        this.province = id();
        this.individuals = new UUID[size.people()];
        Arrays.setAll(individuals, _ -> id());
        makeUnits();
        this.book = UnitBook.of(1, versions, lineage, List.of());
        for (int i = 0; i < size.contests(); i++) {
            contests.add(contest(i + 1));
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void makeUnits() {
        versions.add(version(province, FOUNDED, null, UnitType.PROVINCE, "Tỉnh Đoàn", null));
        var communes = new ArrayList<UUID>();
        for (int i = 0; i < size.communes(); i++) {
            communes.add(id());
        }
        // Every tenth goes into its neighbour's new unit; every fiftieth is split, of whom none is
        // an heir.
        var successor = new ArrayList<UUID>(communes);
        for (int i = 0; i + 1 < communes.size(); i += 10) {
            var merged = id();
            for (int old : List.of(i, i + 1)) {
                successor.set(old, merged);
                lineage.add(line(communes.get(old), merged, Lineage.Kind.MERGE));
            }
            versions.add(
                    version(merged, MERGERS, null, UnitType.WARD, "Phường mới " + i, province));
        }
        for (int i = 0; i < communes.size(); i++) {
            var end = successor.get(i).equals(communes.get(i)) ? null : MERGERS;
            versions.add(
                    version(
                            communes.get(i),
                            FOUNDED,
                            end,
                            i % 3 == 0 ? UnitType.WARD : UnitType.COMMUNE,
                            "Xã " + i,
                            province));
        }
        for (int i = 0; i < size.cells(); i++) {
            cell(i, communes.get(i % communes.size()), successor.get(i % communes.size()));
        }
    }

    private void cell(int i, UUID before, UUID after) {
        var cell = id();
        cells.add(cell);
        var name = "Tổ " + i;
        if (i % 40 == 7) {
            versions.add(version(cell, FOUNDED, MERGERS, UnitType.TEAM, name, before));
            lineage.add(line(cell, null, Lineage.Kind.DISSOLVE));
        } else if (i % 20 == 3 && i > 40) {
            versions.add(version(cell, FOUNDED, MERGERS, UnitType.TEAM, name, before));
            lineage.add(line(cell, cells.get(i - 2), Lineage.Kind.MERGE));
        } else if (before.equals(after)) {
            versions.add(version(cell, FOUNDED, null, UnitType.TEAM, name, before));
        } else {
            versions.add(version(cell, FOUNDED, MERGERS, UnitType.TEAM, name, before));
            versions.add(version(cell, MERGERS, null, UnitType.TEAM, name, after));
            lineage.add(line(cell, cell, Lineage.Kind.REPARENT));
        }
    }

    private static UnitVersion version(
            UUID unit,
            LocalDate from,
            @Nullable LocalDate until,
            UnitType type,
            String name,
            @Nullable UUID parent) {
        return new UnitVersion(unit, Hierarchy.DOAN, from, until, type, name, "", parent, null, "");
    }

    private static Lineage line(UUID from, @Nullable UUID to, Lineage.Kind kind) {
        return new Lineage(from, to, kind, MERGERS, "", null);
    }

    private List<Fact> contest(int number) {
        var day = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
        int takers = size.participations() / size.contests();
        var people = new LinkedHashSet<Integer>();
        while (people.size() < Math.min(takers, size.people())) {
            people.add(random.nextInt(size.people()));
        }
        var rows = new ArrayList<Fact>();
        for (var person : people) {
            rows.add(fact(number, rows.size() + 1, person, day));
        }
        return rows;
    }

    private Fact fact(int contest, int contestant, int person, LocalDate day) {
        // Most stay in their unit; some take part for another one, or for none.
        int home = random.nextInt(20) == 0 ? random.nextInt(cells.size()) : person % cells.size();
        var unit = random.nextInt(50) == 0 ? null : book.heir(cells.get(home), day);
        var path = unit == null ? List.<UUID>of() : book.path(unit, day);
        var counts = random.nextInt(40) > 0;
        int asked = counts ? 1 + random.nextInt(QUESTIONS) : 0;
        int right = counts ? random.nextInt(asked + 1) : 0;
        var skillAsked = new Integer[] {0, 0, 0, 0, 0};
        var skillRight = new Integer[] {0, 0, 0, 0, 0};
        for (int i = 0; i < asked; i++) {
            int skill = random.nextInt(Fact.SKILLS);
            skillAsked[skill]++;
            skillRight[skill] += i < right ? 1 : 0;
        }
        return new Fact(
                contest,
                contestant,
                individuals[person],
                path.isEmpty() ? null : unit,
                path,
                day,
                counts ? Fact.Status.COUNTED : Fact.Status.VOIDED,
                asked,
                right,
                List.of(skillAsked),
                List.of(skillRight),
                random.nextInt(30) == 0 ? 1 : 0);
    }

    public UnitBook book() {
        return book;
    }

    public List<UnitVersion> versions() {
        return versions;
    }

    public List<Lineage> lineage() {
        return lineage;
    }

    public UUID province() {
        return province;
    }

    public UUID[] individuals() {
        return individuals;
    }

    /** The rows of each contest; what does not count is among them. */
    public List<List<Fact>> contests() {
        return contests;
    }

    public List<Fact> rows() {
        return contests.stream().flatMap(List::stream).toList();
    }
}
