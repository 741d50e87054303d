package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Queries are answered by hand. */
@Timeout(60)
class BatchedLookupTests {

    private final List<Set<Integer>> queries = new ArrayList<>();
    private final List<Sinks.One<Map<Integer, String>>> answers = new ArrayList<>();
    private final BatchedLookup<Integer, String> lookup = new BatchedLookup<>(this::query);

    private synchronized Mono<Map<Integer, String>> query(Set<Integer> keys) {
        queries.add(keys);
        answers.add(Sinks.one());
        return answers.getLast().asMono();
    }

    @Test
    void whoever_comes_while_a_query_is_on_its_way_shares_the_next_one() throws Exception {
        var first = ask(1);
        var others = IntStream.of(2, 3, 3, 1).mapToObj(this::ask).toList();
        assertThat(queries()).containsExactly(Set.of(1));

        answer(0, Map.of(1, "one"));

        assertThat(first.get()).isEqualTo("one");
        awaitQueries(2);
        assertThat(queries()).containsExactly(Set.of(1), Set.of(1, 2, 3));

        answer(1, Map.of(1, "another", 3, "three"));

        assertThat(others.get(0).get()).as("not there").isNull();
        assertThat(others.get(1).get()).isEqualTo("three");
        assertThat(others.get(2).get()).isEqualTo("three");
        assertThat(others.get(3).get()).as("read anew").isEqualTo("another");
    }

    @Test
    void a_failure_is_told_to_all_who_waited_for_it_and_to_nobody_else() throws Exception {
        var first = ask(1);
        var next = ask(2);

        answers.getFirst().tryEmitError(new DataAccessResourceFailureException("away"));

        assertThatThrownBy(first::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
        awaitQueries(2);
        answer(1, Map.of(2, "two"));
        assertThat(next.get()).isEqualTo("two");
    }

    @Test
    void a_query_that_cannot_even_be_made_is_a_failure_like_any_other() {
        var broken =
                new BatchedLookup<Integer, String>(
                        _ -> {
                            throw new IllegalStateException("no such query");
                        });

        assertThatThrownBy(() -> broken.find(1).block()).hasMessage("no such query");
        assertThatThrownBy(() -> broken.find(1).block()).hasMessage("no such query");
    }

    @Test
    void nobody_waits_for_a_connection_that_says_nothing() throws Exception {
        var impatient = new BatchedLookup<Integer, String>(this::query, Duration.ofMillis(200));
        var first = impatient.find(1).toFuture();
        var next = impatient.find(2).toFuture();

        assertThatThrownBy(first::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);

        awaitQueries(2);
        answer(1, Map.of(2, "two"));
        assertThat(next.get()).isEqualTo("two");
    }

    @Test
    void whoever_goes_away_takes_nothing_from_the_others() throws Exception {
        var first = ask(1);
        var gone = lookup.find(2).subscribe();
        var other = ask(2);
        gone.dispose();

        answer(0, Map.of());
        awaitQueries(2);
        answer(1, Map.of(2, "two"));

        assertThat(first.get()).isNull();
        assertThat(other.get()).isEqualTo("two");
    }

    private CompletableFuture<String> ask(int key) {
        return lookup.find(key).toFuture();
    }

    private synchronized void answer(int query, Map<Integer, String> found) {
        answers.get(query).tryEmitValue(found);
    }

    private synchronized List<Set<Integer>> queries() {
        return List.copyOf(queries);
    }

    private void awaitQueries(int many) throws InterruptedException {
        while (queries().size() < many) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
