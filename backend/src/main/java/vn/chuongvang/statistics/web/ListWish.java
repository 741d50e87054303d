package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import vn.chuongvang.paging.Cursor;

import java.util.Comparator;
import java.util.function.Function;

/**
 * In which order lines of the table are wanted; those without the figure come last.
 *
 * @param place where a line stands in it
 */
record ListWish(Comparator<Place> order, Function<Row, Place> place) {

    /** What lines are compared by. */
    record Place(@Nullable Double figure, String id, int version) {
        private static final String NO_FIGURE = "none";

        static Place of(Cursor cursor) {
            var figure = cursor.word(0);
            return new Place(
                    figure.equals(NO_FIGURE) ? null : Double.valueOf(figure),
                    cursor.word(1),
                    (int) cursor.number(2));
        }

        Cursor at() {
            return Cursor.at(figure == null ? NO_FIGURE : figure, id, version);
        }
    }

    static ListWish of(String sort, String order) {
        Comparator<Double> figures =
                switch (order) {
                    case "asc" -> Comparator.naturalOrder();
                    case "desc" -> Comparator.reverseOrder();
                    default -> throw bad("“order” is asc or desc.");
                };
        Function<Row, @Nullable Double> figure =
                switch (sort) {
                    case "p" -> Row::p;
                    case "d" -> Row::d;
                    case "n" -> row -> (double) row.n();
                    default -> throw bad("“sort” is p, d or n.");
                };
        var places =
                Comparator.comparing(Place::figure, Comparator.nullsLast(figures))
                        .thenComparing(Place::id)
                        .thenComparing(Place::version);
        return new ListWish(places, row -> new Place(figure.apply(row), row.id(), row.version()));
    }

    Comparator<Row> rows() {
        return Comparator.comparing(place, order);
    }

    Cursor at(Row row) {
        return place.apply(row).at();
    }

    boolean isBehind(Row row, Cursor cursor) {
        return order.compare(place.apply(row), Place.of(cursor)) > 0;
    }

    private static ResponseStatusException bad(String advice) {
        var refused = new ResponseStatusException(HttpStatus.BAD_REQUEST, advice);
        refused.getBody().setProperty("code", "BAD_INPUT");
        return refused;
    }
}
