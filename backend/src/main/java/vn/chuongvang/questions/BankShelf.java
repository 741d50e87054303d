package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole bank at one moment: every dossier, and the questions that contests are given. */
final class BankShelf {
    private final SortedMap<QuestionId, Dossier> dossiers;
    private final QuestionBank bank;

    private BankShelf(SortedMap<QuestionId, Dossier> dossiers, QuestionBank bank) {
        this.dossiers = Collections.unmodifiableSortedMap(dossiers);
        this.bank = bank;
    }

    /**
     * @param shipped whose media stay
     */
    static BankShelf of(QuestionBank shipped, Collection<Dossier> dossiers) {
        var all = new TreeMap<QuestionId, Dossier>();
        dossiers.forEach(dossier -> all.put(dossier.id(), dossier));
        return stocked(shipped, all);
    }

    /** Of two readings of one question the later one stays, whichever comes last. */
    BankShelf with(Collection<Dossier> changed) {
        var all = new TreeMap<>(dossiers);
        changed.forEach(
                dossier ->
                        all.merge(
                                dossier.id(),
                                dossier,
                                (old, other) -> old.age() > other.age() ? old : other));
        return stocked(bank, all);
    }

    private static BankShelf stocked(QuestionBank media, SortedMap<QuestionId, Dossier> all) {
        var effective = all.values().stream().map(Dossier::effective).toList();
        return new BankShelf(all, media.with(effective));
    }

    QuestionBank bank() {
        return bank;
    }

    Collection<Dossier> dossiers() {
        return dossiers.values();
    }

    Optional<Dossier> find(QuestionId id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    /** The next number of a question that is written here. */
    int nextNumber(Topic topic) {
        return 1
                + dossiers.keySet().stream()
                        .filter(id -> id.value().startsWith(topic + "-L"))
                        .mapToInt(id -> id.localNumber().orElse(0))
                        .max()
                        .orElse(0);
    }

    /** Every question in its newest version, whether it is played or not: for the checks. */
    Collection<Question> newest() {
        return dossiers.values().stream().map(one -> one.newestVersion().question()).toList();
    }
}
