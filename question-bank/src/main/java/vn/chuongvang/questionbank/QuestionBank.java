package vn.chuongvang.questionbank;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All questions, in the order of their ids; the newest version of each. */
public final class QuestionBank {
    private final SortedMap<QuestionId, Question> questions = new TreeMap<>();

    /** Shared with banks that are made from this one: most of their questions are the same. */
    private final Map<QuestionId, Worded> wordings;

    private final Map<QuestionId, Set<QuestionId>> tellers = new ConcurrentHashMap<>();

    private final Map<String, String> media;

    private QuestionBank(
            Collection<Question> questions,
            Map<String, String> media,
            Map<QuestionId, Worded> wordings) {
        this.media = Map.copyOf(media);
        this.wordings = wordings;
        for (var question : questions) {
            if (this.questions.put(question.id(), question) != null) {
                throw new IllegalArgumentException("Two questions have the id " + question.id());
            }
        }
    }

    /** The words of a question as it was; a later version of it may have others. */
    private record Worded(Question question, Wording wording) {
        static Worded of(Question question) {
            return new Worded(question, Wording.of(question));
        }

        boolean holdsFor(Question other) {
            return question.text().equals(other.text())
                    && question.options().equals(other.options())
                    && question.prompts().equals(other.prompts())
                    && question.answer().equals(other.answer());
        }
    }

    /** Read when somebody first asks for it; files in a jar do not change. */
    private static final class Packaged {
        static final QuestionBank BANK = fresh(BankReader.fromClassPath());
    }

    private static QuestionBank fresh(Reading reading) {
        return new QuestionBank(reading.orThrow(), reading.media(), new ConcurrentHashMap<>());
    }

    public static QuestionBank of(Collection<Question> questions) {
        return new QuestionBank(questions, Map.of(), new ConcurrentHashMap<>());
    }

    /** The same media with these questions, for example with what was written since. */
    public QuestionBank with(Collection<Question> others) {
        return new QuestionBank(others, media, wordings);
    }

    /** The bank that is packaged with the product. */
    public static QuestionBank load() {
        return Packaged.BANK;
    }

    /** The bank in a folder of curators: {@code sources.yaml} and one file per topic. */
    public static QuestionBank read(Path folder) {
        return fresh(BankReader.fromFolder(folder));
    }

    public Optional<Question> find(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** Names of the media that are shipped with the bank, by the names of their contents. */
    public Map<String, String> media() {
        return media;
    }

    /** Bytes of a medium that is packaged with the product, by its name in {@link #media}. */
    public static Optional<InputStream> openPackagedMedium(String file) {
        return new BankFolder.Packaged().bytes("media/" + file);
    }

    /** Questions that must not meet any of these in a contest, these included. */
    public Set<QuestionId> relativesOf(Collection<QuestionId> those) {
        var families = Families.of(questions.values(), this);
        var theirs =
                those.stream()
                        .flatMap(id -> Optional.ofNullable(questions.get(id)).stream())
                        .map(families::get)
                        .collect(Collectors.toSet());
        return questions.values().stream()
                .filter(one -> theirs.contains(families.get(one)))
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Other questions of this bank that say the written answer of this one. */
    Set<QuestionId> tellersOf(Question asked) {
        return tellers.computeIfAbsent(
                asked.id(),
                _ ->
                        wording(asked).answers().isEmpty()
                                ? Set.of()
                                : questions.values().stream()
                                        .filter(one -> !one.id().equals(asked.id()))
                                        .filter(one -> wording(one).tells(wording(asked)))
                                        .map(Question::id)
                                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of a question of this bank. */
    Wording wording(Question question) {
        return wordings.compute(
                        question.id(),
                        (_, known) ->
                                known != null && known.holdsFor(question)
                                        ? known
                                        : Worded.of(question))
                .wording();
    }

    public int size() {
        return questions.size();
    }

    public SortedSet<Topic> topics() {
        return questions.values().stream()
                .map(Question::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many questions there are per value of a property, for example per topic. */
    public <K extends Comparable<K>> SortedMap<K, Long> countBy(Function<Question, K> property) {
        return questions.values().stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }
}
