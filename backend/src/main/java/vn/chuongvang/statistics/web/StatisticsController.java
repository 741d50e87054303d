package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.statistics.Statistics;

import java.util.List;

/** How questions did in real contests, for whoever edits them. */
@RestController
@RequestMapping("/api/questions")
class StatisticsController {
    private final Statistics statistics;
    private final Questions questions;

    StatisticsController(Statistics statistics, Questions questions) {
        this.statistics = statistics;
        this.questions = questions;
    }

    /**
     * One page of a table.
     *
     * @param total rows on all pages
     */
    record Page(int total, int page, int size, List<Row> rows) {}

    @GetMapping("/statistics")
    Mono<Page> list(
            @RequestParam(defaultValue = "n") String sort,
            @RequestParam(defaultValue = "desc") String order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean all) {
        return Mono.fromCallable(() -> ListWish.of(sort, order, page, size))
                .flatMap(
                        wish ->
                                statistics
                                        .all()
                                        .map(one -> Row.of(one, currentVersion(one.question())))
                                        .filter(row -> all || row.current())
                                        .collectSortedList(wish.order())
                                        .map(wish::page));
    }

    @GetMapping("/{id}/statistics")
    Mono<Details> of(@PathVariable String id) {
        return Mono.fromCallable(() -> new QuestionId(id))
                .onErrorMap(IllegalArgumentException.class, _ -> unknown())
                .flatMap(statistics::of)
                .map(known -> Details.of(known, currentVersion(id)))
                .filter(known -> known.currentVersion() != null || known.over().times() > 0)
                .switchIfEmpty(Mono.error(StatisticsController::unknown));
    }

    private @Nullable Integer currentVersion(String id) {
        return questions.find(new QuestionId(id)).map(Question::version).orElse(null);
    }

    private static ResponseStatusException unknown() {
        var refused =
                new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such question.");
        refused.getBody().setProperty("code", "UNKNOWN");
        return refused;
    }
}
