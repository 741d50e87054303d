package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Provenance;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Tags;
import vn.chuongvang.questionbank.Question.Timing;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Validity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A question as a file has it. It becomes one of ours as a draft, which no contest plays. */
public sealed interface Draft {

    /** The picture that has to be kept before the question is made. */
    Optional<Medium> picture();

    /**
     * The whole question in state DRAFT. One of another format has the id {@code T7-000}, which the
     * bank replaces by the next free one of its topic.
     *
     * @param kept the name under which a picture was kept
     */
    Question question(Defaults defaults, Function<Medium, String> kept);

    /** Of our own files, which say everything. */
    record Whole(Question question) implements Draft {
        @Override
        public Optional<Medium> picture() {
            return Optional.empty();
        }

        @Override
        public Question question(Defaults defaults, Function<Medium, String> kept) {
            var written = question.editorial().author();
            return new Question(
                    question.id(),
                    question.version(),
                    question.text(),
                    question.answer(),
                    question.explanation(),
                    question.media(),
                    question.tags(),
                    question.provenance(),
                    question.validity(),
                    new Editorial(State.DRAFT, written, List.of()),
                    question.timing(),
                    question.translations());
        }
    }

    /**
     * Of other formats.
     *
     * @param explanation empty when the file has none
     * @param category from the outermost to the innermost
     */
    record Partial(
            String text,
            Answer answer,
            String explanation,
            List<String> category,
            Optional<Medium> picture,
            Hints hints)
            implements Draft {
        public Partial {
            category = List.copyOf(category);
        }

        @Override
        public Question question(Defaults defaults, Function<Medium, String> kept) {
            var topic = hints.topic().orElse(defaults.topic());
            var audience = hints.audience().isEmpty() ? defaults.audience() : hints.audience();
            return new Question(
                    new QuestionId(topic + "-000"),
                    1,
                    text,
                    answer,
                    explanation.isEmpty()
                            ? Note.words("draft.explanation", defaults.language())
                            : explanation,
                    media(defaults, kept),
                    new Tags(
                            topic,
                            hints.difficulty().orElse(defaults.difficulty()),
                            audience,
                            Optional.empty(),
                            Optional.empty()),
                    new Provenance(List.of(), List.of(), List.of()),
                    new Validity(
                            defaults.today(),
                            Optional.empty(),
                            Optional.of(defaults.reviewBy()),
                            defaults.volatility()),
                    new Editorial(State.DRAFT, defaults.author(), List.of()),
                    new Timing(Optional.empty(), hints.answerTime()),
                    Collections.emptySortedMap());
        }

        private Media media(Defaults defaults, Function<Medium, String> kept) {
            return new Media(
                    picture.map(
                            one ->
                                    new Media.Picture(
                                            kept.apply(one),
                                            one.alt().isEmpty()
                                                    ? Note.words("draft.alt", defaults.language())
                                                    : one.alt())),
                    Optional.empty());
        }
    }
}
