package vn.chuongvang.gateway.web;

import vn.chuongvang.identity.Unit;
import vn.chuongvang.sheets.Book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An empty roster to be filled in: the headings, and as many seats as the floor has. */
final class RosterTemplate {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Integer> WIDTHS = List.of(10, 34, 30, 12);

    private final ResourceBundle words;
    private final int seats;
    private final List<String> units;

    private RosterTemplate(ResourceBundle words, int seats, List<String> units) {
        this.words = words;
        this.seats = seats;
        this.units = units;
    }

    static RosterTemplate of(ContestPage page, Locale language) {
        return new RosterTemplate(
                ResourceBundle.getBundle("messages.sheets", language),
                page.seats(),
                page.units().stream().map(Unit::name).toList());
    }

    /** A second sheet lists the units as they must be written. */
    byte[] xlsx() {
        var rows = new ArrayList<List<Book.Value>>();
        rows.add(
                headings().stream().map(Book.Value.Loud::new).map(Book.Value.class::cast).toList());
        IntStream.rangeClosed(1, seats)
                .mapToObj(seat -> List.<Book.Value>of(new Book.Value.Whole(seat)))
                .forEach(rows::add);
        var names =
                units.stream()
                        .map(unit -> List.<Book.Value>of(new Book.Value.Words(unit)))
                        .toList();
        return Book.write(
                List.of(
                        new Book.Leaf(words.getString("roster.sheet"), 0, WIDTHS, rows),
                        new Book.Leaf(words.getString("roster.units"), -1, List.of(40), names)));
    }

    /** With semicolons: Excel in Vietnamese takes commas for decimals. */
    byte[] csv() {
        var seatRows =
                IntStream.rangeClosed(1, seats)
                        .mapToObj(seat -> seat + ";;;\r\n")
                        .collect(Collectors.joining());
        return (BYTE_ORDER_MARK + String.join(";", headings()) + "\r\n" + seatRows)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> headings() {
        return List.of(
                words.getString("roster.seat"),
                words.getString("roster.name"),
                words.getString("roster.unit"),
                words.getString("roster.reserve"));
    }
}
