package vn.chuongvang.questionbank;

import java.util.List;
import java.util.Optional;

/**
 * A question's words in another language; whatever is missing stands there in Vietnamese.
 *
 * @param version of the question that was translated: a translation of another version is stale
 * @param options what letters stand for, in the order of the question; empty where it has none
 * @param prompts the left side of a matching
 * @param accepted written answers that are right besides the Vietnamese ones
 * @param alt of the picture
 * @param recording the question spoken in this language, for languages that are rather heard than
 *     read
 */
public record Translation(
        int version,
        String text,
        List<String> options,
        List<String> prompts,
        List<String> accepted,
        Optional<String> explanation,
        Optional<String> alt,
        Optional<Media.Recording> recording,
        String translator) {
    public Translation {
        options = List.copyOf(options);
        prompts = List.copyOf(prompts);
        accepted = List.copyOf(accepted);
    }

    Translation of(int otherVersion) {
        return new Translation(
                otherVersion,
                text,
                options,
                prompts,
                accepted,
                explanation,
                alt,
                recording,
                translator);
    }

    /** Whether it has as many options and prompts as the question. */
    public boolean fits(Question question) {
        var translatable =
                question.answer() instanceof Answer.TrueFalse ? 0 : question.options().size();
        return version == question.version()
                && options.size() == translatable
                && prompts.size() == question.prompts().size();
    }
}
