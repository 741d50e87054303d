package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.PreparedQuestion;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Round;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Provenance;
import vn.chuongvang.questionbank.Question;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The words of one contest: its card and its questions. {@link #question} has no way to the key;
 * {@link #key} is called only where the key is public, or for the host.
 */
public final class Script {
    private final StoredContest contest;
    private final String code;

    /** Asked for with every console: the words of a question stay as they are. */
    private final ConcurrentMap<QuestionId, String> titles = new ConcurrentHashMap<>();

    /**
     * @param code the contest code as people type it
     */
    public Script(StoredContest contest, String code) {
        this.contest = contest;
        this.code = code;
    }

    Script of(String newCode) {
        return new Script(contest, newCode);
    }

    public Wire.ContestCard card() {
        var draft = contest.draft();
        var rules = draft.rules();
        return new Wire.ContestCard(
                draft.title(),
                draft.organiser(),
                code,
                rules.questions().main(),
                rules.seating().seats(),
                columns(rules),
                rules.answer().graceMillis(),
                rules.isScoreMode(),
                rules.answer().change() == ContestRules.Change.UNTIL_LOCK,
                rules.answer().channel() == ContestRules.Channel.BOARD,
                draft.questions().stream().anyMatch(one -> Translated.needsMore(one.question())),
                Translated.languages(
                        draft.questions().stream().map(AskedQuestion::question).toList()));
    }

    /** The question as anybody may see it. */
    Wire.Question question(Hall hall, Round round) {
        var asked = bankQuestion(round.question().id());
        return new Wire.Question(
                round.number().value(),
                ContestantView.index(round),
                hall.rules().questions().main(),
                round.purpose() == QuestionPurpose.MAIN ? null : source(round.purpose()),
                round.question().kind() == AnswerKind.SINGLE_CHOICE ? null : kind(round.question()),
                Compounds.glued(asked.text()),
                glued(asked.options()),
                asked.prompts().isEmpty() ? null : glued(asked.prompts()),
                Translated.spots(asked),
                asked.answer() instanceof Answer.Number number && !number.unit().isEmpty()
                        ? number.unit()
                        : null,
                asked.media().picture().map(Translated::picture).orElse(null),
                asked.media().recording().map(Translated::recording).orElse(null),
                Translated.words(asked),
                round.isMain()
                        ? null
                        : round.asked().stream().map(contestant -> contestant.value()).toList(),
                round.isTiebreak() && hall.rules().tie() == ContestRules.TiePolicy.BUZZER
                        ? true
                        : null,
                round.opensAt().toEpochMilli(),
                round.closesAt().toEpochMilli());
    }

    /** The right answer. */
    Wire.Key key(Round round) {
        var asked = bankQuestion(round.question().id());
        var option = asked.keyIndex();
        return new Wire.Key(
                option.isPresent() ? option.getAsInt() : null,
                option.isPresent() ? null : asked.keyText(),
                Translated.marks(asked),
                Translated.area(asked),
                asked.explanation(),
                Translated.explanations(asked),
                source(asked.provenance()));
    }

    static List<String> glued(List<String> texts) {
        return texts.stream().map(Compounds::glued).toList();
    }

    /**
     * Topics of the final questions to pick from, the last main ones, in the order of categories.
     */
    List<String> finals() {
        var main =
                contest.draft().questions().stream()
                        .filter(asked -> asked.purpose() == QuestionPurpose.MAIN)
                        .map(asked -> asked.question().topic().toString())
                        .toList();
        int first = Math.max(0, contest.draft().rules().questions().main() - 1);
        return main.subList(Math.min(first, main.size()), main.size());
    }

    /** For the host's run of show only. */
    String title(QuestionId question) {
        return titles.computeIfAbsent(
                question, asked -> Compounds.glued(bankQuestion(asked).text()));
    }

    static String kind(PreparedQuestion question) {
        return switch (question.kind()) {
            case SINGLE_CHOICE -> "choice";
            case TRUE_FALSE -> "truefalse";
            case SHORT_TEXT -> "text";
            case NUMBER -> "number";
            case MULTIPLE_CHOICE -> "multiple";
            case ORDERING -> "order";
            case MATCHING -> "match";
            case HOTSPOT -> "spot";
        };
    }

    private static @Nullable String source(Provenance provenance) {
        return provenance.sources().isEmpty() ? null : provenance.sources().getFirst().title();
    }

    /** The names that {@code read} takes. */
    static String source(QuestionPurpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    public Question bankQuestion(QuestionId id) {
        return contest.question(id).orElseThrow().question();
    }

    private static int columns(ContestRules rules) {
        return switch (rules.seating()) {
            case ContestRules.Seating.Grid(_, int columns) -> columns;
            case ContestRules.Seating.Numbered(int seats) -> columnsFor(seats);
            case ContestRules.Seating.None _ -> columnsFor(rules.roster().maxOnFloor());
        };
    }

    /** A floor somewhat wider than deep, as design/design.md 7 has it. */
    private static int columnsFor(int seats) {
        return Math.max(1, (int) Math.round(Math.sqrt(seats * 1.2)));
    }
}
