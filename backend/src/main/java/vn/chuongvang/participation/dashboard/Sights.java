package vn.chuongvang.participation.dashboard;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.participation.declared.Declarations;
import vn.chuongvang.participation.facts.Facts;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.Units;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the columns through a tree; trees of a few days are built once for each book. */
@Component
class Sights {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int MOST_TREES = 16;

    private final Facts facts;
    private final Units units;
    private final Declarations declarations;
    private final ServerClock clock;
    private final Map<LocalDate, TreeOfDay> trees = new ConcurrentHashMap<>();

    Sights(Facts facts, Units units, Declarations declarations, ServerClock clock) {
        this.facts = facts;
        this.units = units;
        this.declarations = declarations;
        this.clock = clock;
    }

    private record TreeOfDay(
            UnitBook book, UnitTree tree, Placed.Cache placed, DeclaredPlaces.Cache declared) {
        static TreeOfDay of(UnitBook book, LocalDate day) {
            return new TreeOfDay(
                    book,
                    book.asOf(day),
                    new Placed.Cache(book, day),
                    new DeclaredPlaces.Cache(book, day));
        }

        boolean isOf(UnitBook other) {
            return book.generation() == other.generation();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), VIETNAM);
    }

    Mono<Moment> now() {
        return Mono.zip(facts.columns(), units.book(), declarations.facts())
                .map(read -> new Moment(today(), read.getT1(), read.getT2(), read.getT3()));
    }

    /** Empty when there is no such unit. */
    Mono<Sight> of(DashboardQuery query, Moment moment) {
        return Mono.just(moment)
                .publishOn(Schedulers.parallel())
                .flatMap(at -> Mono.justOrEmpty(sight(query, at)));
    }

    private Optional<Sight> sight(DashboardQuery query, Moment moment) {
        var columns = moment.columns();
        var book = moment.units();
        var today = moment.today();
        if (query.unit() != null && !book.knows(query.unit())) {
            return Optional.empty();
        }
        var to = query.period().to();
        var day =
                switch (query.tree()) {
                    case NOW -> today;
                    case THEN -> to.isBefore(today) ? to : today;
                };
        var tree = tree(book, day);
        List<Placed> paths =
                switch (query.tree()) {
                    case NOW -> tree.placed().of(columns.paths());
                    case THEN -> columns.paths().stream().map(Placed::asItWas).toList();
                };
        var declared = DeclaredPlaces.of(query, moment.declared(), tree.declared());
        return Optional.of(Sight.of(query, columns, paths, declared, book, tree.tree(), today));
    }

    private TreeOfDay tree(UnitBook book, LocalDate day) {
        if (trees.size() > MOST_TREES) {
            trees.clear();
        }
        return Objects.requireNonNull(
                trees.compute(
                        day,
                        (_, known) ->
                                known != null && known.isOf(book)
                                        ? known
                                        : TreeOfDay.of(book, day)));
    }
}
