package vn.chuongvang.paging;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The page of a list that is asked for, by {@code after} and {@code size}; an argument of
 * controllers. The answer names the next page in its {@code Link}, if there is one.
 */
public final class Paging {
    public static final String AFTER = "after";
    public static final String SIZE = "size";

    /** Items of a page when nothing is said. */
    public static final int USUAL = 100;

    public static final int MOST = 500;

    /** How many items there are on all pages, where that is known. */
    public static final String TOTAL = "X-Total-Count";

    private final PageAddress address;
    private final int size;
    private final Optional<Cursor> after;

    Paging(PageAddress address, int size, Optional<Cursor> after) {
        this.address = address;
        this.size = size;
        this.after = after;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /**
     * Only what comes behind it is on the page.
     *
     * @param first before everything, for the first page
     */
    public Cursor after(Cursor first) {
        return after.orElse(first);
    }

    /** Behind this number, where the newest have the highest; for the first page behind all. */
    public long before() {
        return after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    }

    /** How many to look for: one more than the page holds tells that there is a next one. */
    public int most() {
        return size + 1;
    }

    /**
     * @param found in order, behind {@link #after()}, at most {@link #most()}
     * @param at where an item stands in that order
     */
    public <T> Mono<ResponseEntity<List<T>>> page(Flux<T> found, Function<T, Cursor> at) {
        return found.collectList().map(items -> page(items, at));
    }

    /** As {@link #page(Flux, Function)}. */
    public <T> ResponseEntity<List<T>> page(List<T> found, Function<T, Cursor> at) {
        return page(found, at, items -> items);
    }

    /**
     * As {@link #page(Flux, Function)}.
     *
     * @param view what is answered of the items of the page
     */
    public <T, V> ResponseEntity<V> page(
            List<T> found, Function<T, Cursor> at, Function<List<T>, V> view) {
        var headers = new HttpHeaders();
        if (found.size() > size) {
            headers.set(HttpHeaders.LINK, address.next(at.apply(found.get(size - 1))));
        }
        var items = found.subList(0, Math.min(size, found.size()));
        return ResponseEntity.ok().headers(headers).body(view.apply(items));
    }

    /**
     * As {@link #page(List, Function, Function)}, of a list whose length is known.
     *
     * @param total on all pages; a header says it
     */
    public <T, V> ResponseEntity<V> page(
            int total, List<T> found, Function<T, Cursor> at, Function<List<T>, V> view) {
        var page = page(found, at, view);
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(TOTAL, String.valueOf(total))
                .body(page.getBody());
    }

    /**
     * Of a list that is in memory as a whole, for {@link #page(List, Function)}.
     *
     * @param all in order
     * @param isBehind whether an item comes behind a cursor
     */
    public <T> List<T> cut(Collection<T> all, BiPredicate<T, Cursor> isBehind) {
        return all.stream()
                .filter(item -> after.map(cursor -> isBehind.test(item, cursor)).orElse(true))
                .limit(most())
                .toList();
    }

    /**
     * As {@link #cut(Collection, BiPredicate)}, where the order cannot be told from one item; what
     * the cursor stands at must still be there.
     */
    public <T> List<T> cut(Collection<T> all, Function<T, Cursor> at) {
        if (isFirst()) {
            return all.stream().limit(most()).toList();
        }
        var last = after.orElseThrow().text();
        var found = all.stream().dropWhile(item -> !at.apply(item).text().equals(last)).toList();
        if (found.isEmpty()) {
            throw gone();
        }
        return found.stream().skip(1).limit(most()).toList();
    }

    /** To be thrown where what the cursor stands at is needed and not there. */
    public static RuntimeException gone() {
        return PageRefused.cursorUnfit();
    }
}
