package vn.chuongvang.participation.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of one contestant by their signs. A sign that could be read and gave no key, as a name
 * without a unit, is there without one.
 */
record Signs(Map<Sign, Set<Key>> keysBySign) {
    Signs {
        keysBySign = Map.copyOf(keysBySign);
    }

    Set<Sign> read() {
        return keysBySign.keySet();
    }

    Set<Key> keys() {
        return keysBySign.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }
}
