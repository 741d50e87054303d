package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds questions that ask the same, by runs of three words without accents. A twin is allowed only
 * in another type and on the same fact, because then the draw never puts both into one contest.
 */
final class NearDuplicates {
    private static final int RUN = 3;
    private static final double TOO_ALIKE = 0.6;

    private NearDuplicates() {}

    static List<Problem> problems(List<Entry> entries) {
        var runs = entries.stream().map(entry -> runs(entry.question().text())).toList();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = entries.get(i);
                var other = entries.get(j);
                if (alike(runs.get(i), runs.get(j)) >= TOO_ALIKE && !areTwins(one, other)) {
                    problems.add(one.problem("text", "text.alike", other.question().id()));
                }
            }
        }
        return problems;
    }

    private static boolean areTwins(Entry one, Entry other) {
        var facts = one.question().provenance().factIds();
        return one.question().type() != other.question().type()
                && !Collections.disjoint(facts, other.question().provenance().factIds());
    }

    private static Set<String> runs(String text) {
        var words = NormalForm.folded(text).split(" ");
        var runs = new HashSet<String>();
        for (int at = 0; at + RUN <= words.length; at++) {
            runs.add(String.join(" ", List.of(words).subList(at, at + RUN)));
        }
        return runs;
    }

    private static double alike(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var either = one.size() + other.size() - both.size();
        return either == 0 ? 0 : (double) both.size() / either;
    }
}
