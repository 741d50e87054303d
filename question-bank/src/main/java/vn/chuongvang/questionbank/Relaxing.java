package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Addressees;
import vn.chuongvang.questionbank.DrawPlan.Exclusion;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Drawn;
import vn.chuongvang.questionbank.DrawResult.Part;
import vn.chuongvang.questionbank.DrawResult.Refused;
import vn.chuongvang.questionbank.DrawResult.Shortage;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Relaxation.Kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tries what a refused draw could give up, one thing at a time, and names each that suffices. */
public final class Relaxing {
    /** Demands of which single properties are tried; a plan may lack hundreds. */
    private static final int MOST_DEMANDS = 6;

    private final QuestionBank bank;
    private final DrawPlan plan;
    private final List<Relaxation> found = new ArrayList<>();

    private Relaxing(QuestionBank bank, DrawPlan plan) {
        this.bank = bank;
        this.plan = plan;
    }

    /** None when no single thing suffices. */
    public static List<Relaxation> of(QuestionBank bank, DrawPlan plan, Refused refused) {
        var relaxing = new Relaxing(bank, plan);
        relaxing.tryAll(refused.shortages());
        return List.copyOf(relaxing.found);
    }

    private void tryAll(List<Shortage> shortages) {
        tryOut(
                Relaxation.of(Kind.MEETING),
                plan.apart(),
                changed(plan.sections(), plan.whole(), false));
        tryOut(Relaxation.of(Kind.USED_AGAIN), excludes(Exclusion.USED), without(Exclusion.USED));
        tryOut(
                Relaxation.of(Kind.ALL_TOPICS),
                excludes(Exclusion.UNWANTED),
                without(Exclusion.UNWANTED));
        tryOut(Relaxation.of(Kind.ALL_GROUPS), true, forAllGroups());
        shortages.stream().limit(MOST_DEMANDS).forEach(this::tryDemand);
    }

    private void tryDemand(Shortage shortage) {
        var quota = shortage.quota();
        if (isOpen(quota)) {
            tryPart(shortage);
            return;
        }
        tryQuota(
                shortage,
                Kind.ANY_DIFFICULTY,
                quota.difficulty().isPresent(),
                one ->
                        new Quota(
                                one.count(),
                                one.topic(),
                                Optional.empty(),
                                one.group(),
                                one.skill()));
        tryQuota(
                shortage,
                Kind.ANY_TOPIC,
                quota.topic().isPresent(),
                one ->
                        new Quota(
                                one.count(),
                                Optional.empty(),
                                one.difficulty(),
                                one.group(),
                                one.skill()));
        tryQuota(
                shortage,
                Kind.ANY_SKILL,
                quota.skill().isPresent(),
                one ->
                        new Quota(
                                one.count(),
                                one.topic(),
                                one.difficulty(),
                                one.group(),
                                Optional.empty()));
        tryQuota(
                shortage,
                Kind.ANY_GROUP,
                quota.group().isPresent(),
                one ->
                        new Quota(
                                one.count(),
                                one.topic(),
                                one.difficulty(),
                                Optional.empty(),
                                one.skill()));
        tryQuota(shortage, Kind.FEWER, true, one -> one.of(one.count() - shortage.missing()));
    }

    private static boolean isOpen(Quota quota) {
        return quota.equals(new Quota(quota.count(), Optional.empty(), Optional.empty()));
    }

    private void tryQuota(
            Shortage shortage, Kind kind, boolean applies, UnaryOperator<Quota> change) {
        var quota = shortage.quota();
        var changed = change.apply(quota);
        UnaryOperator<List<Quota>> exchange =
                quotas ->
                        quotas.stream()
                                .map(one -> one.equals(quota) ? changed : one)
                                .filter(one -> one.count() > 0)
                                .toList();
        var relaxation =
                new Relaxation(
                        kind,
                        Optional.of(shortage.part()),
                        shortage.section(),
                        Optional.of(quota),
                        kind == Kind.FEWER ? changed.count() : 0);
        if (shortage.part() == Part.MAIN) {
            tryOut(
                    relaxation,
                    applies,
                    shortage.section() == Shortage.WHOLE
                            ? changed(plan.sections(), exchange.apply(plan.whole()), plan.apart())
                            : changed(
                                    demanding(shortage.section(), exchange),
                                    plan.whole(),
                                    plan.apart()));
        }
    }

    private List<Portion> demanding(int section, UnaryOperator<List<Quota>> exchange) {
        var sections = new ArrayList<>(plan.sections());
        var old = sections.get(section);
        sections.set(section, old.demanding(exchange.apply(old.quotas())));
        return sections;
    }

    /** Fewer questions altogether. */
    private void tryPart(Shortage shortage) {
        var part = shortage.part();
        var old =
                switch (part) {
                    case MAIN -> plan.sections().get(shortage.section());
                    case BACKUP -> plan.backup();
                    case TIEBREAK -> plan.tiebreak();
                    case AUDIENCE -> plan.audience();
                };
        int to = old.count() - shortage.missing();
        var fewer = old.shortened(to);
        var relaxation =
                new Relaxation(
                        Kind.FEWER, Optional.of(part), shortage.section(), Optional.empty(), to);
        tryOut(relaxation, true, exchanged(part, shortage.section(), fewer));
    }

    private DrawPlan exchanged(Part part, int section, Portion other) {
        var sections = new ArrayList<>(plan.sections());
        if (part == Part.MAIN) {
            sections.set(section, other);
        }
        return new DrawPlan(
                plan.playedOn(),
                sections,
                plan.whole(),
                part == Part.BACKUP ? other : plan.backup(),
                part == Part.TIEBREAK ? other : plan.tiebreak(),
                part == Part.AUDIENCE ? other : plan.audience(),
                plan.exclude(),
                plan.addressees(),
                plan.measured(),
                plan.apart(),
                plan.seed());
    }

    private void tryOut(Relaxation relaxation, boolean applies, DrawPlan relaxed) {
        if (applies && Draw.draw(bank, relaxed) instanceof Drawn) {
            found.add(relaxation);
        }
    }

    private boolean excludes(Exclusion reason) {
        return plan.exclude().containsValue(reason);
    }

    private DrawPlan without(Exclusion reason) {
        return plan.excluding(
                plan.exclude().entrySet().stream()
                        .filter(one -> one.getValue() != reason)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private DrawPlan forAllGroups() {
        var old = plan.addressees();
        return plan.to(
                new Addressees(EnumSet.allOf(Audience.class), old.region(), old.languages()));
    }

    private DrawPlan changed(List<Portion> sections, List<Quota> whole, boolean apart) {
        return new DrawPlan(
                plan.playedOn(),
                sections,
                whole,
                plan.backup(),
                plan.tiebreak(),
                plan.audience(),
                plan.exclude(),
                plan.addressees(),
                plan.measured(),
                apart,
                plan.seed());
    }
}
