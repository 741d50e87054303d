package vn.chuongvang.participation.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * The counted rows of one contest, column by column. Nobody may write into the arrays.
 *
 * @param individual a number of {@link FactColumns}
 * @param path a number of {@link FactColumns}
 * @param skillAsked five of each row, one row after another
 */
public record FactBlock(
        long contest,
        LocalDate playedOn,
        int[] individual,
        int[] path,
        int[] asked,
        int[] right,
        int[] skillAsked,
        int[] skillRight,
        int[] prizes) {

    public int rows() {
        return individual.length;
    }

    /** Of rows of one contest; what does not count is left out. */
    static FactBlock of(List<Fact> rows, FactNumbers numbers) {
        var counted = rows.stream().filter(Fact::isCounted).toList();
        int size = counted.size();
        var block =
                new FactBlock(
                        rows.getFirst().contest(),
                        rows.getFirst().playedOn(),
                        new int[size],
                        new int[size],
                        new int[size],
                        new int[size],
                        new int[size * Fact.SKILLS],
                        new int[size * Fact.SKILLS],
                        new int[size]);
        for (int i = 0; i < size; i++) {
            block.put(i, counted.get(i), numbers);
        }
        return block;
    }

    private void put(int i, Fact fact, FactNumbers numbers) {
        individual[i] = numbers.individual(fact.individual());
        path[i] = numbers.path(fact.path());
        asked[i] = fact.asked();
        right[i] = fact.right();
        prizes[i] = fact.prizes();
        for (int skill = 0; skill < Fact.SKILLS; skill++) {
            skillAsked[i * Fact.SKILLS + skill] = fact.skillAsked().get(skill);
            skillRight[i * Fact.SKILLS + skill] = fact.skillRight().get(skill);
        }
    }
}
