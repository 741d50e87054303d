package vn.chuongvang.questions;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.Provenance.Source;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.questions.DisputedQuestions.Disputes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds questions in the bank as it is now; all of it is in memory. */
@Component
public class BankSearch {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Cursor FIRST = Cursor.at("");

    private final LivingBank living;
    private final BankClock clock;
    private final DisputedQuestions disputed;

    BankSearch(LivingBank living, BankClock clock, DisputedQuestions disputed) {
        this.living = living;
        this.clock = clock;
        this.disputed = disputed;
    }

    /**
     * A page of what was found.
     *
     * @param states how many there would be in each state, whatever state was wished for
     */
    public record Found(int total, Map<State, Integer> states, List<Dossier> page) {}

    public Optional<Dossier> find(QuestionId id) {
        return living.now().find(id);
    }

    /**
     * In the order of their ids.
     *
     * @param hidden questions that whoever asks may not read: as if there were none of them
     */
    public Found search(SearchWish wish, Set<QuestionId> hidden, Paging paging) {
        var words = SPACES.split(VietnameseText.fold(wish.text()).strip());
        var latest = wish.dueWithin().stream().mapToObj(this::latest).findFirst();
        var states = new EnumMap<State, Integer>(State.class);
        var page = new ArrayList<Dossier>();
        var after = paging.after(FIRST).word(0);
        int total = 0;
        for (var dossier : living.now().dossiers()) {
            if (hidden.contains(dossier.id())
                    || !wish.fits(dossier.newestVersion().question())
                    || !endsBy(dossier, latest)
                    || !containsAll(dossier.searchable(), words)) {
                continue;
            }
            states.merge(dossier.state(), 1, Integer::sum);
            if (wish.state().map(dossier.state()::equals).orElse(true)) {
                if (page.size() < paging.most() && isBehind(dossier, after)) {
                    page.add(dossier);
                }
                total++;
            }
        }
        return new Found(total, states, page);
    }

    private static boolean isBehind(Dossier dossier, String after) {
        return dossier.id().value().compareTo(after) > 0;
    }

    private LocalDate latest(int days) {
        return days == 0 ? clock.today().minusDays(1) : clock.today().plusDays(days);
    }

    private static boolean endsBy(Dossier dossier, Optional<LocalDate> latest) {
        return latest.isEmpty()
                || Attention.last(dossier.newestVersion().question().validity())
                        .filter(last -> !last.isAfter(latest.get()))
                        .isPresent();
    }

    private static boolean containsAll(String text, String[] words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What somebody should look at, the most pressing first. */
    public Mono<List<Attention>> queue() {
        return disputes()
                .map(
                        known ->
                                living.now().dossiers().stream()
                                        .map(dossier -> attention(dossier, known))
                                        .filter(one -> !one.reasons().isEmpty())
                                        .sorted(Attention.ORDER)
                                        .toList());
    }

    /** Why somebody should look at this one. */
    public Mono<Attention> attention(Dossier dossier) {
        return disputes().map(known -> attention(dossier, known));
    }

    private Attention attention(Dossier dossier, Map<QuestionId, Disputes> known) {
        return Attention.of(dossier, clock.today(), Optional.ofNullable(known.get(dossier.id())));
    }

    /** Of each question those about its newest version that was disputed. */
    private Mono<Map<QuestionId, Disputes>> disputes() {
        return disputed.disputed()
                .collect(
                        HashMap::new,
                        (all, one) ->
                                all.merge(
                                        one.question(),
                                        one,
                                        (old, other) ->
                                                old.version() > other.version() ? old : other));
    }

    /** Every source that a question of the bank names, as it was read last. */
    public Collection<Source> sources() {
        var all = new TreeMap<String, Source>();
        living.now().dossiers().stream()
                .flatMap(
                        dossier ->
                                dossier.newestVersion().question().provenance().sources().stream())
                .forEach(
                        source ->
                                all.merge(
                                        source.key(),
                                        source,
                                        (old, other) ->
                                                old.readOn().isBefore(other.readOn())
                                                        ? other
                                                        : old));
        return all.values();
    }
}
