package vn.chuongvang.questionbank;

import static java.util.Objects.requireNonNull;

import vn.chuongvang.questionbank.Draw.Slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fills as many slots as can be filled, earlier slots first, by augmenting paths: a slot is left
 * open only when no other arrangement would fill it.
 *
 * <p>Questions that must not meet are kept apart by matching slots to {@link Families}; only slots
 * that stay open then may take a second member of a family.
 */
final class SlotFilling {
    private final QuestionBank bank;
    private final DrawPlan plan;
    private final List<Slot> slots;
    private final List<Question> shuffled;
    private final Map<Question, Object> families;
    private final Map<Topic, Integer> topicOrder = new EnumMap<>(Topic.class);
    private final Map<Question, Integer> untranslated = new IdentityHashMap<>();

    SlotFilling(QuestionBank bank, Collection<Question> playable, List<Slot> slots, DrawPlan plan) {
        var random = new Random(plan.seed());
        this.bank = bank;
        this.plan = plan;
        this.slots = slots;
        this.shuffled = new ArrayList<>(playable);
        Collections.shuffle(shuffled, random);
        this.families = Families.of(shuffled, bank);
        var topics = new ArrayList<>(List.of(Topic.values()));
        Collections.shuffle(topics, random);
        topics.forEach(topic -> topicOrder.put(topic, topicOrder.size()));
        var addressees = plan.addressees();
        shuffled.forEach(one -> untranslated.put(one, addressees.untranslated(one)));
    }

    /** Of the questions that may be drawn. */
    Map<Question, Object> families() {
        return families;
    }

    Map<Slot, Question> fill() {
        var filled = new Matching(families, Map.of()).run();
        var open = slots.stream().filter(slot -> !filled.containsKey(slot)).toList();
        if (open.isEmpty()) {
            return filled;
        }
        if (plan.apart()) {
            return filled;
        }
        // Families must meet: every question now stands for itself.
        var alone = new IdentityHashMap<Question, Object>();
        shuffled.forEach(question -> alone.put(question, question.id()));
        return new Matching(alone, filled).run();
    }

    /** Kuhn's matching of slots to families, started from what is already filled. */
    private final class Matching {
        private final Map<Question, Object> family;
        private final Map<Object, Slot> taken = new HashMap<>();
        private final Map<Slot, Question> filled = new LinkedHashMap<>();
        private final Map<Slot, List<Question>> candidates = new HashMap<>();

        Matching(Map<Question, Object> family, Map<Slot, Question> start) {
            this.family = family;
            start.forEach(this::take);
        }

        /**
         * What a search without success has visited leads nowhere in later ones either, so it is
         * left out: a wish for more than the bank holds costs one search and not hundreds.
         */
        Map<Slot, Question> run() {
            var hopeless = new HashSet<Object>();
            for (var slot : slots) {
                if (!filled.containsKey(slot)) {
                    var visited = new HashSet<>(hopeless);
                    if (!seat(slot, visited)) {
                        hopeless = visited;
                    }
                }
            }
            return filled;
        }

        private boolean seat(Slot slot, Set<Object> visited) {
            var suitable = candidates.computeIfAbsent(slot, this::inOrder);
            for (var question : suitable) {
                if (!taken.containsKey(familyOf(question))) {
                    take(slot, question);
                    return true;
                }
            }
            for (var question : suitable) {
                var owner = taken.get(familyOf(question));
                if (owner != null && visited.add(familyOf(question)) && seat(owner, visited)) {
                    take(slot, question);
                    return true;
                }
            }
            return false;
        }

        private void take(Slot slot, Question question) {
            filled.put(slot, question);
            taken.put(familyOf(question), slot);
        }

        private Object familyOf(Question question) {
            return requireNonNull(family.get(question));
        }

        /**
         * The wished difficulty first, then what is translated, then the topic whose turn it is,
         * then the seed's order.
         */
        private List<Question> inOrder(Slot slot) {
            return shuffled.stream()
                    .filter(one -> slot.suits(plan, one))
                    .sorted(
                            Comparator.<Question>comparingInt(
                                            one -> slot.distanceFromWish(plan.difficultyOf(one)))
                                    .thenComparingInt(one -> requireNonNull(untranslated.get(one)))
                                    .thenComparingInt(one -> turn(slot, one)))
                    .toList();
        }

        private int turn(Slot slot, Question question) {
            var count = topicOrder.size();
            return Math.floorMod(
                    topicOrder.getOrDefault(question.topic(), 0) - slot.index(), count);
        }
    }
}
