package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.ContestDraft;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.participation.facts.Counting;
import vn.chuongvang.participation.facts.CountingRule;
import vn.chuongvang.participation.facts.Countings;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.participation.units.Units;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** For whom a contest was held, and which unit of the tree each of its units is. */
@RestController
@RequestMapping("/api/contests/{id}/counting")
class CountingController {
    private static final int SUGGESTIONS = 5;

    private final Countings countings;
    private final Contests contests;
    private final Entrances entrances;
    private final Units units;
    private final Scopes scopes;

    CountingController(
            Countings countings,
            Contests contests,
            Entrances entrances,
            Units units,
            Scopes scopes) {
        this.scopes = scopes;
        this.countings = countings;
        this.contests = contests;
        this.entrances = entrances;
        this.units = units;
    }

    /**
     * @param title of the contest
     * @param set whether anybody has said anything; until then all count as "không thuộc đơn vị"
     */
    record Settings(
            String title,
            LocalDate playedOn,
            @Nullable UUID organiser,
            CountingRule rule,
            boolean set,
            List<Mapped> units) {}

    /**
     * @param suggested units below the organiser that have exactly this name on the day of play;
     *     none is ever taken by itself
     */
    record Mapped(int unit, String name, @Nullable UUID node, List<Suggested> suggested) {}

    record Suggested(UUID node, String name, List<String> path) {}

    record Wanted(@Nullable UUID organiser, CountingRule rule, List<Node> units) {
        Wanted {
            Objects.requireNonNull(rule, "rule");
            units = List.copyOf(units);
        }
    }

    record Node(int unit, @Nullable UUID node) {}

    /** What is known of a contest. */
    private record Known(String title, LocalDate day, List<Unit> units, UnitBook book) {}

    /**
     * @param organiser below whom names are looked for, before anything is saved; absent: the one
     *     that was said
     */
    @GetMapping
    Mono<Settings> of(
            @PathVariable long id, @RequestParam(required = false) @Nullable UUID organiser) {
        return known(id)
                .zipWith(countings.of(id))
                .map(
                        read ->
                                settings(
                                        read.getT1(),
                                        read.getT2(),
                                        organiser == null ? read.getT2().organiser() : organiser));
    }

    /** All of it anew; units that are left out have none. */
    @PutMapping
    Mono<Settings> put(
            @PathVariable long id,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal StaffSession session) {
        return known(id)
                .flatMap(
                        known ->
                                Mono.fromCallable(() -> nodes(wanted, known))
                                        .delayUntil(
                                                nodes ->
                                                        own(
                                                                session.member(),
                                                                wanted,
                                                                nodes,
                                                                known.day()))
                                        .flatMap(
                                                nodes ->
                                                        countings.set(
                                                                id,
                                                                wanted.organiser(),
                                                                wanted.rule(),
                                                                nodes,
                                                                session.member().name(),
                                                                organise(id, wanted.organiser())))
                                        .map(set -> settings(known, set, set.organiser())));
    }

    /** Who has a unit counts for it and for what was below it on that day, for nobody else. */
    private Mono<Void> own(
            StaffMember member, Wanted wanted, Map<Integer, UUID> nodes, LocalDate day) {
        var organiser = wanted.organiser();
        if (organiser == null && !member.isOfWholeServer()) {
            return Mono.error(
                    FiguresRefused.unfit(
                            "ORGANISER_MISSING", "Say which of your units organises it."));
        }
        return Flux.fromIterable(nodes.values())
                .concatWith(Mono.justOrEmpty(organiser))
                .distinct()
                .filterWhen(node -> scopes.allows(member, node, day).map(allowed -> !allowed))
                .next()
                .flatMap(
                        foreign ->
                                Mono.error(
                                        FiguresRefused.unfit(
                                                "UNIT_NOT_YOURS",
                                                "The unit %s is not below yours."
                                                        .formatted(foreign))));
    }

    /**
     * Without an organiser the contest stays whose it is: settings of figures open it to nobody.
     */
    private Mono<Void> organise(long id, @Nullable UUID organiser) {
        return organiser == null ? Mono.empty() : scopes.organise(new ContestRef(id), organiser);
    }

    private Mono<Known> known(long id) {
        if (id < 1) {
            return Mono.error(FiguresRefused.unknown("contest"));
        }
        return Mono.zip(
                        contests.find(new ContestId(id)),
                        entrances.units(new ContestRef(id)).collectList(),
                        units.book())
                .filter(read -> !read.getT1().rehearsal())
                .map(read -> known(read.getT1().draft(), read.getT2(), read.getT3()))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("contest")));
    }

    private static Known known(ContestDraft contest, List<Unit> units, UnitBook book) {
        return new Known(contest.title(), contest.playedOn(), units, book);
    }

    private static Map<Integer, UUID> nodes(Wanted wanted, Known known) {
        var numbers = known.units().stream().map(Unit::number).collect(Collectors.toSet());
        var organiser = wanted.organiser();
        if (organiser != null) {
            there(organiser, known);
        }
        var nodes = new HashMap<Integer, UUID>();
        for (var one : wanted.units()) {
            if (!numbers.contains(one.unit())) {
                throw FiguresRefused.unfit(
                        "UNIT_UNKNOWN", "The contest has no unit %d.".formatted(one.unit()));
            }
            var node = one.node();
            if (node != null) {
                there(node, known);
                nodes.put(one.unit(), node);
            }
        }
        return nodes;
    }

    private static void there(UUID node, Known known) {
        if (known.book().version(node, known.day()).isEmpty()) {
            throw FiguresRefused.unfit(
                    "UNIT_NOT_THERE",
                    "There was no unit %s on %s, the day of the contest; choose one that was."
                            .formatted(node, known.day()));
        }
    }

    private static Settings settings(Known known, Counting counting, @Nullable UUID above) {
        var byName = below(known, above);
        var mapped =
                known.units().stream()
                        .map(
                                unit ->
                                        new Mapped(
                                                unit.number(),
                                                unit.name(),
                                                counting.units().get(unit.number()),
                                                byName
                                                        .getOrDefault(
                                                                folded(unit.name()), List.of())
                                                        .stream()
                                                        .limit(SUGGESTIONS)
                                                        .toList()))
                        .toList();
        return new Settings(
                known.title(),
                known.day(),
                counting.organiser(),
                counting.rule(),
                counting.isSet(),
                mapped);
    }

    /** The organiser and all below it, by name; nothing without an organiser. */
    private static Map<String, List<Suggested>> below(Known known, @Nullable UUID organiser) {
        if (organiser == null) {
            return Map.of();
        }
        var byName = new HashMap<String, List<Suggested>>();
        var tree = known.book().asOf(known.day());
        var open = new ArrayDeque<UnitVersion>();
        tree.find(organiser).ifPresent(open::add);
        while (!open.isEmpty()) {
            var unit = open.poll();
            byName.computeIfAbsent(folded(unit.name()), _ -> new ArrayList<>())
                    .add(suggested(unit, known));
            open.addAll(tree.childrenOf(unit.unit()));
        }
        return byName;
    }

    private static Suggested suggested(UnitVersion unit, Known known) {
        var path =
                known.book().path(unit.unit(), known.day()).stream()
                        .flatMap(one -> known.book().version(one, known.day()).stream())
                        .map(UnitVersion::name)
                        .toList();
        return new Suggested(unit.unit(), unit.name(), path);
    }

    /** The same but for case and how marks are encoded. */
    private static String folded(String name) {
        return VietnameseText.nfc(name).strip().toLowerCase(Locale.ROOT);
    }
}
