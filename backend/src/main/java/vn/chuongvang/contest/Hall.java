package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What outlives the phases of a contest: who is there, what was asked, what happened to the floor.
 *
 * @param rounds that are over, in their order; the one being played is in its phase
 * @param history the facts from which {@code standings} are derived
 * @param memory what an undo returns to
 */
public record Hall(
        ContestSetup setup,
        List<Contestant> roster,
        List<Round> rounds,
        List<ContestEvent> history,
        Standings standings,
        Pauses pauses,
        @Nullable LastAct memory) {

    public ContestRules rules() {
        return setup.rules();
    }

    public Contestant contestant(ContestantId id) {
        return roster.get(id.value() - 1);
    }

    public boolean knows(ContestantId id) {
        return id.value() <= roster.size();
    }

    public Standing standing(ContestantId contestant) {
        return standings.of(contestant);
    }

    public Score score(ContestantId contestant) {
        return standings.scoreOf(contestant);
    }

    public boolean isOnFloor(ContestantId contestant) {
        return standings.onFloor().contains(contestant);
    }

    /** Who stands on the floor: rescued, winner and rang-the-bell included. */
    public ContestantSet onFloor() {
        return standings.onFloor();
    }

    /** A no-show: stands as a reserve but keeps the seat. */
    public boolean isAbsent(ContestantId contestant) {
        return standing(contestant) instanceof Standing.Reserve
                && !contestant(contestant).reserve();
    }

    /** How many wrong answers put out; 0 for who is not on the floor. */
    public int livesLeft(ContestantId contestant) {
        int lost = standings.livesLost().getOrDefault(contestant, 0);
        return isOnFloor(contestant) ? Math.max(1, rules().lives() - lost) : 0;
    }

    /** Extra time in percent of what everybody has; mostly 0. */
    public int extraPercent(ContestantId contestant) {
        return standings.extraTime().getOrDefault(contestant, 0);
    }

    /** Whether anybody has extra time. */
    public boolean hasExtraTime() {
        return standings.extraTime().values().stream().anyMatch(percent -> percent > 0);
    }

    /** Lifelines of the rules that somebody has not used. */
    public List<String> lifelinesLeft(ContestantId contestant) {
        return Lifelines.left(this, contestant);
    }

    /** The next main question is the final one, in a category that whoever plays it picks. */
    public boolean isCategoryFinalNext() {
        return Finals.isNext(this);
    }

    /** The category of the final question, from 1, once it is picked. */
    public Optional<Integer> finalPick() {
        return Optional.of(standings.finalPick()).filter(picked -> picked > 0);
    }

    public List<TitleHolder> titles() {
        return standings.titles();
    }

    public int rescuesUsed() {
        return standings.rescue().granted();
    }

    /** What has been played for the rescue that comes next. */
    public RescueGame rescueGame() {
        return standings.rescue().game();
    }

    /** Who may come back, or in, with the rescue that comes next. */
    public ContestantSet rescueCandidates() {
        return RescueSelection.candidates(this);
    }

    /** A trigger of the rules holds, and no rescue has followed it yet. */
    public boolean isRescueCalledFor() {
        return RescueTriggers.isCalledFor(this);
    }

    /** How many were asked the first question; before it, how many stand. */
    int startedWith() {
        return rounds.stream()
                .filter(Round::isMain)
                .findFirst()
                .map(round -> round.asked().size())
                .orElse(onFloor().size());
    }

    /** The tie-break that is running. */
    public Optional<Tiebreak> tiebreak() {
        return Optional.ofNullable(standings.tiebreak());
    }

    public Optional<Round> round(RoundNumber number) {
        return number.value() <= rounds.size()
                ? Optional.of(rounds.get(number.value() - 1))
                : Optional.empty();
    }

    public boolean isVoided(RoundNumber round) {
        return standings.voided().contains(round);
    }

    /** How a round ended; none for sub-questions, voided rounds and the one being played. */
    public Optional<RoundOutcome> outcome(RoundNumber round) {
        return isVoided(round)
                ? Optional.empty()
                : Optional.ofNullable(standings.outcomes().get(round));
    }

    /** Neither voided nor annulled. */
    public boolean counts(RoundNumber round) {
        return !isVoided(round) && standings.outcomes().get(round) != RoundOutcome.ANNULLED;
    }

    /** Questions of that purpose that were not asked yet. */
    public List<PreparedQuestion> unasked(QuestionPurpose purpose) {
        var asked = rounds.stream().map(round -> round.question().id()).toList();
        return setup.questionsFor(purpose).stream()
                .filter(question -> !asked.contains(question.id()))
                .toList();
    }

    /** Number of the last main question that was asked or replaced, 0 before the first. */
    public int lastIndex() {
        return lastMainRound().map(Round::index).orElse(0);
    }

    /** The last round of a numbered question. */
    public Optional<Round> lastMainRound() {
        return rounds.reversed().stream().filter(Round::isMain).findFirst();
    }

    /** The last act that can be undone. */
    public Optional<LastAct> lastAct() {
        return Optional.ofNullable(memory);
    }

    /** The result sheet as it stands now; reserves and disqualified contestants are not in it. */
    public List<RankLine> ranking() {
        return Ranking.of(this);
    }

    /** Units by rank, as they stand now. */
    public List<UnitRankLine> unitRanking() {
        return UnitRanking.of(this);
    }

    /** Who wins which prize, as it stands now. */
    public List<Award> awards() {
        return Awards.of(this);
    }

    /** Groups of two or more whose rank sub-questions or sharing could decide, best first. */
    public List<List<ContestantId>> tiedGroups() {
        return Ranking.tiedGroups(this);
    }

    static Hall prepared(ContestSetup setup, List<Contestant> roster) {
        return derive(setup, roster, List.of(), List.of(), Pauses.NONE, null);
    }

    Hall after(ContestEvent event) {
        var more = new ArrayList<>(history);
        more.add(event);
        return derive(setup, roster, rounds, more, pauses, memory);
    }

    /** A round is over by this fact. */
    Hall played(Round round, ContestEvent fact) {
        var moreRounds = new ArrayList<>(rounds);
        moreRounds.add(round);
        var more = new ArrayList<>(history);
        more.add(fact);
        return derive(setup, roster, moreRounds, more, pauses, memory);
    }

    /** A late answer or an accepted one; the standings follow with the fact itself. */
    Hall replaced(Round round) {
        var changed = new ArrayList<>(rounds);
        changed.set(round.number().value() - 1, round);
        return new Hall(setup, roster, List.copyOf(changed), history, standings, pauses, memory);
    }

    Hall withRoster(List<Contestant> changed, ContestEvent fact) {
        var more = new ArrayList<>(history);
        more.add(fact);
        return derive(setup, changed, rounds, more, pauses, memory);
    }

    Hall withPauses(Pauses changed) {
        return new Hall(setup, roster, rounds, history, standings, changed, memory);
    }

    Hall withLastAct(@Nullable LastAct changed) {
        return new Hall(setup, roster, rounds, history, standings, pauses, changed);
    }

    private static Hall derive(
            ContestSetup setup,
            List<Contestant> roster,
            List<Round> rounds,
            List<ContestEvent> history,
            Pauses pauses,
            @Nullable LastAct lastAct) {
        var everybody = List.copyOf(roster);
        var played = List.copyOf(rounds);
        var facts = List.copyOf(history);
        var standings = Tally.standings(setup.rules(), everybody, played, facts);
        return new Hall(setup, everybody, played, facts, standings, pauses, lastAct);
    }
}
