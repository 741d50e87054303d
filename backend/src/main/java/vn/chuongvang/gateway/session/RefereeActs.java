package vn.chuongvang.gateway.session;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.StaffAct;

/**
 * What a floor referee may do: look at seats and help people always, check people in before the
 * start, and afterwards light the lamp of whoever came late. Whatever decides is a host's.
 */
final class RefereeActs {
    private RefereeActs() {}

    /** Safe to judge by what is shown now: an act that came between makes this one stale. */
    static boolean allow(StaffAct act, Crowd crowd) {
        return switch (act) {
            case StaffAct.AnswerFor _, StaffAct.HandOver _, StaffAct.Zone _, StaffAct.Raise _ ->
                    true;
            case StaffAct.Present _, StaffAct.Absent _, StaffAct.Substitute _, StaffAct.WalkIn _ ->
                    crowd.isInLobby();
            case StaffAct.Restore(var contestants, _) ->
                    contestants.stream()
                            .allMatch(
                                    number ->
                                            number > 0
                                                    && crowd.scene()
                                                            .isLate(new ContestantId(number)));
            case StaffAct.Start _,
                    StaffAct.Read _,
                    StaffAct.PickFinal _,
                    StaffAct.Lifeline _,
                    StaffAct.Open _,
                    StaffAct.Extend _,
                    StaffAct.Lock _,
                    StaffAct.Reveal _,
                    StaffAct.Confirm _,
                    StaffAct.Accept _,
                    StaffAct.VoidRound _,
                    StaffAct.Eliminate _,
                    StaffAct.Disqualify _,
                    StaffAct.Rule _,
                    StaffAct.Rescue _,
                    StaffAct.RescuePoints _,
                    StaffAct.Votes _,
                    StaffAct.Tiebreak _,
                    StaffAct.Pause _,
                    StaffAct.Stop _,
                    StaffAct.Resume _,
                    StaffAct.Bell _,
                    StaffAct.Finish _,
                    StaffAct.Undo _ ->
                    false;
        };
    }
}
