package vn.chuongvang.gateway.web;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.Roster;
import vn.chuongvang.contest.ContestRules.Section;

import java.util.List;

/**
 * The rules of a rehearsal: those of the evening, played fast and by phones alone. Boards and
 * referees are people; where the rules want them, phones answer and the host confirms.
 */
final class TrialRules {
    private static final int GRACE_MILLIS = 500;

    private TrialRules() {}

    /** For so many seats; refused when they cannot be played. */
    static ContestRules of(ContestRules rules, int seats, int seconds) {
        var roster = new Roster(seats, rules.roster().reservesPerUnit(), null);
        var fast =
                rules.edit()
                        .roster(roster)
                        .sections(sections(rules.sections(), seconds))
                        .answer(answer(rules.answer()))
                        .elimination(elimination(rules.elimination()))
                        .rules();
        return SettingUp.rules(fast, seats, null);
    }

    private static List<Section> sections(List<Section> sections, int seconds) {
        return sections.stream().map(section -> fast(section, seconds)).toList();
    }

    private static Section fast(Section section, int seconds) {
        return new Section(
                section.from(),
                section.to(),
                section.kinds(),
                section.answerSeconds() == 0
                        ? seconds // nobody is there to lock
                        : Math.min(section.answerSeconds(), seconds),
                0,
                section.difficulty(),
                section.hardGates());
    }

    private static Answering answer(Answering answer) {
        return new Answering(
                Channel.PHONE,
                answer.kinds(),
                answer.fewestOptions(),
                answer.mostOptions(),
                answer.prompts(),
                answer.change(),
                answer.noAnswer(),
                answer.late(),
                answer.window(),
                Math.min(answer.graceMillis(), GRACE_MILLIS));
    }

    private static Elimination elimination(Elimination elimination) {
        return elimination.confirm() == Confirm.REFEREE_CONFIRM
                ? new Elimination(elimination.mode(), Confirm.HOST_CONFIRM)
                : elimination;
    }
}
