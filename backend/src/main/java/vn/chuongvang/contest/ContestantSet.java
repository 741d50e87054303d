package vn.chuongvang.contest;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An immutable set of contestants, in the order of their numbers; one bit for each. */
public final class ContestantSet {
    private static final ContestantSet NONE = new ContestantSet(new BitSet());

    private final BitSet bits;

    private ContestantSet(BitSet bits) {
        this.bits = bits;
    }

    public static ContestantSet none() {
        return NONE;
    }

    public static ContestantSet of(Collection<ContestantId> contestants) {
        var bits = new BitSet();
        contestants.forEach(contestant -> bits.set(contestant.value()));
        return new ContestantSet(bits);
    }

    public boolean contains(ContestantId contestant) {
        return bits.get(contestant.value());
    }

    public int size() {
        return bits.cardinality();
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    public Stream<ContestantId> stream() {
        return bits.stream().mapToObj(ContestantId::new);
    }

    public List<ContestantId> toList() {
        return stream().toList();
    }

    ContestantSet where(Predicate<ContestantId> claim) {
        var kept = new BitSet();
        for (int n = bits.nextSetBit(0); n >= 0; n = bits.nextSetBit(n + 1)) {
            if (claim.test(new ContestantId(n))) {
                kept.set(n);
            }
        }
        return new ContestantSet(kept);
    }

    ContestantSet and(ContestantSet other) {
        var copy = (BitSet) bits.clone();
        copy.and(other.bits);
        return new ContestantSet(copy);
    }

    ContestantSet or(ContestantSet other) {
        var copy = (BitSet) bits.clone();
        copy.or(other.bits);
        return new ContestantSet(copy);
    }

    ContestantSet without(ContestantSet other) {
        var copy = (BitSet) bits.clone();
        copy.andNot(other.bits);
        return new ContestantSet(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContestantSet set && bits.equals(set.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
