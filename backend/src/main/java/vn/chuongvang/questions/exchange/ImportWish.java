package vn.chuongvang.questions.exchange;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Topic;

import java.util.Locale;

/**
 * What whoever imports a file says about it.
 *
 * @param format null: by what is in it
 * @param dryRun whether only the report is wanted
 * @param topic of questions that name none
 * @param by the sign-in name
 * @param language of the report
 */
public record ImportWish(
        @Nullable FileFormat format, boolean dryRun, Topic topic, String by, Locale language) {}
