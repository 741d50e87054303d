package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.questionbank.AnswerMatcher;
import vn.chuongvang.questionbank.Match;
import vn.chuongvang.questionbank.Question;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what a phone sent into what the rules take: the matcher's verdict becomes a fact. */
final class AnswerReader {

    private static final int LONGEST = 200;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private AnswerReader() {}

    static Optional<Response> read(
            StoredContest contest,
            ContestState state,
            RoundNumber round,
            @Nullable Integer option,
            @Nullable String text) {
        if (option != null && text == null && option >= 0) {
            return Optional.of(new Response.Choice(option));
        }
        if (text == null || option != null || !(state instanceof ContestState.Prepared prepared)) {
            return Optional.empty();
        }
        return prepared.round(round)
                .flatMap(asked -> contest.question(asked.question().id()))
                .map(asked -> written(asked.question(), text));
    }

    static Response written(Question question, String text) {
        // A database's text has no NUL, and nobody types the others.
        var printable = CONTROLS.matcher(text).replaceAll(" ");
        var typed = printable.substring(0, Math.min(printable.length(), LONGEST));
        var match = AnswerMatcher.match(question, typed);
        var distance =
                Double.isNaN(match.distance()) ? Response.Written.NO_DISTANCE : match.distance();
        var canonical = match.canonical();
        return new Response.Written(
                typed,
                canonical.substring(0, Math.min(canonical.length(), LONGEST)),
                verdict(match.verdict()),
                distance);
    }

    private static Response.Verdict verdict(Match.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> Response.Verdict.RIGHT;
            case WRONG -> Response.Verdict.WRONG;
            case NEAR -> Response.Verdict.NEAR;
        };
    }
}
