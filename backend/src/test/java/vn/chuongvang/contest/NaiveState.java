package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What {@link NaiveContest} keeps, what is counted up from it, and what an undo returns to. */
class NaiveState {

    /** Something that moved people: what, which question if any, whom. */
    record Deed(String what, int round, List<Integer> whom) {}

    static final int GRACE = 2_000;
    static final int READING = 5_000;
    static final int ANSWERING = 15_000;
    static final int IN = 0;
    static final int DISQUALIFIED = -1;

    final NaiveRules rules;
    final int contestants;
    String phase = "LOBBY"; // LOBBY READY ASK CLOSED SHOWN SETTLED VOIDED FINISHED
    final List<NaiveRound> rounds = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    int champion;
    int championOf;
    Set<String> pauses = new TreeSet<>();
    long pausedSince;
    long pausedInAll;
    NaiveState before;
    String lastAct = "";
    long lastActAt;

    // Counted up from the deeds.
    int[] where; // IN, DISQUALIFIED, or the question that put out
    int[] livesLost;
    Set<Integer> wereRescued;
    int rescuesUsed;

    NaiveState(NaiveRules rules, int contestants) {
        this.rules = rules;
        this.contestants = contestants;
        count();
    }

    NaiveState copy() {
        var copy = new NaiveState(rules, contestants);
        copy.phase = phase;
        rounds.forEach(round -> copy.rounds.add(round.copy()));
        copy.deeds = new ArrayList<>(deeds);
        copy.champion = champion;
        copy.championOf = championOf;
        copy.pauses = new TreeSet<>(pauses);
        copy.pausedSince = pausedSince;
        copy.pausedInAll = pausedInAll;
        copy.before = before; // it is the copy's from now on
        copy.lastAct = lastAct;
        copy.lastActAt = lastActAt;
        copy.count();
        return copy;
    }

    // ------------------------------------------------------------ counted from the start

    void count() {
        where = new int[contestants + 1];
        livesLost = new int[contestants + 1];
        wereRescued = new HashSet<>();
        rescuesUsed = 0;
        for (var deed : deeds) {
            switch (deed.what()) {
                case "SETTLED" -> settle(rounds.get(deed.round()), deed.whom());
                case "RESTORED" -> deed.whom().forEach(one -> where[one] = IN);
                case "PUT_OUT" -> deed.whom().forEach(one -> out(one, deed.round()));
                case "DISQUALIFIED" -> deed.whom().forEach(one -> where[one] = DISQUALIFIED);
                default -> rescue(deed.whom());
            }
        }
    }

    void settle(NaiveRound round, List<Integer> out) {
        if (round.voided || !round.costsLives()) {
            return;
        }
        round.who.stream()
                .filter(one -> where[one] == IN && !round.isRight(one))
                .forEach(one -> livesLost[one]++);
        out.stream()
                .filter(one -> !round.isRight(one) && livesLost[one] >= rules.lives())
                .forEach(one -> out(one, round.index));
    }

    void out(int one, int index) {
        if (where[one] == IN) {
            where[one] = index == 0 ? 1_000 : index;
        }
    }

    void rescue(List<Integer> whom) {
        rescuesUsed++;
        for (int one : whom) {
            if (where[one] > IN) {
                where[one] = IN;
                wereRescued.add(one);
            }
        }
    }

    TreeSet<Integer> floor() {
        var floor = new TreeSet<Integer>();
        for (int one = 1; one <= contestants; one++) {
            if (where[one] == IN) {
                floor.add(one);
            }
        }
        return floor;
    }

    int score(int contestant) {
        int playing = isAtQuestion() ? rounds.size() - 1 : rounds.size();
        return (int)
                rounds.subList(0, playing).stream()
                        .filter(round -> round.counts() && round.isRight(contestant))
                        .count();
    }

    long[] times() {
        return phase.equals("ASK") ? new long[] {now().opens, now().closes} : new long[0];
    }

    NaiveRound now() {
        return rounds.getLast();
    }

