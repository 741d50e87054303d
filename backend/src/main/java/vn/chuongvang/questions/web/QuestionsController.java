package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reading the bank: search, one question with its history, what needs review. */
@RestController
@RequestMapping("/api/questions")
class QuestionsController {
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
    record Page(int total, Map<State, Integer> states, List<CardView> items) {}

    @GetMapping
    Mono<ResponseEntity<Page>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable Type type,
            @RequestParam(required = false) @Nullable Audience audience,
            @RequestParam(required = false) @Nullable Difficulty difficulty,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Integer due,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        if (q.length() > LONGEST || isUnfit(due)) {
            throw BankRefused.unfit(
                    "SEARCH_UNFIT", "Words are up to 200 letters, “due” is 0 to 3650 days.", null);
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
        return secrecy.hiddenFrom(session)
                .publishOn(Schedulers.boundedElastic())
                .map(hidden -> bank.search(wish, hidden, paging))
                .map(found -> page(found, paging));
    }

    private static ResponseEntity<Page> page(BankSearch.Found found, Paging paging) {
        return paging.page(
                found.page(),
                dossier -> Cursor.at(dossier.id()),
                dossiers ->
                        new Page(
                                found.total(),
                                found.states(),
                                dossiers.stream().map(QuestionsController::card).toList()));
    }

    private static boolean isUnfit(@Nullable Integer due) {
        return due != null && (due < 0 || due > 3650);
    }

    private static CardView card(Dossier dossier) {
        return CardView.of(dossier, Attention.lastDay(dossier).orElse(null));
    }

    /** What needs review. The header says how much there is altogether. */
    @GetMapping("/review")
    Mono<ResponseEntity<List<CardView>>> review(
            Paging paging, @AuthenticationPrincipal StaffSession session) {
        return Mono.zip(bank.queue(), secrecy.hiddenFrom(session))
                .map(
                        both ->
                                both.getT1().stream()
                                        .filter(one -> !both.getT2().contains(one.dossier().id()))
                                        .toList())
                .map(
                        queue ->
                                paging.page(
                                        queue.size(),
                                        paging.cut(queue, Attention::isBehind),
                                        Attention::at,
                                        page -> page.stream().map(CardView::of).toList()));
    }

    @GetMapping("/sources")
    ResponseEntity<List<Source>> sources(Paging paging) {
        var behind =
                paging.cut(
                        bank.sources(),
                        (source, cursor) -> source.key().compareTo(cursor.word(0)) > 0);
        return paging.page(behind, source -> Cursor.at(source.key()));
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
