package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.questionbank.Provenance.Source;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.Attention;
import vn.chuongvang.questions.BankSearch;
import vn.chuongvang.questions.Comparison;
import vn.chuongvang.questions.Dossier;
import vn.chuongvang.questions.SearchWish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reading the bank: search, one question with its history, what needs review. */
@RestController
@RequestMapping("/api/questions")
class QuestionsController {
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final BankSearch bank;
    private final Secrecy secrecy;

    QuestionsController(BankSearch bank, Secrecy secrecy) {
        this.secrecy = secrecy;
        this.bank = bank;
    }

    /**
     * @param total on all pages
     * @param states how many there would be in each state
     */
    record Page(int total, int page, int size, Map<State, Integer> states, List<CardView> items) {}

    @GetMapping
    Mono<Page> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable Type type,
            @RequestParam(required = false) @Nullable Audience audience,
            @RequestParam(required = false) @Nullable Difficulty difficulty,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Integer due,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal StaffSession session) {
        if (page < 1 || size < 1 || size > MOST || q.length() > LONGEST || isUnfit(due)) {
            throw BankRefused.unfit(
                    "SEARCH_UNFIT",
                    "Pages count from 1, 1 to 200 a page, words up to 200 letters, 0 to 3650 days.",
                    null);
        }
        var wish =
                new SearchWish(
                        q,
                        Optional.ofNullable(topic),
                        Optional.ofNullable(type),
                        Optional.ofNullable(audience),
                        Optional.ofNullable(difficulty),
                        Optional.ofNullable(state),
                        due == null ? OptionalInt.empty() : OptionalInt.of(due));
        var skip = (int) Math.min(Integer.MAX_VALUE, (page - 1L) * size);
        return secrecy.hiddenFrom(session)
                .publishOn(Schedulers.boundedElastic())
                .map(hidden -> bank.search(wish, hidden, skip, size))
                .map(found -> page(found, page, size));
    }

    private static Page page(BankSearch.Found found, int page, int size) {
        var items = found.page().stream().map(QuestionsController::card).toList();
        return new Page(found.total(), page, size, found.states(), items);
    }

    private static boolean isUnfit(@Nullable Integer due) {
        return due != null && (due < 0 || due > 3650);
    }

    private static CardView card(Dossier dossier) {
        return CardView.of(dossier, Attention.lastDay(dossier).orElse(null));
    }

    /** What needs review. */
    @GetMapping("/review")
    Mono<List<CardView>> review(@AuthenticationPrincipal StaffSession session) {
        return Mono.zip(bank.queue(), secrecy.hiddenFrom(session))
                .map(
                        both ->
                                both.getT1().stream()
                                        .filter(one -> !both.getT2().contains(one.dossier().id()))
                                        .map(CardView::of)
                                        .toList());
    }

    @GetMapping("/sources")
    Collection<Source> sources() {
        return bank.sources();
    }

    @GetMapping("/{id}")
    Mono<DossierView> find(@PathVariable String id, @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(session, id)
                .then(Mono.defer(() -> bank.attention(dossier(id))))
                .map(attention -> DossierView.of(attention, session.member().name()));
    }

    @GetMapping("/{id}/difference")
    Mono<List<Comparison.Change>> difference(
            @PathVariable String id,
            @RequestParam int from,
            @RequestParam int to,
            @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(session, id).then(Mono.fromCallable(() -> difference(id, from, to)));
    }

    private List<Comparison.Change> difference(String id, int from, int to) {
        var dossier = dossier(id);
        if (!dossier.versions().containsKey(from) || !dossier.versions().containsKey(to)) {
            throw BankRefused.unknown();
        }
        return Comparison.of(dossier.question(from), dossier.question(to));
    }

    private Dossier dossier(String id) {
        return Optional.of(id)
                .filter(QuestionId::isWellFormed)
                .map(QuestionId::new)
                .flatMap(bank::find)
                .orElseThrow(BankRefused::unknown);
    }
}
