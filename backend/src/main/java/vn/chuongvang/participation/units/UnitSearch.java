package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Units by their names, short names, other names and names of the past. It never picks: whoever
 * asks gets all that may be meant, each with its province.
 */
public final class UnitSearch {
    /** Units of one name that are put in the order of their provinces. */
    private static final int MOST_SORTED = 500;

    private final UnitBook book;

    /** Where a word begins, texts that have it. */
    private final NavigableMap<String, List<Text>> byWord = new TreeMap<>();

    private UnitSearch(UnitBook book) {
        this.book = book;
    }

    /** One text, however many units it names. */
    private record Text(String text, Spelling spelling, Set<Named> units) {}

    /** A unit with its number, by which a search remembers that it was there. */
    private static final class Named {
        private final int number;
        private final List<UnitVersion> versions;

        Named(int number, List<UnitVersion> versions) {
            this.number = number;
            this.versions = versions;
        }

        /** As it is on that day, or was last; absent while it is yet to come. */
        @Nullable UnitVersion nearest(LocalDate day) {
            UnitVersion nearest = null;
            for (var version : versions) {
                nearest = version.from().isAfter(day) ? nearest : version;
            }
            return nearest;
        }
    }

    /**
     * What is looked for.
     *
     * @param text words or beginnings of words, with or without accents; behind a comma words of
     *     what is above
     * @param hierarchy absent: all
     */
    public record Wish(String text, @Nullable Hierarchy hierarchy, LocalDate asOf, int limit) {}

    /**
     * @param total how many there are altogether
     * @param hits the first of them
     */
    public record Found(int total, List<UnitHit> hits) {}

    static UnitSearch of(UnitBook book) {
        var search = new UnitSearch(book);
        var texts = new LinkedHashMap<String, Text>();
        int number = 0;
        for (var unit : book.units()) {
            var named = new Named(number++, book.versionsOf(unit));
            for (var version : named.versions) {
                add(texts, version.name(), named);
                add(texts, version.shortName(), named);
            }
            for (var alias : book.aliases(unit)) {
                add(texts, alias.alias(), named);
            }
        }
        for (var text : texts.values()) {
            for (var word : new HashSet<>(text.spelling().folded())) {
                search.byWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(text);
            }
        }
        return search;
    }

    private static void add(Map<String, Text> texts, String text, Named unit) {
        if (!text.isEmpty()) {
            texts.computeIfAbsent(
                            text, one -> new Text(one, Spelling.of(one), new LinkedHashSet<>(2)))
                    .units()
                    .add(unit);
        }
    }

    long generation() {
        return book.generation();
    }

    /** Accents that fit come first, then whole names, then beginnings of names. */
    public Found find(Wish wish) {
        return find(wish, null);
    }

    /**
     * As {@link #find(Wish)}.
     *
     * @param after only hits behind this unit; absent: from the first one
     */
    public Found find(Wish wish, @Nullable UUID after) {
        int comma = wish.text().indexOf(',');
        var typed = Spelling.of(comma < 0 ? wish.text() : wish.text().substring(0, comma));
        var above = Spelling.of(comma < 0 ? "" : wish.text().substring(comma + 1));
        if (typed.isEmpty()) {
            return new Found(0, List.of());
        }
        var ranked =
                candidates(typed).stream()
                        .filter(text -> typed.isIn(text.spelling()))
                        .map(text -> Ranked.of(text, typed))
                        .sorted(Ranked.ORDER)
                        .toList();
        var seen = new BitSet();
        var hits = new UnitHits(after, wish.limit());
        for (var text : ranked) {
            var page = new Page(wish, text.isExact(), above, !hits.isFull());
            for (var unit : text.text().units()) {
                page.look(unit, text.text().text(), seen);
            }
            page.into(hits);
        }
        return new Found(seen.cardinality(), hits.all());
    }

    /** By the rarest word. */
    private Set<Text> candidates(Spelling typed) {
        Set<Text> fewest = Set.of();
        int least = Integer.MAX_VALUE;
        for (var word : typed.folded()) {
            var lists = byWord.subMap(word, true, word + Character.MAX_VALUE, true).values();
            int size = lists.stream().mapToInt(List::size).sum();
            if (size < least) {
                least = size;
                fewest = new HashSet<>();
                lists.forEach(fewest::addAll);
            }
        }
        return fewest;
    }

