package vn.chuongvang.participation.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers from 0 for things, in the order in which they came; what has a number keeps it. */
final class Interned<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    synchronized int of(T thing) {
        var known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        numbers.put(thing, things.size());
        things.add(thing);
        return things.size() - 1;
    }

    synchronized List<T> all() {
        return List.copyOf(things);
    }

    synchronized int size() {
        return things.size();
    }

    synchronized int find(T thing) {
        return numbers.getOrDefault(thing, -1);
    }
}
