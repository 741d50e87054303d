package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Provenance;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Translation;
import vn.chuongvang.questionbank.Validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The next version of a question. Pure. */
final class Revision {
    private Revision() {}

    /** A draft that nobody has reviewed. */
    static Question draft(Question question, QuestionId id, int version) {
        var author = question.editorial().author();
        return question.numbered(id, version).as(new Editorial(State.DRAFT, author, List.of()));
    }

    /** Whether they say the same, whatever their versions and states. */
    static boolean isSame(Question one, Question other) {
        return draft(one, one.id(), 1).equals(draft(other, one.id(), 1));
    }

    /**
     * Without translations of words that were changed since.
     *
     * @param before what was edited
     * @param kept languages whose translation was looked at and fits as it is
     */
    static Question withoutStale(Question after, Question before, Set<String> kept) {
        if (isWorded(after, before)) {
            return after;
        }
        var old = before.numbered(after.id(), after.version()).translations();
        var fitting = new TreeMap<>(after.translations());
        fitting.entrySet()
                .removeIf(
                        words ->
                                !kept.contains(words.getKey())
                                        && words.getValue().equals(old.get(words.getKey())));
        return with(after, after.provenance(), after.validity(), fitting);
    }

    /** Whether a translation of one is a translation of the other. */
    private static boolean isWorded(Question one, Question other) {
        return one.text().equals(other.text())
                && one.explanation().equals(other.explanation())
                && one.options().equals(other.options())
                && one.prompts().equals(other.prompts())
                && one.media().equals(other.media())
                && accepted(one).equals(accepted(other));
    }

    private static List<String> accepted(Question question) {
        return question.answer() instanceof Answer.ShortText words ? words.accepted() : List.of();
    }

    /** All sources were read on this day, and the next review is as late as it may be. */
    static Question readOn(Question question, LocalDate day) {
        var old = question.provenance();
        var sources =
                old.sources().stream()
                        .map(
                                source ->
                                        new Provenance.Source(
                                                source.key(),
                                                source.title(),
                                                source.url(),
                                                source.publisher(),
                                                day,
                                                source.tier()))
                        .toList();
        var validity = question.validity();
        var latest = day.plus(validity.volatility().reviewWithin());
        return with(
                question,
                new Provenance(old.factIds(), sources, old.legalBasis()),
                new Validity(
                        validity.validFrom(),
                        validity.validUntil(),
                        Optional.of(latest),
                        validity.volatility()),
                question.translations());
    }

    private static Question with(
            Question question,
            Provenance provenance,
            Validity validity,
            SortedMap<String, Translation> translations) {
        return new Question(
                question.id(),
                question.version(),
                question.text(),
                question.answer(),
                question.explanation(),
                question.media(),
                question.tags(),
                provenance,
                validity,
                question.editorial(),
                question.timing(),
                translations);
    }
}
