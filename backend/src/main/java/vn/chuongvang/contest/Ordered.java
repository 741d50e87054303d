package vn.chuongvang.contest;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets that always iterate the same way, so that texts and facts made from them are the same. */
final class Ordered {
    private Ordered() {}

    static <T extends Comparable<? super T>> SortedSet<T> copyOf(Set<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
