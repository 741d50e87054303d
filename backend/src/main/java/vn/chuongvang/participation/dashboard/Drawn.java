package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Dashboard.Absent;
import vn.chuongvang.participation.dashboard.Dashboard.Kind;
import vn.chuongvang.participation.dashboard.Dashboard.Listed;
import vn.chuongvang.participation.dashboard.Dashboard.Named;
import vn.chuongvang.participation.dashboard.Dashboard.Row;
import vn.chuongvang.participation.dashboard.Dashboard.SkillFigures;
import vn.chuongvang.participation.dashboard.Dashboard.Week;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.MemberFigure;
import vn.chuongvang.participation.targets.Plans;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.questionbank.Question.Skill;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Puts sums, plans and names together: pure, from what was read. */
final class Drawn {
    /** With fewer answers the weakest skill would be chance. */
    static final int ENOUGH_ASKED = 20;

    private static final int NEED_HELP = 20;
    private static final int ABSENT = 50;

    private final DashboardQuery query;
    private final LocalDate today;
    private final Sight sight;
    private final Plans plans;
    private final Map<UUID, MemberFigure> members;
    private final Places places;
    private final Pass pass;
    private final List<Set<UUID>> below;

    Drawn(
            DashboardQuery query,
            LocalDate today,
            Sight sight,
            Plans plans,
            Map<UUID, MemberFigure> members) {
        this.query = query;
        this.today = today;
        this.sight = sight;
        this.plans = plans;
        this.members = members;
        this.places = sight.places();
        this.pass = sight.pass();
        this.below = places.below();
    }

    Dashboard dashboard(int upcoming) {
        var rows = rows();
        var units = rows.stream().filter(row -> row.kind() == Kind.UNIT).toList();
        var skills = skills();
        return new Dashboard(
                today,
                query.period(),
                query.measure(),
                query.together(),
                query.tree(),
                sight.hierarchy(),
                weeks(),
                root(units),
                rows,
                new Dashboard.ContestCount(pass.contests(), upcoming),
                skills,
                weakest(skills).orElse(null),
                needHelp(units),
                absent(units));
    }

    private List<Row> rows() {
        return IntStream.range(0, places.rows().size())
                .boxed()
                .filter(this::isShown)
                .sorted(Comparator.comparing(this::order))
                .map(this::row)
                .toList();
    }

    /** Rows of the tree always; of what paths alone have, when there is anything. */
    private boolean isShown(int number) {
        return pass.row(number).attempts > 0
                || sight.declared().row(number).attempts() > 0
                || places.isOfTree(number);
    }

    /** Units keep their order; the others follow by their kind. */
    private Kind order(int number) {
        return places.rows().get(number).kind();
    }

    private Row row(int number) {
        var place = places.rows().get(number);
        var unit = place.kind() == Kind.UNIT ? place.unit() : null;
        var tookPart = below.get(number);
        int its = unit == null ? 0 : subunits(unit, tookPart);
        var declared = sight.declared().row(number);
        return row(
                place.kind(), place.unit(), unit, pass.row(number), declared, tookPart.size(), its);
    }

    private Row root(List<Row> units) {
        var root = places.root();
        var kind = root == null ? Kind.TOP : Kind.UNIT;
        int tookPart = (int) units.stream().filter(row -> row.hasPart(query.together())).count();
        return row(kind, root, root, pass.root(), sight.declared().root(), tookPart, units.size());
    }

    private Row row(
            Kind kind,
            @Nullable UUID unit,
            @Nullable UUID planned,
            Pass.Sums sums,
            Dashboard.Declared declared,
            int tookPart,
            int subunits) {
        var version = planned == null ? Optional.<UnitVersion>empty() : sight.version(planned);
        var plan = plans.of(planned, query.period());
        var people = query.measure() == Measure.PEOPLE;
        long counted = people ? sums.people : sums.attempts;
        long added = people ? declared.people() : declared.attempts();
        long actual = query.together() ? counted + added : counted;
        return new Row(
                unit,
                kind,
                version.map(UnitVersion::name).orElse(""),
                version.map(UnitVersion::type).orElse(null),
                planned == null ? 0 : sight.tree().numberOfChildren(planned),
                sums.attempts,
                sums.people,
                plan,
                plan == null ? null : Share.percent(actual, plan).orElse(null),
                status(actual, plan),
                Arrays.stream(people ? sums.weekPeople : sums.weekAttempts).boxed().toList(),
                sums.asked,
                sums.right,
                Share.percent(sums.right, sums.asked).orElse(null),
                sums.passed,
                sums.perfect,
                sums.prizes,
                Optional.ofNullable(planned)
                        .map(members::get)
                        .map(MemberFigure::members)
                        .orElse(null),
                Optional.ofNullable(planned)
                        .map(members::get)
                        .map(MemberFigure::computed)
                        .orElse(false),
                tookPart,
                subunits,
                declared);
    }

    /** Those of the tree, and those that took part and are gone or elsewhere. */
    private int subunits(UUID unit, Set<UUID> tookPart) {
        var elsewhere =
                tookPart.stream()
                        .filter(
                                one ->
                                        sight.tree()
                                                .find(one)
                                                .filter(found -> unit.equals(found.parent()))
                                                .isEmpty())
                        .count();
        return sight.tree().numberOfChildren(unit) + (int) elsewhere;
    }

    private Status status(long actual, @Nullable Integer plan) {
        var period = query.period();
        return Status.of(actual, plan, period.daysUntil(today), period.days());
    }

    private List<Week> weeks() {
        return sight.weeks().stream()
                .map(
                        week ->
                                new Week(
                                        week.from(),
                                        week.to(),
                                        Weeks.iso(week),
                                        plans.spread(places.root(), week)))
                .toList();
    }

    private List<SkillFigures> skills() {
        var sums = pass.root();
        return Arrays.stream(Skill.values())
                .map(
                        skill ->
                                new SkillFigures(
                                        skill,
                                        sums.skillAsked[skill.ordinal()],
                                        sums.skillRight[skill.ordinal()],
                                        Share.percent(
                                                        sums.skillRight[skill.ordinal()],
                                                        sums.skillAsked[skill.ordinal()])
                                                .orElse(null)))
                .toList();
    }

    private static Optional<Skill> weakest(List<SkillFigures> skills) {
        return skills.stream()
                .filter(one -> one.asked() >= ENOUGH_ASKED)
                .min(Comparator.comparingDouble(one -> (double) one.right() / one.asked()))
                .map(SkillFigures::skill);
    }

    private static Listed needHelp(List<Row> units) {
        var needy = units.stream().filter(row -> row.status() == Status.NEEDS_HELP).toList();
        return new Listed(needy.size(), named(needy, NEED_HELP));
    }

    private Absent absent(List<Row> units) {
        var absent = units.stream().filter(row -> !row.hasPart(query.together())).toList();
        return new Absent(absent.size(), units.size(), named(absent, ABSENT));
    }

    private static List<Named> named(List<Row> rows, int most) {
        return rows.stream()
                .limit(most)
                .map(row -> new Named(Objects.requireNonNull(row.unit()), row.name()))
                .toList();
    }
}
