package vn.chuongvang.participation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.RandomContest;
import vn.chuongvang.contest.Standing;
import vn.chuongvang.questionbank.Question.Skill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Contests by chance: who took part, counted again person by person. */
class PartTests {
    private static final int CONTESTS = 300;
    private static final Part.Presence NOBODY = new Part.Presence(Set.of(), Set.of());

    @Test
    void every_part_is_what_a_plain_recount_finds() {
        var seen = new HashSet<Fact.Status>();
        LongStream.range(1, 1 + CONTESTS)
                .forEach(seed -> seen.addAll(recount(seed, RandomContest.played(seed))));
        assertThat(seen).containsExactlyInAnyOrder(Fact.Status.values());
    }

    private static Set<Fact.Status> recount(long seed, Hall hall) {
        var skills = skills(hall);
        var parts = Part.of(hall, skills, NOBODY);
        var byContestant = parts.stream().collect(Collectors.toMap(Part::contestant, part -> part));
        for (var one : hall.roster()) {
            var part = byContestant.get(one.id().value());
            assertThat(part != null)
                    .as("seed %d, %s", seed, one)
                    .isEqualTo(answered(hall, one.id()));
            if (part != null) {
                same(hall, part, skills);
            }
        }
        return parts.stream().map(Part::status).collect(Collectors.toSet());
    }

    private static boolean answered(Hall hall, ContestantId id) {
        return hall.rounds().stream()
                .anyMatch(
                        round ->
                                round.answers().has(id)
                                        || round.boards().right().contains(id)
                                        || round.late().stream()
                                                .anyMatch(l -> l.contestant().equals(id)));
    }

    private static void same(Hall hall, Part part, Map<QuestionId, Skill> skills) {
        var id = new ContestantId(part.contestant());
        var asked =
                hall.rounds().stream()
                        .filter(round -> round.isMain() && hall.counts(round.number()))
                        .filter(round -> round.asked().contains(id))
                        .toList();
        assertThat(part.asked()).isEqualTo(asked.size());
        assertThat(part.right()).isEqualTo((int) asked.stream().filter(r -> r.isRight(id)).count());
        for (var skill : Skill.values()) {
            var its =
                    asked.stream()
                            .filter(round -> skills.get(round.question().id()) == skill)
                            .toList();
            assertThat(part.skillAsked().get(skill.ordinal())).isEqualTo(its.size());
            assertThat(part.skillRight().get(skill.ordinal()))
                    .isEqualTo((int) its.stream().filter(r -> r.isRight(id)).count());
        }
        var out = hall.standing(id) instanceof Standing.Disqualified;
        assertThat(part.status() == Fact.Status.DISQUALIFIED).isEqualTo(out);
        assertThat(part.status() == Fact.Status.VOIDED).isEqualTo(!out && asked.isEmpty());
        var titles = hall.titles().stream().filter(t -> t.contestant().equals(id)).count();
        assertThat(part.prizes()).isGreaterThanOrEqualTo((int) titles);
    }

    /** Every sixth question has none. */
    private static Map<QuestionId, Skill> skills(Hall hall) {
        var skills = new HashMap<QuestionId, Skill>();
        var questions = hall.setup().questions();
        IntStream.range(0, questions.size())
                .filter(i -> i % 6 < Fact.SKILLS)
                .forEach(i -> skills.put(questions.get(i).id(), Skill.values()[i % 6]));
        return skills;
    }

    @Test
    void who_took_a_chair_and_was_asked_took_part_and_an_empty_chair_did_not() {
        var hall = RandomContest.played(7);
        var silent =
                hall.roster().stream()
                        .filter(one -> !answered(hall, one.id()))
                        .map(one -> one.id().value())
                        .collect(Collectors.toSet());
        var claimed = Part.of(hall, Map.of(), new Part.Presence(silent, Set.of()));

        assertThat(Part.of(hall, Map.of(), NOBODY))
                .noneMatch(part -> silent.contains(part.contestant()));
        assertThat(claimed)
                .filteredOn(part -> silent.contains(part.contestant()))
                .allMatch(part -> part.asked() > 0);
    }

    @Test
    void a_name_counts_where_a_referee_looked_at_the_board_of_a_question_that_counts() {
        var byBoard = new HashSet<Integer>();
        LongStream.range(1, 1 + CONTESTS)
                .mapToObj(RandomContest::played)
                .forEach(hall -> byBoard.addAll(namedAndSilent(hall)));
        assertThat(byBoard).as("some contest has one").isNotEmpty();
    }

    /** Who took part by their name and a board alone; said again person by person. */
    private static Set<Integer> namedAndSilent(Hall hall) {
        var all = hall.roster().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        var named = Part.of(hall, Map.of(), new Part.Presence(Set.of(), all));
        var took = named.stream().map(Part::contestant).collect(Collectors.toSet());
        for (var one : hall.roster()) {
            var looked =
                    hall.rounds().stream()
                            .filter(round -> round.isMain() && hall.counts(round.number()))
                            .filter(round -> round.asked().contains(one.id()))
                            .anyMatch(round -> round.boards().checked().contains(one.id()));
            assertThat(took.contains(one.id().value()))
                    .isEqualTo(answered(hall, one.id()) || looked);
            if (answered(hall, one.id())) {
                took.remove(one.id().value());
            }
        }
        return took;
    }
}
