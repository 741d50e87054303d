package vn.chuongvang.questionbank.exchange.table;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The row that names the columns; names count without accents, case and what follows them. */
record Header(List<String> names) {
    private static final int MOST_KEPT = 200;
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    Header {
        names = List.copyOf(names);
    }

    static Header of(Row row) {
        return new Header(row.cells().stream().map(Header::fold).toList());
    }

    /** The first column whose name begins like this; below 0 where there is none. */
    int column(String name) {
        var wanted = folded(name);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The column of exactly this name. */
    int exactly(String name) {
        return names.indexOf(folded(name));
    }

    boolean has(String... wanted) {
        return List.of(wanted).stream().allMatch(name -> column(name) >= 0);
    }

    /** The same few names are asked for with each row. */
    private static String folded(String name) {
        return FOLDED.size() > MOST_KEPT ? fold(name) : FOLDED.computeIfAbsent(name, Header::fold);
    }

    private static String fold(String name) {
        return VietnameseText.fold(name).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
