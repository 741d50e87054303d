package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The rules once more, as docs/rules.md tells them and in the plainest way: everything may change,
 * everything is counted again from the start, times are milliseconds, contestants are numbers. It
 * shares no code with the rules. It knows contests on phones with choices, the host who confirms,
 * rescues by count, and neither sub-questions nor the bell.
 */
final class NaiveContest {

    /** What the rules leave open. */
    record Rules(
            int main,
            int backups,
            boolean changeable,
            int eliminatesFrom,
            int lives,
            String allWrong,
            int rankFrom,
            boolean standingWins,
            boolean standingHasTitle,
            int standingFrom,
            int rescues,
            boolean rescuesAll,
            boolean rescuedAgain,
            boolean windowUntilFinished) {}

    /** One question that was asked. */
    private static final class Asked {
        int index;
        boolean backup;
        long opens;
        long closes;
        List<Integer> who = new ArrayList<>();
        Map<Integer, int[]> answers = new HashMap<>(); // attempt, option
        Set<Integer> late = new HashSet<>();
        Set<Integer> right = new HashSet<>(Set.of(0)); // options; the key is the first one
        boolean voided;
        String outcome = "";

        boolean isRight(int contestant) {
            var answer = answers.get(contestant);
            return answer != null && right.contains(answer[1]);
        }

        Asked copy() {
            var copy = new Asked();
            copy.index = index;
            copy.backup = backup;
            copy.opens = opens;
            copy.closes = closes;
            copy.who = new ArrayList<>(who);
            answers.forEach((who, answer) -> copy.answers.put(who, answer.clone()));
            copy.late = new HashSet<>(late);
            copy.right = new HashSet<>(right);
            copy.voided = voided;
            copy.outcome = outcome;
            return copy;
        }
    }

    /** Something that moved people: what, which question if any, whom. */
    private record Deed(String what, int round, List<Integer> whom) {}

    static final int GRACE = 2_000;
    static final int READING = 5_000;
    static final int ANSWERING = 15_000;
    private static final int IN = 0;
    private static final int DISQUALIFIED = -1;

    private final Rules rules;
    private final int contestants;
    String phase = "LOBBY"; // LOBBY READY ASK CLOSED SHOWN SETTLED VOIDED FINISHED
    final List<Asked> rounds = new ArrayList<>();
    private List<Deed> deeds = new ArrayList<>();
    private int champion;
    private int championOf;
    private Set<String> pauses = new TreeSet<>();
    private long pausedSince;
    private long pausedInAll;
    private NaiveContest before;
    private String lastAct = "";
    private long lastActAt;

    // Counted up from the deeds.
    int[] where; // IN, DISQUALIFIED, or the question that put out
    private int[] livesLost;
    private Set<Integer> wereRescued;
    private int rescuesUsed;

    NaiveContest(Rules rules, int contestants) {
        this.rules = rules;
        this.contestants = contestants;
        count();
    }

