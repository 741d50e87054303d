package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules once more, as docs/rules.md tells them and in the plainest way: everything may change,
 * everything is counted again from the start, times are milliseconds, contestants are numbers. It
 * shares no code with the rules. It knows contests on phones with choices, the host who confirms,
 * rescues by count, and neither sub-questions nor the bell.
 */
final class NaiveContest extends NaiveState {

    NaiveContest(NaiveRules rules, int contestants) {
        super(rules, contestants);
    }

    /** Does it, if it may be done now. */
    boolean does(NaiveCommand it) {
        if (!pauses.isEmpty() && it.waitsForTheClock()) {
            return false;
        }
        return switch (it.what()) {
            case "START" -> phase.equals("LOBBY") && act(it, () -> phase = "READY");
            case "READ" -> mayRead(it.flag()) && act(it, () -> read(it));
            case "OPEN" -> phase.equals("ASK") && it.at() < now().opens && act(it, () -> open(it));
            case "EXTEND" ->
                    phase.equals("ASK")
                            && it.at() <= now().closes + GRACE
                            && act(it, () -> extend(it));
            case "LOCK" ->
                    phase.equals("ASK")
                            && it.at() >= now().opens
                            && it.at() < now().closes
                            && act(it, () -> now().closes = it.at());
            case "CLOSE" ->
                    phase.equals("ASK")
                            && rounds.size() == it.number()
                            && it.at() >= now().closes + GRACE
                            && meanwhile(it, NaiveState::close);
            case "ANSWER" -> answer(it);
            case "REVEAL" -> phase.equals("CLOSED") && act(it, () -> phase = "SHOWN");
            case "CONFIRM" -> phase.equals("SHOWN") && act(it, this::confirm);
            case "VOID" ->
                    isPlaying()
                            && it.number() <= rounds.size()
                            && rounds.get(it.number() - 1).counts()
                            && act(it, () -> voids(it.number()));
            case "ACCEPT" ->
                    mayAccept(it)
                            && act(it, () -> rounds.get(it.number() - 1).right.add(it.option()));
            case "RESTORE" -> isPlaying() && where[it.number()] != IN && moves(it, "RESTORED", 0);
            case "PUT_OUT" ->
                    isPlaying() && where[it.number()] == IN && moves(it, "PUT_OUT", lastIndex());
            case "DISQUALIFY" ->
                    isPlaying()
                            && where[it.number()] != DISQUALIFIED
                            && moves(it, "DISQUALIFIED", 0);
            case "RESCUE" -> mayRescue(it) && act(it, () -> rescue(it));
            case "PAUSE" ->
                    (isPlaying() || it.cause().equals("EMERGENCY"))
                            && !pauses.contains(it.cause())
                            && meanwhile(it, one -> one.pause(it));
            case "RESUME" -> pauses.contains(it.cause()) && meanwhile(it, one -> one.resume(it));
            case "FINISH" -> isBetween() && act(it, () -> phase = "FINISHED");
            default -> undo(it);
        };
    }

    private boolean moves(NaiveCommand it, String how, int index) {
        return act(it, () -> deeds.add(new Deed(how, index, List.of(it.number()))));
    }

    private boolean mayRead(boolean backup) {
        boolean decided = rules.standingWins() && champion > 0;
        boolean left =
                !backup || rounds.stream().filter(round -> round.backup).count() < rules.backups();
        return isBetween()
                && !decided
                && !floor().isEmpty()
                && index(backup) <= rules.main()
                && left;
    }

    private int index(boolean backup) {
        boolean vacant = backup && !rounds.isEmpty() && !now().counts();
        return vacant ? lastIndex() : lastIndex() + 1;
    }

    private void read(NaiveCommand it) {
        var round = new NaiveRound();
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

    private void extend(NaiveCommand it) {
        now().closes = Math.max(now().closes, it.at()) + it.number() * 1_000L;
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
            return evidence
                    && !round.voided
                    && !phase.equals("FINISHED")
                    && meanwhile(it, one -> one.rounds.get(it.round() - 1).late.add(it.number()));
        }
        if (!rules.changeable() && given != null) {
            return false;
        }
        meanwhile(
                it,
                one -> one.now().answers.put(it.number(), new int[] {it.attempt(), it.option()}));
        boolean all =
                round.who.stream()
                        .filter(one -> where[one] == IN)
                        .allMatch(round.answers::containsKey);
        return rules.changeable() || !all || meanwhile(it, NaiveState::close);
    }

    private void confirm() {
        var round = now();
        var wrong =
                round.who.stream().filter(one -> where[one] == IN && !round.isRight(one)).toList();
        var last = wrong.stream().filter(one -> rules.lives() - livesLost[one] <= 1).toList();
        boolean championAlone = champion > 0 && floor().equals(Set.of(champion));
        if (round.index < rules.eliminatesFrom()) {
            round.outcome = "COUNTED_ONLY";
        } else if (wrong.isEmpty()) {
            round.outcome = "ALL_RIGHT";
        } else if (last.size() < floor().size() || championAlone) {
            round.outcome = "WRONG_ARE_OUT";
        } else {
            round.outcome =
                    round.index >= rules.rankFrom() ? "RANK_PREVIOUS_SET" : rules.allWrong();
        }
        deeds.add(new Deed("SETTLED", rounds.size() - 1, round.costsLives() ? last : List.of()));
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
        return !round.right.contains(it.option())
                && (current ? !phase.equals("ASK") : round.counts() && inWindow);
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

    private void rescue(NaiveCommand it) {
        var whom = rules.rescuesAll() ? candidates() : it.picks();
        deeds.add(new Deed("RESCUED", 0, whom));
    }

    private boolean mayRescue(NaiveCommand it) {
        boolean due =
                floor().isEmpty()
                        && !rounds.isEmpty()
                        && now().counts()
                        && now().outcome.equals("RESCUE_NOW");
        var may = candidates();
        boolean picked =
                rules.rescuesAll()
                        ? it.picks().isEmpty()
                        : it.picks().size() == Math.min(1, may.size())
                                && may.containsAll(it.picks());
        return isBetween() && (due || rescuesUsed < rules.rescues()) && !may.isEmpty() && picked;
    }
}
