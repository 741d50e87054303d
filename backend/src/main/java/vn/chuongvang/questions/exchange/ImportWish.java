package vn.chuongvang.questions.exchange;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;

import java.util.Locale;
import java.util.Set;

/**
 * What whoever imports a file says about it.
 *
 * @param format null: by what is in it
 * @param dryRun whether only the report is wanted
 * @param topic of questions that name none
 * @param untouched questions that whoever imports may not read
 * @param by the sign-in name
 * @param language of the report
 */
public record ImportWish(
        @Nullable FileFormat format,
        boolean dryRun,
        Topic topic,
        Set<QuestionId> untouched,
        String by,
        Locale language) {
    public ImportWish {
        untouched = Set.copyOf(untouched);
    }
}
