package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Drawn;
import vn.chuongvang.questionbank.DrawResult.Part;
import vn.chuongvang.questionbank.DrawResult.Refused;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws the questions of one contest: a pure function of bank, plan and seed. */
public final class Draw {
    private final QuestionBank bank;
    private final DrawPlan plan;
    private final List<Slot> slots = new ArrayList<>();

    private Draw(QuestionBank bank, DrawPlan plan, Spread spread) {
        this.bank = bank;
        this.plan = plan;
        for (int i = 0; i < plan.sections().size(); i++) {
            var place = new Place(Part.MAIN, i);
            var section = plan.sections().get(i);
            spread.ofSection(i).forEach((quota, count) -> addOfWhole(place, section, quota, count));
            fill(place, section);
        }
        fill(new Place(Part.BACKUP, 0), plan.backup());
        fill(new Place(Part.TIEBREAK, 0), plan.tiebreak());
        fill(new Place(Part.AUDIENCE, 0), plan.audience());
    }

    /**
     * Demands on the whole are tried in several spreads over the sections; what is missing is said
     * of the first.
     */
    public static DrawResult draw(QuestionBank bank, DrawPlan plan) {
        var first = new Draw(bank, plan, Spread.of(bank, plan, 0)).draw();
        for (int i = 1; i < Spread.worthTrying(plan) && first instanceof Refused; i++) {
            if (new Draw(bank, plan, Spread.of(bank, plan, i)).draw() instanceof Drawn drawn) {
                return drawn;
            }
        }
        return first;
    }

    private DrawResult draw() {
        var playable = bank.questions().stream().filter(this::isPlayable).toList();
        var filling = new SlotFilling(bank, playable, slots, plan);
        var seating = filling.fill();
        if (seating.size() < slots.size()) {
            return new Refused(new Shortages(bank, plan, filling.families(), seating).of(slots));
        }
        var byPlace = new HashMap<Place, List<Question>>();
        slots.forEach(
                slot ->
                        byPlace.computeIfAbsent(slot.place(), _ -> new ArrayList<>())
                                .add(seating.get(slot)));
        return new Drawn(
                IntStream.range(0, plan.sections().size())
                        .mapToObj(
                                i ->
                                        inPlay(
                                                sorted(byPlace, new Place(Part.MAIN, i)),
                                                plan.sections().get(i).gates()))
                        .toList(),
                sorted(byPlace, new Place(Part.BACKUP, 0)),
                sorted(byPlace, new Place(Part.TIEBREAK, 0)),
                sorted(byPlace, new Place(Part.AUDIENCE, 0)),
                repeatedFacts(seating.values()));
    }

    private List<Question> sorted(Map<Place, List<Question>> byPlace, Place place) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .sorted(Comparator.comparing(plan::difficultyOf))
                .toList();
    }

    /** Easy to hard, but the hardest stand at the gates, the very hardest at the last. */
    private static List<Question> inPlay(List<Question> sorted, Set<Integer> gates) {
        var hard = sorted.size() - (int) gates.stream().filter(i -> i < sorted.size()).count();
        var others = sorted.subList(0, hard).iterator();
        var hardest = sorted.subList(hard, sorted.size()).iterator();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> gates.contains(i) ? hardest.next() : others.next())
                .toList();
    }

    /** Main questions come first: whatever is scarce goes to them. */
    private void fill(Place place, Portion portion) {
        for (var quota : portion.quotas()) {
            var demand = new Demand(place.part(), place.section(), portion.types(), quota);
            add(place, portion, demand, quota.count());
        }
        int taken = slots(place).size();
        int open = portion.count() - taken;
        var rest = new Quota(open, Optional.empty(), Optional.empty());
        var demand = new Demand(place.part(), place.section(), portion.types(), rest);
        var wishes = Wishes.left(portion, slots(place), open);
        for (int i = 0; i < open; i++) {
            slots.add(new Slot(place, taken + i, portion, demand, wishes.get(i)));
        }
    }

    private List<Slot> slots(Place place) {
        return slots.stream().filter(slot -> slot.place().equals(place)).toList();
    }

    private void addOfWhole(Place place, Portion portion, Quota quota, int count) {
        add(place, portion, new Demand(Part.MAIN, Demand.WHOLE, Spread.types(plan), quota), count);
    }

    private void add(Place place, Portion portion, Demand demand, int count) {
        int before = slots(place).size();
        for (int i = 0; i < count; i++) {
            var wish = demand.quota().difficulty().orElse(Wishes.rising(i, count));
            slots.add(new Slot(place, before + i, portion, demand, wish));
        }
    }

    private boolean isPlayable(Question question) {
        return question.isPlayableOn(plan.playedOn())
                && !plan.exclude().containsKey(question.id())
                && isOfRegion(plan, question)
                && slots.stream()
                        .anyMatch(slot -> isForThem(plan, slot.demand().quota(), question));
    }

    static boolean isOfRegion(DrawPlan plan, Question question) {
        var region = question.tags().region();
        return region.isEmpty() || region.equals(plan.addressees().region());
    }

    /** General, of a group that the contest is for, or of the group that is demanded. */
    static boolean isForThem(DrawPlan plan, Quota quota, Question question) {
        var groups = question.tags().audience();
        return groups.contains(Audience.GENERAL)
                || groups.stream().anyMatch(plan.addressees().groups()::contains)
                || quota.group().filter(groups::contains).isPresent();
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

    /** A list of the contest that questions go into. */
    record Place(Part part, int section) {}

    /**
     * What was asked for, of a section or of the whole.
     *
     * @param section its index; {@link #WHOLE} for all main questions together
     */
    record Demand(Part part, int section, Set<Type> types, Quota quota) {
        static final int WHOLE = -1;

        boolean suits(DrawPlan plan, Question question) {
            return types.contains(question.type())
                    && quota.suits(question, plan.difficultyOf(question));
        }
    }

    /** One question to be found. */
    record Slot(Place place, int index, Portion portion, Demand demand, Difficulty wish) {
        boolean suits(DrawPlan plan, Question question) {
            return portion.types().contains(question.type())
                    && demand.suits(plan, question)
                    && isForThem(plan, demand.quota(), question);
        }

        int distanceFromWish(Difficulty difficulty) {
            return Math.abs(difficulty.ordinal() - wish.ordinal());
        }
    }
}
