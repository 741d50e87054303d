package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Provenance.Source;
import vn.chuongvang.questionbank.Provenance.Tier;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Reading.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** No question without a fact and a source, and none that nobody will look at again. */
final class ProvenanceRules {
    private static final Pattern FACT = Pattern.compile("T\\d{1,2}\\.\\d{2}|S\\d\\.\\d{1,2}");

    private ProvenanceRules() {}

    static List<Problem> problems(Entry entry) {
        var problems = new ArrayList<Problem>();
        var provenance = entry.question().provenance();
        if (provenance.factIds().isEmpty()) {
            problems.add(entry.problem("factIds", "fact.none"));
        }
        for (var fact : provenance.factIds()) {
            if (!FACT.matcher(fact).matches()) {
                problems.add(entry.problem("factIds", "fact.shape", fact));
            }
        }
        sources(entry, provenance.sources(), problems);
        review(entry, provenance.sources()).ifPresent(problems::add);
        return problems;
    }

    private static void sources(Entry entry, List<Source> sources, List<Problem> problems) {
        if (sources.isEmpty()) {
            problems.add(entry.problem("sources", "source.none"));
        }
        var approved = entry.question().editorial().state() == State.APPROVED;
        var strong = sources.stream().anyMatch(source -> source.tier() == Tier.LAW);
        if (approved && sources.size() < 2 && !strong) {
            problems.add(entry.problem("sources", "source.weak"));
        }
    }

    /** The more easily a fact changes, the sooner it is looked at again after it was read. */
    private static Optional<Problem> review(Entry entry, List<Source> sources) {
        var validity = entry.question().validity();
        var end = validity.reviewBy().or(validity::validUntil).orElse(validity.validFrom());
        if (end.isBefore(validity.validFrom())) {
            return Optional.of(entry.problem("validFrom", "validity.order"));
        }
        return sources.stream()
                .map(Source::readOn)
                .max(LocalDate::compareTo)
                .map(read -> read.plus(validity.volatility().reviewWithin()))
                .filter(latest -> end.isAfter(latest))
                .map(
                        latest ->
                                entry.problem(
                                        "reviewBy",
                                        "review.late",
                                        validity.volatility(),
                                        latest.toString()));
    }
}
