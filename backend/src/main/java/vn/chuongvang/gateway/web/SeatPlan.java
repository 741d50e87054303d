package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.identity.Enrolled;
import vn.chuongvang.identity.SeatAllotment;
import vn.chuongvang.identity.SeatAssignment;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who sits where, before anybody has come: every seat of the floor has a contestant and a unit, a
 * name only where the roster gives one. Whom the floor cannot hold becomes a reserve.
 */
final class SeatPlan {
    private static final int UNIT_LETTERS = 60;
    private static final int MOST_UNITS = 500;

    private final int seats;
    private final List<String> units;
    private final Map<String, Integer> unitNumbers;
    private final Map<Integer, Enrolled> chairs = new TreeMap<>();
    private final List<RosterText.Row> held;

    /** All chairs between the floor and this one are taken. */
    private int reserve;

    /** Seats of the floor without a name. */
    private int free;

    /**
     * What is known of the people.
     *
     * @param organiser names the unit of a contest that has no other
     * @param held who has sat down already, each with a chair
     * @param seed of the draw of seats
     */
    record Wish(
            List<String> units,
            String organiser,
            List<RosterText.Row> held,
            List<RosterText.Row> roster,
            long seed) {}

    private SeatPlan(int seats, Wish wish) {
        this.seats = seats;
        var known = units(wish);
        this.units = List.copyOf(known.values());
        this.unitNumbers = numbered(known.keySet());
        this.free = seats;
        this.held = new ArrayList<>(wish.held());
        this.reserve = seats + 1;
    }

    static SeatPlan of(Wish wish, ContestRules rules) {
        int seats = rules.roster().maxOnFloor();
        var plan = new SeatPlan(seats, wish);
        var assignment = SeatAssignment.valueOf(rules.seatAssignment().name());
        var quotas = SeatAllotment.evenQuotas(seats, plan.units.size());
        var allotted =
                SeatAllotment.units(assignment, FloorShape.columns(rules), quotas, wish.seed());
        for (int seat = 1; seat <= seats; seat++) {
            plan.chairs.put(seat, new Enrolled(seat, null, allotted.get(seat - 1)));
        }
        wish.held().forEach(row -> plan.put(Objects.requireNonNull(row.seat()), row));
        plan.seat(wish.roster());
        plan.closeGaps();
        return plan;
    }

    /** Contestants are 1, 2, 3 …: between reserves who sit there already nobody is missing. */
    private void closeGaps() {
        for (int chair = seats + 1; chair < chairs.size(); chair++) {
            chairs.putIfAbsent(chair, new Enrolled(chair, null, 1));
        }
    }

    List<String> units() {
        return units;
    }

    List<Enrolled> chairs() {
        return List.copyOf(chairs.values());
    }

    /** The same people as the rules see them. */
    List<Contestant> roster(ContestRules rules) {
        var seated = !(rules.seating() instanceof ContestRules.Seating.None);
        return chairs.values().stream()
                .map(
                        chair ->
                                new Contestant(
                                        new ContestantId(chair.chair()),
                                        seated && chair.chair() <= seats
                                                ? new SeatNumber(chair.chair())
                                                : null,
                                        new UnitId(chair.unit()),
                                        chair.chair() > seats))
                .toList();
    }

    private void seat(List<RosterText.Row> roster) {
        var newcomers = roster.stream().filter(row -> !isHeld(row)).toList();
        var problems = new ArrayList<RosterText.Problem>();
        for (var row : newcomers) {
            var seat = row.seat();
            if (seat != null) {
                problemWith(seat)
                        .ifPresentOrElse(
                                code ->
                                        problems.add(
                                                new RosterText.Problem(
                                                        row.line(), code, seat.toString())),
                                () -> put(seat, row));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.unfit("ROSTER_UNFIT", "Some seats of the roster do not fit.", problems);
        }
        newcomers.stream()
                .filter(row -> row.seat() == null)
                .forEach(row -> put(row.reserve() ? nextReserve() : freeFor(row), row));
    }

    /** Whether this row is somebody who sits there already; each of them is one row. */
    private boolean isHeld(RosterText.Row row) {
        return held.stream()
                .filter(one -> one.name().equals(row.name()))
                .filter(one -> row.seat() == null || row.seat().equals(one.seat()))
                .findFirst()
                .map(held::remove)
                .orElse(false);
    }

    private Optional<String> problemWith(int seat) {
        if (seat < 1 || seat > seats) {
            return Optional.of("NO_SUCH_SEAT");
        }
        if (isFree(seat)) {
            return Optional.empty();
        }
        var isHeld = held.stream().anyMatch(one -> one.seat() != null && one.seat() == seat);
        return Optional.of(isHeld ? "SEAT_HELD" : "SEAT_TWICE");
    }

    private void put(int chair, RosterText.Row row) {
        var known = chairs.get(chair);
        var fallback = known == null ? 1 : known.unit();
        if (chair <= seats && isFree(chair)) {
            free--;
        }
        chairs.put(chair, new Enrolled(chair, row.name(), unitOf(row, fallback)));
    }

    /** A free seat of the own unit, else any, else a new reserve's chair behind the floor. */
    private int freeFor(RosterText.Row row) {
        if (free == 0) {
            return nextReserve();
        }
        var unit = unitOf(row, 0);
        return IntStream.rangeClosed(1, seats)
                .filter(seat -> isFree(seat) && isUnit(seat, unit))
                .findFirst()
                .orElseGet(() -> firstFree().orElseGet(this::nextReserve));
    }

    private Optional<Integer> firstFree() {
        return IntStream.rangeClosed(1, seats).filter(this::isFree).boxed().findFirst();
    }

    private int nextReserve() {
        while (chairs.containsKey(reserve)) {
            reserve++;
        }
        return reserve;
    }

    private boolean isFree(int seat) {
        var chair = chairs.get(seat);
        return chair != null && chair.name() == null;
    }

    private boolean isUnit(int seat, int unit) {
        var chair = chairs.get(seat);
        return unit == 0 || (chair != null && chair.unit() == unit);
    }

    private int unitOf(RosterText.Row row, int fallback) {
        return row.unit() == null ? fallback : unitNumbers.getOrDefault(key(row.unit()), fallback);
    }

    /** By what is the same name, in their order. */
    private static Map<String, String> units(Wish wish) {
        var units = new LinkedHashMap<String, String>();
        wish.units().forEach(unit -> add(units, unit));
        wish.held().forEach(row -> add(units, row.unit()));
        wish.roster().forEach(row -> add(units, row.unit()));
        if (units.isEmpty()) {
            add(units, wish.organiser());
        }
        if (units.size() > MOST_UNITS || units.isEmpty()) {
            throw Refused.unfit("UNITS_UNFIT", "1 to 500 units, please.", List.of());
        }
        return units;
    }

    private static void add(Map<String, String> units, @Nullable String typed) {
        var name = typed == null ? "" : VietnameseText.cleanName(typed, UNIT_LETTERS);
        if (!name.isEmpty()) {
            units.putIfAbsent(key(name), name);
        }
    }

    private static Map<String, Integer> numbered(Set<String> keys) {
        var numbers = new HashMap<String, Integer>();
        keys.forEach(key -> numbers.put(key, numbers.size() + 1));
        return numbers;
    }

    /** "Tổ 1" and "tổ 1" are the same unit; accents count. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