    private record Ranked(Text text, boolean isExact, boolean isWhole, boolean isStart) {
        static final Comparator<Ranked> ORDER =
                Comparator.comparing((Ranked one) -> !one.isExact())
                        .thenComparing(one -> !one.isWhole())
                        .thenComparing(one -> !one.isStart())
                        .thenComparing(one -> one.text().spelling().folded().size())
                        .thenComparing(one -> one.text().text());

        static Ranked of(Text text, Spelling typed) {
            return new Ranked(
                    text,
                    typed.isExactlyIn(text.spelling()),
                    typed.isAllOf(text.spelling()),
                    typed.isStartOf(text.spelling()));
        }
    }

    /** Units that one text names. */
    private final class Page {
        private final Wish wish;
        private final boolean isExact;
        private final Spelling above;
        private final boolean isShown;
        private final List<Candidate> candidates = new ArrayList<>();

        /**
         * @param isShown whether any of them is; else they are counted only
         */
        Page(Wish wish, boolean isExact, Spelling above, boolean isShown) {
            this.isShown = isShown;
            this.wish = wish;
            this.isExact = isExact;
            this.above = above;
        }

        /** Those that begin later are not there yet. */
        void look(Named unit, String text, BitSet seen) {
            var nearest = unit.nearest(wish.asOf());
            if (nearest == null
                    || (wish.hierarchy() != null && nearest.hierarchy() != wish.hierarchy())
                    || seen.get(unit.number)) {
                return;
            }
            var path = above.isEmpty() ? null : path(nearest);
            if (path == null || above.isIn(Spelling.of(String.join(" ", path)))) {
                seen.set(unit.number);
                if (isShown) {
                    var isName = nearest.name().equals(text) || nearest.shortName().equals(text);
                    candidates.add(
                            new Candidate(
                                    nearest, isName ? null : text, nearest.holdsOn(wish.asOf())));
                }
            }
        }

        /** By province where few share the name; of thousands, some hundreds after others. */
        void into(UnitHits hits) {
            var keys = UnitNames.keys();
            candidates.stream()
                    .sorted(Candidate.ORDER)
                    .gather(Gatherers.windowFixed(MOST_SORTED))
                    .takeWhile(_ -> !hits.isFull())
                    .forEach(
                            some ->
                                    some.stream()
                                            .map(this::hit)
                                            .map(hit -> Sorted.of(hit, keys))
                                            .sorted(Sorted.ORDER)
                                            .map(Sorted::hit)
                                            .forEach(hits::add));
        }

        private UnitHit hit(Candidate candidate) {
            var version = candidate.version();
            return new UnitHit(
                    version.unit(),
                    version.hierarchy(),
                    version.type(),
                    version.name(),
                    path(version),
                    province(version),
                    candidate.alias(),
                    candidate.isThere() ? null : version.until(),
                    isExact);
        }

        private LocalDate day(UnitVersion version) {
            var until = version.until();
            return version.holdsOn(wish.asOf()) || until == null ? wish.asOf() : until.minusDays(1);
        }

        private List<String> path(UnitVersion version) {
            var day = day(version);
            return book.path(version.unit(), day).stream()
                    .filter(unit -> !unit.equals(version.unit()))
                    .map(unit -> book.version(unit, day).orElseThrow().name())
                    .toList();
        }

        private String province(UnitVersion version) {
            var day = day(version);
            return book.path(version.unit(), day).stream()
                    .map(unit -> book.version(unit, day).orElseThrow())
                    .filter(one -> one.type().isProvinceLevel())
                    .findFirst()
                    .map(one -> one.shortName().isEmpty() ? one.name() : one.shortName())
                    .orElse("");
        }
    }

    private record Sorted(UnitHit hit, UnitNames.Key province, String path) {
        static final Comparator<Sorted> ORDER =
                Comparator.comparing((Sorted one) -> one.hit().until() != null)
                        .thenComparing(one -> one.hit().alias() != null)
                        .thenComparing(one -> one.hit().type())
                        .thenComparing(Sorted::province)
                        .thenComparing(Sorted::path)
                        .thenComparing(one -> one.hit().unit());

        static Sorted of(UnitHit hit, Function<String, UnitNames.Key> keys) {
            return new Sorted(hit, keys.apply(hit.province()), String.join("/", hit.path()));
        }
    }

    private record Candidate(UnitVersion version, @Nullable String alias, boolean isThere) {
        static final Comparator<Candidate> ORDER =
                Comparator.comparing((Candidate one) -> !one.isThere())
                        .thenComparing(one -> one.alias() != null)
                        .thenComparing(one -> one.version().type())
                        .thenComparing(one -> one.version().unit());
    }
}