    private NaiveContest copy() {
        var copy = new NaiveContest(rules, contestants);
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

    private void count() {
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

    private void settle(Asked round, List<Integer> out) {
        if (round.voided || !costsLives(round)) {
            return;
        }
        round.who.stream()
                .filter(one -> where[one] == IN && !round.isRight(one))
                .forEach(one -> livesLost[one]++);
        out.stream()
                .filter(one -> !round.isRight(one) && livesLost[one] >= rules.lives())
                .forEach(one -> out(one, round.index));
    }

    private static boolean costsLives(Asked round) {
        return Set.of("WRONG_ARE_OUT", "RESCUE_NOW", "RANK_PREVIOUS_SET").contains(round.outcome);
    }

    private void out(int one, int index) {
        if (where[one] == IN) {
            where[one] = index == 0 ? 1_000 : index;
        }
    }

    private void rescue(List<Integer> whom) {
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
                        .filter(round -> counts(round) && round.isRight(contestant))
                        .count();
    }

    private static boolean counts(Asked round) {
        return !round.voided && !round.outcome.equals("ANNUL_AND_BACKUP");
    }

    long[] times() {
        return phase.equals("ASK") ? new long[] {now().opens, now().closes} : new long[0];
    }

    private Asked now() {
        return rounds.getLast();
    }

    private boolean isAtQuestion() {
        return Set.of("ASK", "CLOSED", "SHOWN").contains(phase);
    }

    private boolean isBetween() {
        return Set.of("READY", "SETTLED", "VOIDED").contains(phase);
    }

    private boolean isPlaying() {
        return !phase.equals("LOBBY") && !phase.equals("FINISHED");
    }

    private int lastIndex() {
        return rounds.isEmpty() ? 0 : now().index;
    }

    // ------------------------------------------------------------ what may be asked of it

    /** Does it, if it may be done now. */
    boolean does(NaiveCommand it) {
        if (!pauses.isEmpty() && it.waitsForTheClock()) {
            return false;
        }
        return switch (it.what()) {
            case "START" -> phase.equals("LOBBY") && act(it, () -> phase = "READY");
            case "READ" -> mayRead(it.flag()) && act(it, () -> read(it));
            case "OPEN" -> phase.equals("ASK") && it.at() < now().opens && act(it, () -> open(it));
            case "EXTEND" -> phase.equals("ASK") && it.at() <= now().closes + GRACE && act(it, () -> now().closes = Math.max(now().closes, it.at()) + it.number() * 1_000L);
            case "LOCK" -> phase.equals("ASK") && it.at() >= now().opens && it.at() < now().closes && act(it, () -> now().closes = it.at());
            case "CLOSE" -> phase.equals("ASK") && rounds.size() == it.number() && it.at() >= now().closes + GRACE && meanwhile(it, NaiveContest::close);
            case "ANSWER" -> answer(it);
            case "REVEAL" -> phase.equals("CLOSED") && act(it, () -> phase = "SHOWN");
            case "CONFIRM" -> phase.equals("SHOWN") && act(it, this::confirm);
            case "VOID" -> isPlaying() && it.number() <= rounds.size() && counts(rounds.get(it.number() - 1)) && act(it, () -> voids(it.number()));
            case "ACCEPT" -> mayAccept(it) && act(it, () -> rounds.get(it.number() - 1).right.add(it.option()));
            case "RESTORE" -> isPlaying() && where[it.number()] != IN && act(it, () -> deeds.add(new Deed("RESTORED", 0, List.of(it.number()))));
            case "PUT_OUT" -> isPlaying() && where[it.number()] == IN && act(it, () -> deeds.add(new Deed("PUT_OUT", lastIndex(), List.of(it.number()))));
            case "DISQUALIFY" -> isPlaying() && where[it.number()] != DISQUALIFIED && act(it, () -> deeds.add(new Deed("DISQUALIFIED", 0, List.of(it.number()))));
            case "RESCUE" -> mayRescue(it) && act(it, () -> deeds.add(new Deed("RESCUED", 0, rules.rescuesAll() ? candidates() : it.picks())));
            case "PAUSE" -> (isPlaying() || it.cause().equals("EMERGENCY")) && !pauses.contains(it.cause()) && meanwhile(it, one -> one.pause(it));
            case "RESUME" -> pauses.contains(it.cause()) && meanwhile(it, one -> one.resume(it));
            case "FINISH" -> isBetween() && act(it, () -> phase = "FINISHED");
            default -> undo(it);
        };
    }

    private boolean mayRead(boolean backup) {
        boolean decided = rules.standingWins() && champion > 0;
        boolean left = !backup || rounds.stream().filter(round -> round.backup).count() < rules.backups();
        return isBetween() && !decided && !floor().isEmpty() && index(backup) <= rules.main() && left;
    }

    private int index(boolean backup) {
        boolean vacant = backup && !rounds.isEmpty() && !counts(now());
        return vacant ? lastIndex() : lastIndex() + 1;
    }

    private void read(NaiveCommand it) {
        var round = new Asked();
        round.index = index(it.flag());
        round.backup = it.flag();
        round.opens = it.at() + READING;
        round.closes = round.opens + ANSWERING;
        round.who.addAll(floor());
        rounds.add(round);
        phase = "ASK";
    }

    private void open(NaiveCommand it) {
        now().closes += it.at() - now().opens;
        now().opens = it.at();
    }

    private boolean answer(NaiveCommand it) {
        if (it.round() > rounds.size()) {
            return false;
        }
        var round = rounds.get(it.round() - 1);
        var given = round.answers.get(it.number());
        boolean asks = phase.equals("ASK") && round == now();
        if ((given != null && it.attempt() <= given[0]) || !round.who.contains(it.number())) {
            return false;
        }
        if (asks && (where[it.number()] != IN || it.at() < round.opens)) {
            return false;
        }
        if (asks && !pauses.isEmpty() && it.at() >= pausedSince) {
            return false;
        }
        if (!asks || it.at() > round.closes + GRACE) {
            boolean evidence = round == now() && !round.late.contains(it.number());
            return evidence && !round.voided && !phase.equals("FINISHED") && meanwhile(it, one -> one.rounds.get(it.round() - 1).late.add(it.number()));
        }
        if (!rules.changeable() && given != null) {
            return false;
        }
        meanwhile(it, one -> one.now().answers.put(it.number(), new int[] {it.attempt(), it.option()}));
        boolean all = round.who.stream().filter(one -> where[one] == IN).allMatch(round.answers::containsKey);
        return rules.changeable() || !all || meanwhile(it, NaiveContest::close);
    }

    private void close() {
        phase = phase.equals("ASK") ? "CLOSED" : phase;
    }

    private void confirm() {
        var round = now();
        var wrong = round.who.stream().filter(one -> where[one] == IN && !round.isRight(one)).toList();
        var last = wrong.stream().filter(one -> rules.lives() - livesLost[one] <= 1).toList();
        boolean championAlone = champion > 0 && floor().equals(Set.of(champion));
        if (round.index < rules.eliminatesFrom()) {
            round.outcome = "COUNTED_ONLY";
        } else if (wrong.isEmpty()) {
            round.outcome = "ALL_RIGHT";
        } else if (last.size() < floor().size() || championAlone) {
            round.outcome = "WRONG_ARE_OUT";
        } else {
            round.outcome = round.index >= rules.rankFrom() ? "RANK_PREVIOUS_SET" : rules.allWrong();
        }
        deeds.add(new Deed("SETTLED", rounds.size() - 1, costsLives(round) ? last : List.of()));
        phase = "SETTLED";
    }

    private void voids(int number) {
        rounds.get(number - 1).voided = true;
        boolean last = number == rounds.size();
        if (last && (isAtQuestion() || isBetween())) {
            phase = "VOIDED";
        }
    }

    private boolean mayAccept(NaiveCommand it) {
        if (!isPlaying() || it.number() > rounds.size()) {
            return false;
        }
        var round = rounds.get(it.number() - 1);
        boolean current = isAtQuestion() && round == now();
        int settled = isAtQuestion() ? rounds.size() - 1 : rounds.size();
        boolean nextIsOpen = isAtQuestion() && !(phase.equals("ASK") && it.at() < now().opens);
        boolean inWindow = rules.windowUntilFinished() || (it.number() == settled && !nextIsOpen);
        return !round.right.contains(it.option()) && (current ? !phase.equals("ASK") : counts(round) && inWindow);
    }

    private List<Integer> candidates() {
        var out = new ArrayList<Integer>();
        for (int one = 1; one <= contestants; one++) {
            if (where[one] > IN && (rules.rescuedAgain() || !wereRescued.contains(one))) {
                out.add(one);
            }
        }
        return out;
    }

    private boolean mayRescue(NaiveCommand it) {
        boolean due = floor().isEmpty() && !rounds.isEmpty() && counts(now()) && now().outcome.equals("RESCUE_NOW");
        var may = candidates();
        boolean picked = rules.rescuesAll() ? it.picks().isEmpty() : it.picks().size() == Math.min(1, may.size()) && may.containsAll(it.picks());
        return isBetween() && (due || rescuesUsed < rules.rescues()) && !may.isEmpty() && picked;
    }

    private void pause(NaiveCommand it) {
        pausedSince = pauses.isEmpty() ? it.at() : pausedSince;
        pauses.add(it.cause());
    }

    private void resume(NaiveCommand it) {
        pauses.remove(it.cause());
        long lost = pauses.isEmpty() ? Math.max(0, it.at() - pausedSince) : 0;
        pausedInAll += lost;
        shift(lost);
    }

    private void shift(long by) {
        if (phase.equals("ASK")) {
            now().opens += by;
            now().closes += by;
        }
    }

    private long running(long at) {
        return (pauses.isEmpty() ? at : Math.min(at, pausedSince)) - pausedInAll;
    }

    // ------------------------------------------------------------ acts, and how they are taken back

    /** An act of staff: what it entails for the title, and what an undo would return to. */
    private boolean act(NaiveCommand it, Runnable work) {
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
    private boolean meanwhile(NaiveCommand it, Consumer<NaiveContest> work) {
        for (var one = this; one != null; one = one.before) {
            if (one.before != null && one.lastAct.equals("READ") && it.answeredRound() > one.before.rounds.size()) {
                one.before = null; // a question that was answered was read, for good
            }
            work.accept(one);
            one.count();
        }
        return true;
    }

    private boolean undo(NaiveCommand it) {
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

    private void become(NaiveContest other) {
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
    private void crown(Set<Integer> stood) {
        var floor = floor();
        if (champion > 0) {
            boolean company = floor.stream().anyMatch(one -> one != champion && !stood.contains(one));
            if (rounds.get(championOf).voided || where[champion] == DISQUALIFIED || company) {
                champion = 0;
            }
        }
        int reached = rounds.stream().filter(NaiveContest::counts).mapToInt(round -> round.index).max().orElse(0);
        if (champion == 0 && isBetween() && rules.standingHasTitle() && floor.size() == 1 && reached >= rules.standingFrom()) {
            champion = floor.first();
            championOf = rounds.size() - 1;
        }
    }

    @Override
    public String toString() {
        return phase + " " + Arrays.toString(where) + " " + Arrays.toString(times());
    }
}
