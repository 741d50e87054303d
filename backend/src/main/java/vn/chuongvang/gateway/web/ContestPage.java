package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.gateway.view.Compounds;
import vn.chuongvang.gateway.view.Translated;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.Expired;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A contest as its host prepares it, keys included, unless they are secret.
 *
 * @param code absent when it was given free again
 * @param needsApproval official, and nobody has approved exactly these questions
 * @param sealed only people named by the seal read the questions
 * @param hidden whoever asks is not one of them: of the questions there are purposes and kinds only
 * @param draw how the questions were drawn
 * @param languages how many of the questions have which language of the contest
 * @param tooLong questions of a draft that do not fit a surface; it opens without them only
 * @param expired questions that do not hold on the day of play or today, whichever is later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContestPage(
        long id,
        String title,
        String organiser,
        LocalDate playedOn,
        ContestLife state,
        @Nullable String code,
        int seats,
        int columns,
        boolean claimBySeatNumber,
        boolean walkIns,
        boolean official,
        boolean needsApproval,
        @Nullable String approvedBy,
        List<Unit> units,
        String rulesHash,
        ObjectNode rules,
        List<Line> questions,
        List<Expired> expired,
        List<SurfaceFit.TooLong> tooLong,
        boolean sealed,
        boolean hidden,
        @Nullable DrawSettings draw,
        List<DrawReport.Spoken> languages) {

    /** As it is for those whom its seal does not name: purposes and kinds, and how many. */
    ContestPage blank() {
        return new ContestPage(
                id,
                title,
                organiser,
                playedOn,
                state,
                code,
                seats,
                columns,
                claimBySeatNumber,
                walkIns,
                official,
                needsApproval,
                approvedBy,
                units,
                rulesHash,
                rules,
                questions.stream().map(Line::blank).toList(),
                List.of(),
                List.of(),
                sealed,
                true,
                null,
                List.of());
    }

    /**
     * A question with its key.
     *
     * @param n place among the questions of its purpose, from 1
     * @param difficulty 1 to 3; 0 where it is hidden
     * @param prompts the left of pairs; absent: there is none
     * @param languages codes of its translations, sorted; absent: it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String id,
            QuestionPurpose purpose,
            int n,
            String topic,
            int difficulty,
            String kind,
            String text,
            List<String> options,
            @Nullable List<String> prompts,
            Wire.@Nullable Picture picture,
            Wire.@Nullable Recording recording,
            @Nullable List<String> languages,
            @Nullable Key key,
            String explanation,
            String source) {

        private Line blank() {
            return new Line(
                    "", purpose, n, "", 0, kind, "", List.of(), null, null, null, null, null, "",
                    "");
        }

        static Line of(AskedQuestion asked, int n) {
            var question = asked.question();
            return new Line(
                    question.id().value(),
                    asked.purpose(),
                    n,
                    question.topic().title(),
                    question.difficulty().ordinal() + 1,
                    question.type().name(),
                    Compounds.glued(question.text()),
                    glued(question.options()),
                    question.prompts().isEmpty() ? null : glued(question.prompts()),
                    question.media().picture().map(Translated::picture).orElse(null),
                    question.media().recording().map(Translated::recording).orElse(null),
                    question.translations().isEmpty()
                            ? null
                            : List.copyOf(question.translations().keySet()),
                    Key.of(question),
                    question.explanation(),
                    sources(question));
        }

        private static List<String> glued(List<String> texts) {
            return texts.stream().map(Compounds::glued).toList();
        }

        private static String sources(Question question) {
            return question.provenance().sources().stream()
                    .map(source -> source.publisher())
                    .distinct()
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * @param option 0-based, of a choice
     * @param marks 0-based, of an answer of several, in the right order where order counts
     * @param area to be tapped
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            @Nullable Integer option,
            String text,
            @Nullable List<Integer> marks,
            Wire.@Nullable Area area) {
        static Key of(Question question) {
            var option = question.keyIndex();
            return new Key(
                    option.isPresent() ? option.getAsInt() : null,
                    question.keyText(),
                    Translated.marks(question),
                    Translated.area(question));
        }
    }
}
