package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds questions that ask the same: how many of their pairs of words, in the text and in the right
 * answer and without accents, are in both. Two sides of one fact may be much alike, because the
 * draw never puts both into one contest; strangers may not.
 */
final class NearDuplicates {
    /** Most words of Vietnamese have two syllables, which are written apart. */
    private static final int RUN = 2;

    /**
     * Chosen on the bank of 11/2026: of its pairs without a common fact, the four from here up
     * asked the same or gave each other away; those below were different questions.
     */
    private static final double STRANGERS = 0.33;

    /** On one fact, different questions reach 0.52 there: who is first, who is second. */
    private static final double RELATIVES = 0.6;

    private NearDuplicates() {}

    static List<Problem> problems(List<Entry> entries) {
        var runs = runs(entries);
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < entries.size(); i++) {
            problems.addAll(problems(entries.get(i), runs.get(i), entries.subList(0, i), runs));
        }
        return problems;
    }

    /** Of one question, which is none of the others. */
    static List<Problem> problems(Entry one, List<Entry> others, List<Set<String>> runs) {
        return problems(one, runs(one.question()), others, runs);
    }

    private static List<Set<String>> runs(List<Entry> entries) {
        return entries.stream().map(entry -> runs(entry.question())).toList();
    }

    private static List<Problem> problems(
            Entry one, Set<String> own, List<Entry> others, List<Set<String>> runs) {
        var problems = new ArrayList<Problem>();
        for (int j = 0; j < others.size(); j++) {
            var other = others.get(j);
            if (alike(own, runs.get(j)) >= limit(one.question(), other.question())) {
                var id = other.question().id();
                problems.add(one.problem("text", "text.alike", id, other.place("text")));
            }
        }
        return problems;
    }

    private static double limit(Question one, Question other) {
        var facts = one.provenance().factIds();
        if (Collections.disjoint(facts, other.provenance().factIds())) {
            return STRANGERS;
        }
        return one.type() == other.type() ? RELATIVES : Double.POSITIVE_INFINITY;
    }

    /** To be compared again and again. */
    static Set<String> runs(Question question) {
        var runs = runs(question.text());
        key(question.answer()).map(NearDuplicates::runs).forEach(runs::addAll);
        return runs;
    }

    /** The right answer in words: letters, and "true", would be alike everywhere. */
    private static Stream<String> key(Answer answer) {
        return switch (answer) {
            case Answer.TrueFalse _ -> Stream.of();
            case Answer.Matching pairs ->
                    Stream.concat(
                            pairs.left().stream(), pairs.key().stream().map(pairs.right()::get));
            case Answer.MultipleChoice options ->
                    options.key().stream().map(options.options()::get);
            case Answer.Ordering order -> order.key().stream().map(order.items()::get);
            case Answer.Choice _, Answer.ShortText _, Answer.Number _, Answer.Hotspot _ ->
                    Stream.of(answer.keyText());
        };
    }

    private static Set<String> runs(String text) {
        var words = List.of(NormalForm.folded(text).split(" "));
        var runs = new HashSet<String>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
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
