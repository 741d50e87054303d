package vn.chuongvang.participation.dashboard;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.participation.targets.Members;
import vn.chuongvang.participation.targets.Mergers;
import vn.chuongvang.participation.targets.Targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Answers queries from what is in memory; targets and members are read for the units shown. */
@Component
public class Dashboards {
    private final Sights sights;
    private final Targets targets;
    private final Members members;
    private final Origins origins;

    Dashboards(Sights sights, Targets targets, Members members, Origins origins) {
        this.sights = sights;
        this.targets = targets;
        this.members = members;
        this.origins = origins;
    }

    /** In Vietnam. */
    public LocalDate today() {
        return sights.today();
    }

    /** Empty when there is no such unit. */
    public Mono<Dashboard> of(DashboardQuery query) {
        return moment().flatMap(moment -> of(query, moment));
    }

    /** As it is now: all that is drawn from it fits together. */
    public Mono<Moment> moment() {
        return sights.now();
    }

    /** Empty when there is no such unit; targets and members are read now. */
    public Mono<Dashboard> of(DashboardQuery query, Moment moment) {
        return sights.of(query, moment).flatMap(sight -> draw(query, moment.today(), sight));
    }

    private Mono<Dashboard> draw(DashboardQuery query, LocalDate day, Sight sight) {
        var units = sight.units();
        var mergers =
                switch (query.tree()) {
                    case NOW -> Mergers.of(sight.book(), sight.tree().day());
                    // Merged units have rows of their own.
                    case THEN -> Mergers.NONE;
                };
        return Mono.zip(
                        targets.plans(units, query.measure(), mergers),
                        members.of(units, query.period().to(), mergers),
                        origins.upcoming(query, day, sight))
                .publishOn(Schedulers.parallel())
                .map(
                        read ->
                                new Drawn(query, day, sight, read.getT1(), read.getT2())
                                        .dashboard(read.getT3()));
    }

    /**
     * The contests that the figures of rows of these kinds come from, the latest first. Empty when
     * there is no such unit.
     */
    public Mono<List<Origin>> origins(DashboardQuery query, Set<Dashboard.Kind> kinds) {
        return moment().flatMap(moment -> origins(query, kinds, moment));
    }

    public Mono<List<Origin>> origins(
            DashboardQuery query, Set<Dashboard.Kind> kinds, Moment moment) {
        return sights.of(query, moment).flatMap(sight -> origins.of(query, sight, kinds));
    }
}