    boolean isAtQuestion() {
        return Set.of("ASK", "CLOSED", "SHOWN").contains(phase);
    }

    boolean isBetween() {
        return Set.of("READY", "SETTLED", "VOIDED").contains(phase);
    }

    boolean isPlaying() {
        return !phase.equals("LOBBY") && !phase.equals("FINISHED");
    }

    int lastIndex() {
        return rounds.isEmpty() ? 0 : now().index;
    }

    void close() {
        phase = phase.equals("ASK") ? "CLOSED" : phase;
    }

    void pause(NaiveCommand it) {
        pausedSince = pauses.isEmpty() ? it.at() : pausedSince;
        pauses.add(it.cause());
    }

    void resume(NaiveCommand it) {
        pauses.remove(it.cause());
        long lost = pauses.isEmpty() ? Math.max(0, it.at() - pausedSince) : 0;
        pausedInAll += lost;
        shift(lost);
    }

    void shift(long by) {
        if (phase.equals("ASK")) {
            now().opens += by;
            now().closes += by;
        }
    }

    long running(long at) {
        return (pauses.isEmpty() ? at : Math.min(at, pausedSince)) - pausedInAll;
    }

    // ------------------------------------------------------------ acts and their undoing

    /** An act of staff: what it entails for the title, and what an undo would return to. */
    boolean act(NaiveCommand it, Runnable work) {
        var old = copy();
        work.run();
        count();
        crown(old.floor());
        if (it.isUndoable()) {
            before = old;
            lastAct = it.what();
            lastActAt = old.running(it.at());
        } else {
            before = null;
        }
        return true;
    }

    /** Done by contestants, the room or the clock: it stays when the act before is taken back. */
    boolean meanwhile(NaiveCommand it, Consumer<NaiveState> work) {
        for (var one = this; one != null; one = one.before) {
            if (one.before != null
                    && one.lastAct.equals("READ")
                    && it.answeredRound() > one.before.rounds.size()) {
                one.before = null; // a question that was answered was read, for good
            }
            work.accept(one);
            one.count();
        }
        return true;
    }

    boolean undo(NaiveCommand it) {
        boolean unopened = phase.equals("ASK") && it.at() < now().opens;
        if (before == null || (lastAct.equals("READ") && !unopened)) {
            return false;
        }
        boolean tookTheQuestionAway = before.phase.equals("ASK") && !phase.equals("ASK");
        long givenBack = tookTheQuestionAway ? Math.max(0, running(it.at()) - lastActAt) : 0;
        become(before);
        for (var one = this; one != null && one.phase.equals("ASK"); one = one.before) {
            one.shift(givenBack);
        }
        return true;
    }

    void become(NaiveState other) {
        phase = other.phase;
        rounds.clear();
        rounds.addAll(other.rounds);
        deeds = other.deeds;
        champion = other.champion;
        championOf = other.championOf;
        pauses = other.pauses;
        pausedSince = other.pausedSince;
        pausedInAll = other.pausedInAll;
        lastAct = other.lastAct;
        lastActAt = other.lastActAt;
        before = other.before;
        count();
    }

    /** "Xuất sắc nhất": lost with its round, by disqualification, or when somebody comes back. */
    void crown(Set<Integer> stood) {
        var floor = floor();
        if (champion > 0) {
            boolean company =
                    floor.stream().anyMatch(one -> one != champion && !stood.contains(one));
            if (rounds.get(championOf).voided || where[champion] == DISQUALIFIED || company) {
                champion = 0;
            }
        }
        int reached =
                rounds.stream()
                        .filter(NaiveRound::counts)
                        .mapToInt(round -> round.index)
                        .max()
                        .orElse(0);
        if (champion == 0
                && isBetween()
                && rules.standingHasTitle()
                && floor.size() == 1
                && reached >= rules.standingFrom()) {
            champion = floor.first();
            championOf = rounds.size() - 1;
        }
    }

    @Override
    public String toString() {
        return phase + " " + Arrays.toString(where) + " " + Arrays.toString(times());
    }
}
