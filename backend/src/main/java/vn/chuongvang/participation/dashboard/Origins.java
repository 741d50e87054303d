package vn.chuongvang.participation.dashboard;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.RealContests;
import vn.chuongvang.participation.facts.Countings;
import vn.chuongvang.participation.facts.FactBlock;
import vn.chuongvang.participation.targets.Period;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which contests figures come from, and which are to come. */
@Component
class Origins {
    private final RealContests contests;
    private final Countings countings;

    Origins(RealContests contests, Countings countings) {
        this.contests = contests;
        this.countings = countings;
    }

    Mono<List<Origin>> of(DashboardQuery query, Sight sight, Set<Dashboard.Kind> kinds) {
        return Mono.zip(
                        contests.all().collectMap(one -> one.contest().value()),
                        countings.organisers())
                .map(read -> of(query, sight, kinds, read.getT1(), read.getT2().keySet()));
    }

    private static List<Origin> of(
            DashboardQuery query,
            Sight sight,
            Set<Dashboard.Kind> kinds,
            Map<Long, RealContests.Listed> titles,
            Set<Long> set) {
        return sight.columns().blocks().stream()
                .filter(block -> query.period().has(block.playedOn()))
                .filter(block -> query.contest() == null || query.contest().equals(block.contest()))
                .map(block -> origin(block, sight, kinds, titles, set))
                .filter(origin -> origin.attempts() > 0)
                .sorted(Origin.ORDER)
                .toList();
    }

    private static Origin origin(
            FactBlock block,
            Sight sight,
            Set<Dashboard.Kind> kinds,
            Map<Long, RealContests.Listed> titles,
            Set<Long> set) {
        var people = new BitSet();
        long attempts = 0;
        long asked = 0;
        long right = 0;
        for (int i = 0; i < block.rows(); i++) {
            int at = sight.places().rowOf(block.path()[i]);
            if (at != Places.OUTSIDE && kinds.contains(sight.places().rows().get(at).kind())) {
                attempts++;
                asked += block.asked()[i];
                right += block.right()[i];
                people.set(sight.columns().person(block.individual()[i]));
            }
        }
        var title =
                Optional.ofNullable(titles.get(block.contest()))
                        .map(RealContests.Listed::title)
                        .orElse("");
        return new Origin(
                block.contest(),
                title,
                block.playedOn(),
                attempts,
                people.cardinality(),
                right,
                asked,
                Share.percent(right, asked).orElse(null),
                set.contains(block.contest()));
    }

    /** Real contests of the rest of the period that were not played yet, held for the root. */
    Mono<Integer> upcoming(DashboardQuery query, LocalDate today, Sight sight) {
        var to = query.period().to();
        if (to.isBefore(today)) {
            return Mono.just(0);
        }
        var from = query.period().from().isAfter(today) ? query.period().from() : today;
        var rest = new Period(from, to);
        return countings
                .organisers()
                .flatMap(
                        organisers ->
                                contests.all()
                                        .filter(one -> !one.finished() && rest.has(one.playedOn()))
                                        .filter(
                                                one ->
                                                        query.contest() == null
                                                                || query.contest()
                                                                        == one.contest().value())
                                        .filter(one -> isFor(one, organisers, query, sight))
                                        .count())
                .map(Math::toIntExact);
    }

    private static boolean isFor(
            RealContests.Listed contest,
            Map<Long, Optional<UUID>> organisers,
            DashboardQuery query,
            Sight sight) {
        if (query.unit() == null) {
            return true;
        }
        var root = Objects.requireNonNull(query.unit());
        return organisers
                .getOrDefault(contest.contest().value(), Optional.empty())
                .filter(organiser -> isBelow(organiser, root, sight))
                .isPresent();
    }

    private static boolean isBelow(UUID organiser, UUID root, Sight sight) {
        var day = sight.tree().day();
        return sight.book().path(sight.book().heir(organiser, day), day).contains(root);
    }
}
