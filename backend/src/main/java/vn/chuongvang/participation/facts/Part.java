package vn.chuongvang.participation.facts;

import vn.chuongvang.contest.Award;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.ContestantSet;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.Standing;
import vn.chuongvang.contest.TitleHolder;
import vn.chuongvang.questionbank.Question.Skill;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The part that one contestant had in a contest, by where its journal ends: the same journal, the
 * same parts.
 *
 * @param unit its number in the contest
 */
record Part(
        int contestant,
        int unit,
        Fact.Status status,
        int asked,
        int right,
        List<Integer> skillAsked,
        List<Integer> skillRight,
        int prizes) {

    /**
     * What the journal does not say.
     *
     * @param claimed contestants who took their chair themselves
     * @param named who has a name, or had one: a board that a referee looked at is theirs
     */
    record Presence(Set<Integer> claimed, Set<Integer> named) {}

    /** A round that counts, graded once for all. */
    private record Graded(Round round, ContestantSet right, int skill) {}

    /**
     * Of everybody who took part: answered at least once, also late or in a round beside the
     * others, or was asked something that counts and sat there.
     *
     * @param skills of the questions as they were asked; those without one are left out
     */
    static List<Part> of(Hall hall, Map<QuestionId, Skill> skills, Presence presence) {
        var counted =
                hall.rounds().stream()
                        .filter(round -> round.isMain() && hall.counts(round.number()))
                        .map(round -> graded(round, skills))
                        .toList();
        var winners = winners(hall);
        return hall.roster().stream()
                .filter(one -> tookPart(hall, counted, presence, one.id()))
                .map(one -> part(hall, counted, one, Collections.frequency(winners, one.id())))
                .toList();
    }

    private static Graded graded(Round round, Map<QuestionId, Skill> skills) {
        var skill = skills.get(round.question().id());
        return new Graded(
                round,
                round.grades(round.asked()).right(),
                skill == null ? Fact.SKILLS : skill.ordinal());
    }

    private static boolean tookPart(
            Hall hall, List<Graded> counted, Presence presence, ContestantId id) {
        if (hall.rounds().stream().anyMatch(round -> hasAnswered(round, id))) {
            return true;
        }
        Predicate<Graded> asked = one -> one.round().asked().contains(id);
        if (presence.claimed().contains(id.value())) {
            return counted.stream().anyMatch(asked);
        }
        return presence.named().contains(id.value())
                && counted.stream()
                        .filter(asked)
                        .anyMatch(one -> one.round().boards().checked().contains(id));
    }

    private static boolean hasAnswered(Round round, ContestantId id) {
        return round.answers().has(id)
                || round.boards().right().contains(id)
                || round.late().stream().anyMatch(late -> late.contestant().equals(id));
    }

    private static Part part(Hall hall, List<Graded> counted, Contestant one, int prizes) {
        int asked = 0;
        int right = 0;
        // One place more, for questions without a skill.
        var skillAsked = new Integer[Fact.SKILLS + 1];
        var skillRight = new Integer[Fact.SKILLS + 1];
        Arrays.fill(skillAsked, 0);
        Arrays.fill(skillRight, 0);
        for (var round : counted) {
            if (round.round().asked().contains(one.id())) {
                int isRight = round.right().contains(one.id()) ? 1 : 0;
                asked++;
                right += isRight;
                skillAsked[round.skill()]++;
                skillRight[round.skill()] += isRight;
            }
        }
        return new Part(
                one.id().value(),
                one.unit().value(),
                status(hall.standing(one.id()), asked),
                asked,
                right,
                List.of(skillAsked).subList(0, Fact.SKILLS),
                List.of(skillRight).subList(0, Fact.SKILLS),
                prizes);
    }

    private static Fact.Status status(Standing standing, int asked) {
        return switch (standing) {
            case Standing.Disqualified _ -> Fact.Status.DISQUALIFIED;
            case Standing.OnFloor _,
                    Standing.Rescued _,
                    Standing.Winner _,
                    Standing.RangBell _,
                    Standing.Eliminated _,
                    Standing.Reserve _ ->
                    asked == 0 ? Fact.Status.VOIDED : Fact.Status.COUNTED;
        };
    }

    /** Once for each title and each prize. */
    private static List<ContestantId> winners(Hall hall) {
        return Stream.concat(
                        hall.titles().stream().map(TitleHolder::contestant),
                        hall.awards().stream().map(Award::contestants).flatMap(List::stream))
                .toList();
    }
}
