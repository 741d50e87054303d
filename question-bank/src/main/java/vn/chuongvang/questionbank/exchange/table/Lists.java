package vn.chuongvang.questionbank.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several things in one cell, between upright lines; a line within one has a backslash. */
final class Lists {
    private Lists() {}

    static List<String> read(String cell) {
        var things = new ArrayList<String>();
        var thing = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            if (letter == '\\' && i + 1 < cell.length() && "\\|".indexOf(cell.charAt(i + 1)) >= 0) {
                i++;
                thing.append(cell.charAt(i));
            } else if (letter == '|') {
                things.add(thing.toString().strip());
                thing.setLength(0);
            } else {
                thing.append(letter);
            }
        }
        things.add(thing.toString().strip());
        things.removeIf(String::isEmpty);
        return things;
    }

    static String written(List<String> things) {
        return things.stream()
                .map(thing -> thing.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(" | "));
    }
}
