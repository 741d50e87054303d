package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a question; it never changes.
 *
 * @param question as it was written; its state is the dossier's to say
 * @param by the sign-in name of who wrote it; the author's name where it was shipped
 * @param at empty where it was shipped
 * @param shipped whether it came with the product
 */
public record BankVersion(
        int number,
        Question question,
        String by,
        Optional<Instant> at,
        String note,
        boolean shipped) {

    static BankVersion shipped(Question question) {
        return new BankVersion(
                question.version(),
                question,
                question.editorial().author(),
                Optional.empty(),
                "",
                true);
    }
}
