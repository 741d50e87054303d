package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is lost of a question beside its place in our bank: no other format has facts, sources,
 * dates, audience and translations, so these are not told for each question again.
 */
public final class Losses {
    private Losses() {}

    /** What some formats can hold and others cannot; the codes are {@code lost.picture}, …. */
    public enum Feature {
        PICTURE,
        RECORDING,
        EXPLANATION,
        UNIT,
        TOLERANCE,
        REJECTED,
        /** How strictly typed words are compared. */
        POLICY,
        /** The order in which the right side of a matching, or things to be ordered, are shown. */
        SHOWN_ORDER,
        LINES
    }

    public static Optional<Exporter.Loss> of(Question question, Set<Feature> kept) {
        return of(question, kept, _ -> Optional.empty());
    }

    /**
     * @param pictures a picture whose bytes are not there is lost, too
     */
    public static Optional<Exporter.Loss> of(
            Question question, Set<Feature> kept, Function<String, Optional<byte[]>> pictures) {
        var lost = used(question);
        lost.removeAll(kept);
        if (question.media()
                .picture()
                .filter(one -> pictures.apply(one.file()).isEmpty())
                .isPresent()) {
            lost.add(Feature.PICTURE);
        }
        var notes = lost.stream().map(Losses::note).toList();
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exporter.Loss(question.id(), false, notes));
    }

    /** Something else that only some formats lose. */
    public static Exporter.Loss note(Question question, String code) {
        return new Exporter.Loss(question.id(), false, List.of(Note.of(code)));
    }

    private static Note note(Feature feature) {
        return Note.of("lost." + feature.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<Feature> used(Question question) {
        var used = EnumSet.noneOf(Feature.class);
        if (!question.explanation().isEmpty()) {
            used.add(Feature.EXPLANATION);
        }
        question.media().picture().ifPresent(_ -> used.add(Feature.PICTURE));
        question.media().recording().ifPresent(_ -> used.add(Feature.RECORDING));
        if (question.text().contains("\n")) {
            used.add(Feature.LINES);
        }
        used.addAll(used(question.answer()));
        return used;
    }

    private static List<Feature> used(Answer answer) {
        var used = new ArrayList<Feature>();
        switch (answer) {
            case Answer.ShortText(_, var rejected, var policy) -> {
                if (!rejected.isEmpty()) {
                    used.add(Feature.REJECTED);
                }
                if (policy != MatchPolicy.LENIENT) {
                    used.add(Feature.POLICY);
                }
            }
            case Answer.Number(_, var tolerance, var unit, var others) -> {
                if (!unit.isEmpty() || !others.isEmpty()) {
                    used.add(Feature.UNIT);
                }
                if (tolerance.signum() != 0) {
                    used.add(Feature.TOLERANCE);
                }
            }
            case Answer.Ordering _, Answer.Matching _ -> used.add(Feature.SHOWN_ORDER);
            case Answer.Choice _,
                    Answer.TrueFalse _,
                    Answer.MultipleChoice _,
                    Answer.Hotspot _ -> {}
        }
        return used;
    }
}
