package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.QuestionId;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All that is known of one question: its versions, what was done with them, and what was said.
 * States follow from the events, so nothing here can contradict the history.
 */
public final class Dossier {
    private final QuestionId id;
    private final SortedMap<Integer, BankVersion> versions;
    private final List<BankEvent> events;
    private final List<BankComment> comments;
    private final Progress progress;
    private volatile String searchable = "";

    private Dossier(
            QuestionId id,
            SortedMap<Integer, BankVersion> versions,
            List<BankEvent> events,
            List<BankComment> comments) {
        this.id = id;
        this.versions = Collections.unmodifiableSortedMap(versions);
        this.events = List.copyOf(events);
        this.comments = List.copyOf(comments);
        this.progress = Progress.of(versions, events);
    }

    /**
     * A shipped version takes the place of its copy; what was written here under the same number
     * stays.
     */
    static Dossier of(
            QuestionId id,
            Optional<Question> shipped,
            List<BankVersion> written,
            List<BankEvent> events,
            List<BankComment> comments) {
        var versions = new TreeMap<Integer, BankVersion>();
        written.forEach(version -> versions.put(version.number(), version));
        shipped.map(BankVersion::shipped)
                .filter(one -> isCopyOrAbsent(versions, one.number()))
                .ifPresent(one -> versions.put(one.number(), one));
        return new Dossier(id, versions, events, comments);
    }

    private static boolean isCopyOrAbsent(SortedMap<Integer, BankVersion> versions, int number) {
        var there = versions.get(number);
        return there == null || there.shipped();
    }

    public QuestionId id() {
        return id;
    }

    /** By their numbers. */
    public SortedMap<Integer, BankVersion> versions() {
        return versions;
    }

    /** In the order in which they happened. */
    public List<BankEvent> events() {
        return events;
    }

    public List<BankComment> comments() {
        return comments;
    }

    public int newest() {
        return versions.lastKey();
    }

    public BankVersion newestVersion() {
        return version(versions.lastKey());
    }

    /** One of {@link #versions}. */
    public BankVersion version(int number) {
        return Objects.requireNonNull(versions.get(number), "version");
    }

    public State state(int version) {
        return progress.state(version);
    }

    /** Grows with everything that happens. */
    int age() {
        return events.size() + comments.size();
    }

    /** Of the newest version. */
    public State state() {
        return state(newest());
    }

    /** Number of the version that contests are given; empty when there is none. */
    public Optional<Integer> played() {
        return progress.played();
    }

    /** Who reviewed this version, while the review stands. */
    public Optional<String> reviewer(int version) {
        return lastSince(version, BankEvent.Kind.REVIEWED);
    }

    private Optional<String> lastSince(int version, BankEvent.Kind kind) {
        if (!state(version).equals(State.REVIEWED) && !state(version).equals(State.APPROVED)) {
            return Optional.empty();
        }
        Predicate<BankEvent> wanted = event -> event.version() == version && event.kind() == kind;
        return events.reversed().stream().filter(wanted).map(BankEvent::by).findFirst();
    }

    /** This version with its state and who reviewed and approved it. */
    public Question question(int version) {
        var question = version(version).question();
        var editorial = question.editorial();
        var reviewers = new TreeSet<>(editorial.reviewers());
        lastSince(version, BankEvent.Kind.REVIEWED).ifPresent(reviewers::add);
        lastSince(version, BankEvent.Kind.APPROVED).ifPresent(reviewers::add);
        return question.as(
                new Editorial(state(version), editorial.author(), List.copyOf(reviewers)));
    }

    /** The newest version. */
    public Question question() {
        return question(newest());
    }

    /** As the bank has it: what is played; the newest where nothing is. */
    Question effective() {
        return question(played().orElse(newest()));
    }

    /** The words of the newest version without accents, and its id. */
    String searchable() {
        if (searchable.isEmpty()) {
            searchable = SearchText.of(newestVersion().question());
        }
        return searchable;
    }

    /** Languages that a version before had and the newest has not: their translation is stale. */
    public SortedSet<String> staleTranslations() {
        var stale = new TreeSet<String>();
        versions.values().stream()
                .filter(version -> versions.size() > 1)
                .forEach(version -> stale.addAll(version.question().translations().keySet()));
        stale.removeAll(newestVersion().question().translations().keySet());
        return stale;
    }
}
