package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which lines of the table are wanted.
 *
 * @param order of all lines; those without the figure come last
 * @param page from 1
 * @param size lines of a page, 1 to {@link #MOST}
 */
record ListWish(Comparator<Row> order, int page, int size) {
    static final int MOST = 200;

    private static final Comparator<Row> BY_NAME =
            Comparator.comparing(Row::id).thenComparing(Row::version);

    static ListWish of(String sort, String order, int page, int size) {
        if (page < 1) {
            throw bad("“page” starts at 1.");
        }
        if (size < 1 || size > MOST) {
            throw bad("“size” is 1 to %d.".formatted(MOST));
        }
        var descending =
                switch (order) {
                    case "asc" -> false;
                    case "desc" -> true;
                    default -> throw bad("“order” is asc or desc.");
                };
        var lines =
                switch (sort) {
                    case "p" -> by(Row::p, descending);
                    case "d" -> by(Row::d, descending);
                    case "n" -> by(Row::n, descending);
                    default -> throw bad("“sort” is p, d or n.");
                };
        return new ListWish(lines.thenComparing(BY_NAME), page, size);
    }

    private static <T extends Comparable<T>> Comparator<Row> by(
            Function<Row, @Nullable T> figure, boolean descending) {
        Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(figure, Comparator.nullsLast(order));
    }

    StatisticsController.Page page(List<Row> sorted) {
        var from = (int) Math.min(sorted.size(), (page - 1L) * size);
        var rows = sorted.subList(from, Math.min(sorted.size(), from + size));
        return new StatisticsController.Page(sorted.size(), page, size, rows);
    }

    private static ResponseStatusException bad(String advice) {
        var refused = new ResponseStatusException(HttpStatus.BAD_REQUEST, advice);
        refused.getBody().setProperty("code", "BAD_INPUT");
        return refused;
    }
}
