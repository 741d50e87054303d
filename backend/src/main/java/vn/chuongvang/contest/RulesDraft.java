package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.AudiencePlay;
import vn.chuongvang.contest.ContestRules.DisputeWindow;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.FinalQuestion;
import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.Questions;
import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.Roster;
import vn.chuongvang.contest.ContestRules.SeatAssignment;
import vn.chuongvang.contest.ContestRules.Seating;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.TiePolicy;

import java.util.List;

/** Rules being edited: {@code preset.edit().tie(SHARED).rules()}. */
public final class RulesDraft {
    private Roster roster;
    private Seating seating;
    private SeatAssignment seatAssignment;
    private int heats;
    private Questions questions;
    private List<Section> sections;
    private Answering answer;
    private Elimination elimination;
    private AllWrong allWrong;
    private RescueRules rescue;
    private End end;
    private FinalQuestion finalQuestion;
    private List<String> lifelines;
    private TiePolicy tie;
    private List<RankBy> ranking;
    private List<Prize> prizes;
    private DisputeWindow disputeWindow;
    private AudiencePlay audience;

    RulesDraft(ContestRules rules) {
        roster = rules.roster();
        seating = rules.seating();
        seatAssignment = rules.seatAssignment();
        heats = rules.heats();
        questions = rules.questions();
        sections = rules.sections();
        answer = rules.answer();
        elimination = rules.elimination();
        allWrong = rules.allWrong();
        rescue = rules.rescue();
        end = rules.end();
        finalQuestion = rules.finalQuestion();
        lifelines = rules.lifelines();
        tie = rules.tie();
        ranking = rules.ranking();
        prizes = rules.prizes();
        disputeWindow = rules.disputeWindow();
        audience = rules.audience();
    }

    public RulesDraft roster(Roster value) {
        roster = value;
        return this;
    }

    public RulesDraft seating(Seating value) {
        seating = value;
        return this;
    }

    public RulesDraft seatAssignment(SeatAssignment value) {
        seatAssignment = value;
        return this;
    }

    public RulesDraft heats(int value) {
        heats = value;
        return this;
    }

    public RulesDraft questions(Questions value) {
        questions = value;
        return this;
    }

    public RulesDraft sections(List<Section> value) {
        sections = value;
        return this;
    }

    public RulesDraft answer(Answering value) {
        answer = value;
        return this;
    }

    public RulesDraft elimination(Elimination value) {
        elimination = value;
        return this;
    }

    public RulesDraft allWrong(AllWrong value) {
        allWrong = value;
        return this;
    }

    public RulesDraft rescue(RescueRules value) {
        rescue = value;
        return this;
    }

    public RulesDraft end(End value) {
        end = value;
        return this;
    }

    public RulesDraft finalQuestion(FinalQuestion value) {
        finalQuestion = value;
        return this;
    }

    public RulesDraft lifelines(List<String> value) {
        lifelines = value;
        return this;
    }

    public RulesDraft tie(TiePolicy value) {
        tie = value;
        return this;
    }

    public RulesDraft ranking(List<RankBy> value) {
        ranking = value;
        return this;
    }

    public RulesDraft prizes(List<Prize> value) {
        prizes = value;
        return this;
    }

    public RulesDraft disputeWindow(DisputeWindow value) {
        disputeWindow = value;
        return this;
    }

    public RulesDraft audience(AudiencePlay value) {
        audience = value;
        return this;
    }

    public ContestRules rules() {
        return new ContestRules(
                roster,
                seating,
                seatAssignment,
                heats,
                questions,
                sections,
                answer,
                elimination,
                allWrong,
                rescue,
                end,
                finalQuestion,
                lifelines,
                tie,
                ranking,
                prizes,
                disputeWindow,
                audience);
    }
}
