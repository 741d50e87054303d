package vn.chuongvang.participation.reports;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above and below the figures. What is empty is left out or filled in.
 *
 * @param superior the body above the sender; empty: the name of the unit above
 * @param body who sends it; empty: the unit's own name
 * @param number as in "Số: 12/BC-ĐTN"; empty: room to write one
 * @param form as in "Biểu số 01"
 * @param place of signing
 * @param title empty: the usual one
 * @param receivers "nơi nhận", at most {@link #MOST_RECEIVERS}
 * @param signedAs office of who signs
 * @param signedBy name of who signs
 */
public record ReportHead(
        String superior,
        String body,
        String number,
        String form,
        String place,
        String title,
        List<String> receivers,
        String signedAs,
        String signedBy) {
    /** Of each text, in letters. */
    public static final int LONGEST = 200;

    public static final int MOST_RECEIVERS = 20;

    public ReportHead {
        receivers = List.copyOf(receivers);
    }

    /** Whether all texts are within the limits. */
    public boolean fits() {
        return receivers.size() <= MOST_RECEIVERS
                && Stream.concat(
                                Stream.of(
                                        superior, body, number, form, place, title, signedAs,
                                        signedBy),
                                receivers.stream())
                        .allMatch(text -> text.length() <= LONGEST);
    }

    /** With names where none were given. */
    ReportHead filled(String unitAbove, String unit) {
        return new ReportHead(
                superior.isBlank() ? unitAbove : superior,
                body.isBlank() ? unit : body,
                number,
                form,
                place,
                title,
                receivers,
                signedAs,
                signedBy);
    }
}
