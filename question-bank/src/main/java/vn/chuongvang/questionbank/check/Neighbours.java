package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.check.Collisions.Spelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The questions among which another one is to stand. What takes long is worked out once for each
 * question, so that one is checked as it is written, also after the bank has changed.
 */
public final class Neighbours {
    public static final Neighbours NONE = new Neighbours(Map.of(), new ConcurrentHashMap<>());

    private final Map<Question, Known> known;
    private final Map<String, Spelling> words;
    private final List<Entry> entries;
    private final List<Set<String>> runs;
    private final Supplier<Collisions> collisions;

    private Neighbours(Map<Question, Known> known, Map<String, Spelling> words) {
        this.known = known;
        this.words = words;
        this.entries = known.values().stream().map(Known::entry).toList();
        this.runs = known.values().stream().map(Known::runs).toList();
        this.collisions = new Once(this::learn);
    }

    /** Of one question. */
    private record Known(Entry entry, Set<String> runs) {
        static Known of(Question question) {
            var entry = new Entry(question, question.id().value(), 1, Map.of());
            return new Known(entry, NearDuplicates.runs(question));
        }
    }

    /** Only written answers ask which words collide. */
    private static final class Once implements Supplier<Collisions> {
        private final Supplier<Collisions> work;
        private volatile List<Collisions> done = List.of();

        Once(Supplier<Collisions> work) {
            this.work = work;
        }

        @Override
        public Collisions get() {
            var now = done;
            if (now.isEmpty()) {
                now = List.of(work.get());
                done = now;
            }
            return now.getFirst();
        }
    }

    /** These instead; what is known of those that are the same objects is kept. */
    public Neighbours replacedBy(Collection<Question> questions) {
        var next = new IdentityHashMap<Question, Known>();
        for (var question : questions) {
            var there = known.get(question);
            next.put(question, there == null ? Known.of(question) : there);
        }
        return new Neighbours(next, words);
    }

    private Collisions learn() {
        return Collisions.of(
                entries.stream().map(entry -> Collisions.spellings(entry.question(), words)));
    }

    /** Every problem of this question; one of its own older versions is no neighbour. */
    public List<Problem> problems(Entry entry) {
        var problems = new ArrayList<>(BankCheck.own(entry, collisions));
        var id = entry.question().id();
        NearDuplicates.problems(entry, entries, runs).stream()
                .filter(problem -> !isAbout(problem, id))
                .forEach(problems::add);
        return problems;
    }

    private static boolean isAbout(Problem problem, QuestionId id) {
        return problem.arguments().getFirst().equals(id);
    }

    /** What a curator should look at in this question, and whether its time is running out. */
    public List<Problem> warnings(Entry entry, LocalDate day) {
        var warnings = new ArrayList<>(BankCheck.hints(entry));
        warnings.addAll(Aging.problems(entry, day));
        return warnings;
    }
}
