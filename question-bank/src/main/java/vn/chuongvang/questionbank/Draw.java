package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Drawn;
import vn.chuongvang.questionbank.DrawResult.Part;
import vn.chuongvang.questionbank.DrawResult.Refused;
import vn.chuongvang.questionbank.DrawResult.Shortage;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Draws the questions of one contest: a pure function of bank, plan and seed. */
public final class Draw {
    private final QuestionBank bank;
    private final DrawPlan plan;

    private Draw(QuestionBank bank, DrawPlan plan) {
        this.bank = bank;
        this.plan = plan;
    }

    public static DrawResult draw(QuestionBank bank, DrawPlan plan) {
        return new Draw(bank, plan).draw();
    }

    private DrawResult draw() {
        var slots = slots();
        var playable = bank.questions().stream().filter(this::isPlayable).toList();
        var seating = new SlotFilling(bank, playable, slots, plan).fill();
        if (seating.size() < slots.size()) {
            return new Refused(shortages(slots, seating.keySet()));
        }
        var byPart = new HashMap<Place, List<Question>>();
        slots.forEach(
                slot ->
                        byPart.computeIfAbsent(slot.place(), _ -> new ArrayList<>())
                                .add(seating.get(slot)));
        return new Drawn(
                IntStream.range(0, plan.sections().size())
                        .mapToObj(i -> sorted(byPart, new Place(Part.MAIN, i)))
                        .toList(),
                sorted(byPart, new Place(Part.BACKUP, 0)),
                sorted(byPart, new Place(Part.TIEBREAK, 0)),
                sorted(byPart, new Place(Part.AUDIENCE, 0)),
                repeatedFacts(seating.values()));
    }

    private List<Question> sorted(Map<Place, List<Question>> byPart, Place place) {
        return byPart.getOrDefault(place, List.of()).stream()
                .sorted(Comparator.comparing(plan::difficultyOf))
                .toList();
    }

    /** Main questions come first: whatever is scarce goes to them. */
    private List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        IntStream.range(0, plan.sections().size())
                .forEach(i -> slots.addAll(slots(new Place(Part.MAIN, i), plan.sections().get(i))));
        slots.addAll(slots(new Place(Part.BACKUP, 0), plan.backup()));
        slots.addAll(slots(new Place(Part.TIEBREAK, 0), plan.tiebreak()));
        slots.addAll(slots(new Place(Part.AUDIENCE, 0), plan.audience()));
        return slots;
    }

    private static List<Slot> slots(Place place, Portion portion) {
        var slots = new ArrayList<Slot>();
        for (var quota : portion.quotas()) {
            for (int i = 0; i < quota.count(); i++) {
                slots.add(new Slot(place, slots.size(), portion, quota, wish(i, quota.count())));
            }
        }
        var open = portion.count() - slots.size();
        var free = new Quota(open, Optional.empty(), Optional.empty());
        for (int i = 0; i < open; i++) {
            slots.add(new Slot(place, slots.size(), portion, free, wish(i, open)));
        }
        return slots;
    }

    /** Many easy ones first, because early mass elimination is what spoils an evening. */
    private static Difficulty wish(int index, int count) {
        var progress = (index + 0.5) / count;
        return progress < 0.5
                ? Difficulty.RECOGNISE
                : progress < 0.8 ? Difficulty.UNDERSTAND : Difficulty.APPLY;
    }

    private boolean isPlayable(Question question) {
        return question.isPlayableOn(plan.playedOn()) && isWanted(question);
    }

    private boolean isWanted(Question question) {
        var audience = question.tags().audience();
        var region = question.tags().region();
        return !plan.exclude().contains(question.id())
                && (audience.contains(Audience.GENERAL)
                        || audience.stream().anyMatch(plan.audiences()::contains))
                && (region.isEmpty() || region.equals(plan.region()));
    }

    private List<Shortage> shortages(List<Slot> slots, Set<Slot> filled) {
        var missing = new LinkedHashMap<Demand, Integer>();
        for (var slot : slots) {
            if (!filled.contains(slot)) {
                missing.merge(
                        new Demand(slot.place(), slot.portion(), slot.quota()), 1, Integer::sum);
            }
        }
        return missing.entrySet().stream().map(e -> shortage(e.getKey(), e.getValue())).toList();
    }

    private Shortage shortage(Demand demand, int missing) {
        var suitable =
                bank.questions().stream()
                        .filter(this::isWanted)
                        .filter(
                                q ->
                                        suits(
                                                q,
                                                plan.difficultyOf(q),
                                                demand.portion(),
                                                demand.quota()))
                        .toList();
        Predicate<Question> holds = q -> q.validity().holdsOn(plan.playedOn());
        Predicate<Question> reviewed = q -> q.editorial().isReviewed();
        return new Shortage(
                demand.place().part(),
                demand.place().section(),
                demand.portion().types(),
                demand.quota(),
                missing,
                (int) suitable.stream().filter(holds.and(reviewed)).count(),
                (int) suitable.stream().filter(holds.negate()).count(),
                (int) suitable.stream().filter(reviewed.negate()).count());
    }

    private static Set<String> repeatedFacts(Iterable<Question> drawn) {
        var seen = new HashSet<String>();
        var repeated = new HashSet<String>();
        for (var question : drawn) {
            for (var fact : Set.copyOf(question.provenance().factIds())) {
                if (!seen.add(fact)) {
                    repeated.add(fact);
                }
            }
        }
        return repeated;
    }

    private static boolean suits(
            Question question, Difficulty difficulty, Portion portion, Quota quota) {
        return portion.types().contains(question.type())
                && quota.topic().map(question.topic()::equals).orElse(true)
                && quota.difficulty().map(difficulty::equals).orElse(true);
    }

    /** A list of the contest that questions go into. */
    record Place(Part part, int section) {}

    private record Demand(Place place, Portion portion, Quota quota) {}

    /** One question to be found. */
    record Slot(Place place, int index, Portion portion, Quota quota, Difficulty wish) {
        boolean suits(Question question, Difficulty difficulty) {
            return Draw.suits(question, difficulty, portion, quota);
        }

        int distanceFromWish(Difficulty difficulty) {
            return Math.abs(difficulty.ordinal() - wish.ordinal());
        }
    }
}
