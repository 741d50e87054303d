package vn.chuongvang.participation.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All counted rows in memory, as columns. Immutable: whoever holds it computes with one truth.
 * Figures are one pass over it.
 */
public final class FactColumns {
    private final long change;
    private final FactNumbers numbers;
    private final SortedMap<Long, FactBlock> blocks;
    private final List<List<UUID>> paths;
    private final int[] person;
    private final int persons;

    private FactColumns(
            long change,
            FactNumbers numbers,
            SortedMap<Long, FactBlock> blocks,
            Map<UUID, UUID> merges) {
        this.change = change;
        this.numbers = numbers;
        this.blocks = Collections.unmodifiableSortedMap(blocks);
        this.paths = numbers.paths().all();
        this.person = person(numbers.individuals(), merges);
        this.persons = numbers.individuals().size();
    }

    public static FactColumns none() {
        return new FactColumns(0, new FactNumbers(), new TreeMap<>(), Map.of());
    }

    /**
     * The same with these contests' rows in place of theirs.
     *
     * @param change number of the last change that is in it
     * @param contests whose rows were read; one without rows is taken out
     * @param merges as whom each merged individual counts; chains end
     */
    public FactColumns with(
            long change, Collection<Long> contests, Collection<Fact> rows, Map<UUID, UUID> merges) {
        var byContest = new HashMap<Long, List<Fact>>();
        for (var row : rows) {
            byContest.computeIfAbsent(row.contest(), _ -> new ArrayList<>()).add(row);
        }
        var fresh = byContest.values().stream().map(its -> FactBlock.of(its, numbers)).toList();
        return withBlocks(change, contests, fresh, merges);
    }

    /** The same, of rows that were read as blocks by the numbers of these columns. */
    FactColumns withBlocks(
            long change,
            Collection<Long> contests,
            Collection<FactBlock> fresh,
            Map<UUID, UUID> merges) {
        var next = new TreeMap<>(blocks);
        contests.forEach(next::remove);
        fresh.forEach(block -> next.put(block.contest(), block));
        return new FactColumns(change, numbers, next, merges);
    }

    FactNumbers numbers() {
        return numbers;
    }

    private static int[] person(Interned<UUID> individuals, Map<UUID, UUID> merges) {
        var person = new int[individuals.size()];
        for (int i = 0; i < person.length; i++) {
            person[i] = i;
        }
        for (var merged : merges.keySet()) {
            int number = individuals.find(merged);
            if (number >= 0 && number < person.length) {
                // Whom it counts as may have no row; then others merged into that one meet here.
                person[number] = individuals.of(root(merged, merges));
            }
        }
        return person;
    }

    private static UUID root(UUID individual, Map<UUID, UUID> merges) {
        var at = individual;
        for (var next = merges.get(at); next != null; next = merges.get(at)) {
            at = next;
        }
        return at;
    }

    /** The number of the last change that is in it. */
    public long change() {
        return change;
    }

    /** In the order of the contests' numbers. */
    public Collection<FactBlock> blocks() {
        return blocks.values();
    }

    /** Units from the top down, by their numbers; none: "không thuộc đơn vị". */
    public List<List<UUID>> paths() {
        return paths;
    }

    /** As whom an individual counts; those who are merged have the same number. */
    public int person(int individual) {
        return person[individual];
    }

    /** Every person's number is below it. */
    public int persons() {
        return persons;
    }

    public int rows() {
        return blocks.values().stream().mapToInt(FactBlock::rows).sum();
    }
}
