package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.questions.SealedQuestions;
import vn.chuongvang.statistics.Statistics;

import java.util.List;

/** How questions did in real contests, for whoever edits them. */
@RestController
@RequestMapping("/api/questions")
class StatisticsController {
    private final Statistics statistics;
    private final Questions questions;
    private final SealedQuestions sealed;
    private final Scopes scopes;

    StatisticsController(
            Statistics statistics, Questions questions, SealedQuestions sealed, Scopes scopes) {
        this.scopes = scopes;
        this.statistics = statistics;
        this.questions = questions;
        this.sealed = sealed;
    }

    /**
     * One page of a table.
     *
     * @param total rows on all pages
     */
    record Page(int total, List<Row> rows) {}

    @GetMapping("/statistics")
    Mono<ResponseEntity<Page>> list(
            @RequestParam(defaultValue = "n") String sort,
            @RequestParam(defaultValue = "desc") String order,
            @RequestParam(defaultValue = "false") boolean all,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        return Mono.zip(
                        Mono.fromCallable(() -> ListWish.of(sort, order)),
                        sealed.hiddenFrom(session.member().id()))
                .flatMap(
                        asked ->
                                statistics
                                        .all()
                                        .filter(
                                                one ->
                                                        !asked.getT2()
                                                                .contains(
                                                                        new QuestionId(
                                                                                one.question())))
                                        .map(one -> Row.of(one, currentVersion(one.question())))
                                        .filter(row -> all || row.current())
                                        .collectSortedList(asked.getT1().rows())
                                        .map(rows -> page(rows, asked.getT1(), paging)));
    }

    private static ResponseEntity<Page> page(List<Row> all, ListWish wish, Paging paging) {
        return paging.page(
                paging.cut(all, wish::isBehind), wish::at, rows -> new Page(all.size(), rows));
    }

    @GetMapping("/{id}/statistics")
    Mono<Details> of(@PathVariable String id, @AuthenticationPrincipal StaffSession session) {
        return Mono.fromCallable(() -> new QuestionId(id))
                .onErrorMap(IllegalArgumentException.class, _ -> unknown())
                .zipWith(sealed.hiddenFrom(session.member().id()))
                .filter(asked -> !asked.getT2().contains(asked.getT1()))
                .flatMap(asked -> statistics.of(asked.getT1()))
                .zipWith(scopes.sight(session.member()))
                .map(read -> Details.of(read.getT1(), currentVersion(id), read.getT2()))
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
