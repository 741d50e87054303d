package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Draw.Demand;
import vn.chuongvang.questionbank.Draw.Slot;
import vn.chuongvang.questionbank.DrawPlan.Exclusion;
import vn.chuongvang.questionbank.DrawResult.Obstacle;
import vn.chuongvang.questionbank.DrawResult.Reason;
import vn.chuongvang.questionbank.DrawResult.Shortage;
import vn.chuongvang.questionbank.Question.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Says of a draw that failed what is missing, and what stands in the way of each question. */
final class Shortages {
    private final QuestionBank bank;
    private final DrawPlan plan;
    private final Map<Question, Object> families;
    private final Map<Slot, Question> seating;
    private final Set<Object> takenFamilies = new HashSet<>();

    Shortages(
            QuestionBank bank,
            DrawPlan plan,
            Map<Question, Object> families,
            Map<Slot, Question> seating) {
        this.bank = bank;
        this.plan = plan;
        this.families = families;
        this.seating = seating;
        seating.values()
                .forEach(
                        one ->
                                Optional.ofNullable(families.get(one))
                                        .ifPresent(takenFamilies::add));
    }

    List<Shortage> of(List<Slot> slots) {
        var missing = new LinkedHashMap<Demand, Integer>();
        for (var slot : slots) {
            if (!seating.containsKey(slot)) {
                missing.merge(slot.demand(), 1, Integer::sum);
            }
        }
        return missing.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
    }

    private Shortage of(Demand demand, int missing) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        var days = new EnumMap<Reason, LocalDate>(Reason.class);
        int suitable = 0;
        var own = own(demand);
        for (var question : bank.questions()) {
            if (!demand.suits(plan, question) || question.editorial().state() == State.RETIRED) {
                continue;
            }
            var lasting = lasting(demand, question);
            if (lasting.isEmpty()) {
                suitable++;
            }
            lasting.or(() -> own.contains(question) ? Optional.empty() : passing(question))
                    .ifPresent(
                            reason -> {
                                counts.merge(reason, 1, Integer::sum);
                                day(reason, question)
                                        .ifPresent(day -> days.merge(reason, day, nearer(reason)));
                            });
        }
        var obstacles = new ArrayList<Obstacle>();
        counts.forEach(
                (reason, count) ->
                        obstacles.add(
                                new Obstacle(
                                        reason, count, Optional.ofNullable(days.get(reason)))));
        return new Shortage(
                demand.part(),
                demand.section(),
                demand.types(),
                demand.quota(),
                missing,
                suitable,
                obstacles);
    }

    /** What was found for this demand; questions are told apart by identity, as families are. */
    private Set<Question> own(Demand demand) {
        var own = Collections.<Question>newSetFromMap(new IdentityHashMap<>());
        seating.forEach(
                (slot, question) -> {
                    if (slot.demand().equals(demand)) {
                        own.add(question);
                    }
                });
        return own;
    }

    /** Holds whatever else is drawn. */
    private Optional<Reason> lasting(Demand demand, Question question) {
        if (!question.editorial().isReviewed()) {
            return Optional.of(Reason.UNREVIEWED);
        }
        if (!question.validity().holdsOn(plan.playedOn())) {
            return Optional.of(
                    plan.playedOn().isBefore(question.validity().validFrom())
                            ? Reason.NOT_YET_VALID
                            : Reason.EXPIRED);
        }
        var exclusion = plan.exclude().get(question.id());
        if (exclusion != null) {
            return Optional.of(reason(exclusion));
        }
        if (!Draw.isOfRegion(plan, question)) {
            return Optional.of(Reason.REGION);
        }
        return Draw.isForThem(plan, demand.quota(), question)
                ? Optional.empty()
                : Optional.of(Reason.GROUP);
    }

    /** Because of what else was drawn. */
    private Optional<Reason> passing(Question question) {
        if (seating.values().stream().anyMatch(one -> one == question)) {
            return Optional.of(Reason.TAKEN);
        }
        var family = families.get(question);
        return family != null && takenFamilies.contains(family)
                ? Optional.of(Reason.SAME_FACT)
                : Optional.empty();
    }

    private static Reason reason(Exclusion exclusion) {
        return switch (exclusion) {
            case USED -> Reason.USED;
            case OWN -> Reason.OWN;
            case SEALED -> Reason.SEALED;
            case TOO_LONG -> Reason.TOO_LONG;
            case UNWANTED -> Reason.UNWANTED;
        };
    }

    private static Optional<LocalDate> day(Reason reason, Question question) {
        return switch (reason) {
            case EXPIRED -> question.validity().lastDay();
            case NOT_YET_VALID -> Optional.of(question.validity().validFrom());
            case UNREVIEWED,
                    USED,
                    OWN,
                    SEALED,
                    TOO_LONG,
                    UNWANTED,
                    REGION,
                    GROUP,
                    TAKEN,
                    SAME_FACT ->
                    Optional.empty();
        };
    }

    private static BinaryOperator<LocalDate> nearer(Reason reason) {
        return reason == Reason.EXPIRED
                ? (a, b) -> a.isAfter(b) ? a : b
                : (a, b) -> a.isBefore(b) ? a : b;
    }
}
