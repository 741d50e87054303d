package vn.chuongvang.statistics;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Question.Difficulty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;

/**
 * All that is known of one version of a question.
 *
 * @param options A, B, C …; empty for written answers
 * @param written the most frequent wrong answers that were written
 * @param medianMillis half of the answers came sooner, where there was a time limit; to half a
 *     second when it comes from several contests
 * @param givenMillis how long there was to answer, on the average of these answers
 * @param tagged the author's estimate at the last play
 * @param measured by the share of right answers; none before enough is known
 * @param plays newest contest first
 */
public record VersionStatistics(
        String question,
        int version,
        Summary summary,
        List<Option> options,
        List<WrongAnswer> written,
        @Nullable Integer medianMillis,
        @Nullable Integer givenMillis,
        Difficulty tagged,
        @Nullable Difficulty measured,
        List<Advice> advice,
        List<QuestionPlay> plays) {
    public VersionStatistics {
        options = List.copyOf(options);
        written = List.copyOf(written);
        advice = List.copyOf(advice);
        plays = List.copyOf(plays);
    }

    /**
     * An option and how many chose it.
     *
     * @param share of those who chose one; 0 while nobody did
     */
    public record Option(boolean key, int people, double share) {}

    /**
     * @param plays of one version, at least one, in the order of contests
     */
    static VersionStatistics of(List<QuestionPlay> plays) {
        var last = plays.getLast();
        var counted = plays.stream().filter(QuestionPlay::isCounted).toList();
        var timed = counted.stream().filter(play -> play.givenMillis() != null).toList();
        var summary = Summary.of(plays);
        var bare =
                new VersionStatistics(
                        last.question(),
                        last.version(),
                        summary,
                        options(last.key(), counted),
                        written(counted),
                        median(timed),
                        given(timed),
                        last.tagged(),
                        measured(summary),
                        List.of(),
                        plays.reversed());
        return bare.with(Advising.on(bare), bare.plays());
    }

    /** The same, with the plays in those contests only. */
    public VersionStatistics playedIn(LongPredicate contest) {
        return with(advice, plays.stream().filter(play -> contest.test(play.contest())).toList());
    }

    private VersionStatistics with(List<Advice> given, List<QuestionPlay> told) {
        return new VersionStatistics(
                question,
                version,
                summary,
                options,
                written,
                medianMillis,
                givenMillis,
                tagged,
                measured,
                given,
                told);
    }

    private static @Nullable Difficulty measured(Summary summary) {
        var p = summary.p();
        return p == null || !summary.isEnough() ? null : Difficulty.measured(p);
    }

    private static List<Option> options(@Nullable Integer key, List<QuestionPlay> counted) {
        var chosen =
                counted.stream()
                        .flatMap(play -> play.options().stream())
                        .mapToInt(Integer::intValue)
                        .sum();
        var most = counted.stream().mapToInt(play -> play.options().size()).max().orElse(0);
        var options = new ArrayList<Option>();
        for (int i = 0; i < most; i++) {
            var place = i;
            var people =
                    counted.stream()
                            .filter(play -> place < play.options().size())
                            .mapToInt(play -> play.options().get(place))
                            .sum();
            options.add(
                    new Option(
                            Objects.equals(key, i), people, (double) people / Math.max(1, chosen)));
        }
        return options;
    }

    private static List<WrongAnswer> written(List<QuestionPlay> counted) {
        var people = new HashMap<String, Integer>();
        counted.stream()
                .flatMap(play -> play.wrong().stream())
                .forEach(one -> people.merge(one.canonical(), one.people(), Integer::sum));
        return WrongAnswer.frequent(people);
    }

    /** Of one play as it was counted; of several by half seconds. */
    private static @Nullable Integer median(List<QuestionPlay> timed) {
        if (timed.size() == 1) {
            return timed.getFirst().medianMillis();
        }
        var median =
                timed.stream()
                        .map(QuestionPlay::times)
                        .reduce(AnswerTimes.NONE, AnswerTimes::with)
                        .medianMillis();
        return median.isPresent() ? median.getAsInt() : null;
    }

    private static @Nullable Integer given(List<QuestionPlay> timed) {
        var answers = 0L;
        var millis = 0L;
        for (var play : timed) {
            var given = play.givenMillis();
            answers += play.times().answers();
            millis += given == null ? 0 : (long) given * play.times().answers();
        }
        return answers == 0 ? null : Math.toIntExact(millis / answers);
    }
}
