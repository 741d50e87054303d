package vn.chuongvang.questions;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.BankTables.Draft;
import vn.chuongvang.questions.BankTables.Step;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives new questions their ids and keeps them, one or many, all or none. */
@Component
class Drafting implements ImportedQuestions {
    /** So often somebody else may take the same id first. */
    private static final int TRIES = 5;

    private final LivingBank living;
    private final BankTables tables;
    private final BankClock clock;

    Drafting(LivingBank living, BankTables tables, BankClock clock) {
        this.living = living;
        this.tables = tables;
        this.clock = clock;
    }

    /** The id that it was given. */
    Mono<QuestionId> create(Question question, String by, String note) {
        var topic = question.topic();
        var nameless = question.numbered(ImportedQuestions.withoutId(topic), 1);
        return add(List.of(nameless), Set.of(), BankEvent.Kind.CREATED, by, note)
                .map(List::getFirst);
    }

    @Override
    public Mono<List<QuestionId>> addDrafts(
            List<Question> questions, Set<QuestionId> untouched, String by) {
        return add(questions, untouched, BankEvent.Kind.IMPORTED, by, "");
    }

    private Mono<List<QuestionId>> add(
            List<Question> questions,
            Set<QuestionId> untouched,
            BankEvent.Kind kind,
            String by,
            String note) {
        var tried = new HashSet<QuestionId>();
        return Mono.defer(
                        () -> {
                            var batch = new Batch(living.now(), untouched, kind, by, note);
                            questions.forEach(batch::add);
                            tried.addAll(batch.ids);
                            return tables.append(batch.drafts, batch.steps)
                                    .then(living.refresh(Set.copyOf(batch.ids)))
                                    .thenReturn(List.copyOf(batch.ids));
                        })
                .retryWhen(
                        Retry.max(TRIES)
                                .filter(DuplicateKeyException.class::isInstance)
                                .doBeforeRetryAsync(_ -> living.refresh(Set.copyOf(tried)).then()));
    }

    /** What goes into the tables together. */
    private final class Batch {
        private final BankShelf shelf;
        private final Set<QuestionId> untouched;
        private final BankEvent.Kind kind;
        private final String by;
        private final String note;
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<QuestionId> ids = new ArrayList<>();
        private final Set<QuestionId> taken = new HashSet<>();
        private final Map<Topic, Integer> next = new EnumMap<>(Topic.class);

        Batch(
                BankShelf shelf,
                Set<QuestionId> untouched,
                BankEvent.Kind kind,
                String by,
                String note) {
            this.shelf = shelf;
            this.untouched = untouched;
            this.kind = kind;
            this.by = by;
            this.note = note;
        }

        void add(Question question) {
            var known =
                    shelf.find(question.id())
                            .filter(one -> !untouched.contains(one.id()))
                            .filter(_ -> taken.add(question.id()));
            if (known.filter(one -> Revision.isSame(question, one.question())).isPresent()) {
                ids.add(question.id());
                return;
            }
            known = known.filter(one -> one.id().localNumber().isEmpty());
            var id = known.map(Dossier::id).orElseGet(() -> nextId(question.topic()));
            var version = known.map(one -> one.newest() + 1).orElse(1);
            var number = known.map(one -> one.events().size() + 1).orElse(1);
            drafts.addAll(drafts(known, Revision.draft(question, id, version)));
            steps.add(
                    new Step(id, new BankEvent(number, version, kind, by, clock.instant(), note)));
            ids.add(id);
        }

        private QuestionId nextId(Topic topic) {
            var number = next.computeIfAbsent(topic, shelf::nextNumber);
            next.put(topic, number + 1);
            return QuestionId.local(topic, number);
        }
    }

    /** A version to be kept, and what was shipped if this is the first one that is written here. */
    static List<Draft> drafts(Optional<Dossier> known, Question question) {
        var drafts = new ArrayList<Draft>();
        known.map(Dossier::newestVersion)
                .filter(BankVersion::shipped)
                .ifPresent(newest -> drafts.add(draft(newest.question(), true)));
        drafts.add(draft(question, false));
        return drafts;
    }

    private static Draft draft(Question question, boolean shipped) {
        return new Draft(
                question.id(),
                question.version(),
                question.topic().name(),
                BankText.of(question).text(),
                shipped);
    }
}
