package vn.chuongvang.gateway.web;

import vn.chuongvang.identity.PersonFiles.Affected;
import vn.chuongvang.sheets.Book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** People who are touched by an incident, as a file of Excel. */
final class AffectedBook {

    private AffectedBook() {}

    /**
     * @param titles of contests, by number
     */
    static byte[] of(List<Affected> people, Map<Long, String> titles, Locale language) {
        var words = ResourceBundle.getBundle("messages.sheets", language);
        var rows = new ArrayList<List<Book.Value>>();
        rows.add(
                Stream.of("contest", "day", "number", "name", "unit", "minor")
                        .map(key -> words.getString("affected." + key))
                        .map(text -> (Book.Value) new Book.Value.Loud(text))
                        .toList());
        people.forEach(one -> rows.add(line(one, titles, words)));
        var leaf =
                new Book.Leaf(
                        words.getString("affected.sheet"), 0, List.of(40, 12, 8, 34, 30, 10), rows);
        return Book.write(List.of(leaf));
    }

    private static List<Book.Value> line(
            Affected one, Map<Long, String> titles, ResourceBundle words) {
        var contest = one.contest().id();
        return List.of(
                new Book.Value.Words(titles.getOrDefault(contest, "№ " + contest)),
                new Book.Value.Day(one.heldOn()),
                new Book.Value.Whole(one.contestant()),
                new Book.Value.Words(one.name()),
                new Book.Value.Words(one.unit()),
                new Book.Value.Words(one.minor() ? words.getString("affected.yes") : ""));
    }
}
