package vn.chuongvang.audience;

import vn.chuongvang.contest.ContestantId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what members chose. */
final class Counting {
    private Counting() {}

    static AudienceView.Poll poll(Poll poll, Collection<Member> members, int connected) {
        Map<ContestantId, Integer> counts = new HashMap<>();
        int voters = 0;
        for (var member : members) {
            if (member.poll == poll.number && !member.votes.isEmpty()) {
                voters++;
                member.votes.forEach(name -> counts.merge(name, 1, Integer::sum));
            }
        }
        var votes =
                counts.entrySet().stream()
                        .map(count -> new AudienceView.Count(count.getKey(), count.getValue()))
                        .sorted(
                                Comparator.comparingInt(AudienceView.Count::votes)
                                        .reversed()
                                        .thenComparing(AudienceView.Count::contestant))
                        .toList();
        return new AudienceView.Poll(
                poll.number, poll.open, poll.level(connected), poll.candidates, voters, votes);
    }

    static AudienceView.Survey survey(Collection<Member> members) {
        var counts = new int[AudienceRules.SURVEY_QUESTIONS][AudienceRules.SURVEY_ANSWERS];
        int filled = 0;
        for (var member : members) {
            if (!member.survey.isEmpty()) {
                filled++;
                for (int question = 0; question < counts.length; question++) {
                    counts[question][member.survey.get(question)]++;
                }
            }
        }
        var lists = new ArrayList<List<Integer>>();
        for (var question : counts) {
            lists.add(Arrays.stream(question).boxed().toList());
        }
        return new AudienceView.Survey(filled, lists);
    }
}
