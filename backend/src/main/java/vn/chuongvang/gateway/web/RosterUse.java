package vn.chuongvang.gateway.web;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a roster is read for, and how organisers head it; letters are folded. */
enum RosterUse {
    NONE(""),
    /** The whole name, or all of it but the given name. */
    NAME(
            "ho va ten|ho ten|ho va ten thi sinh|ho ten thi sinh|ten thi sinh|thi sinh|ho dem va"
                    + " ten|ho va ten dem|ho dem|ho lot|ho va chu lot|ho va ten lot|full"
                    + " name|name|contestant"),
    /** The given name in a column of its own. */
    GIVEN("ten|ten goi|given name|first name"),
    SEAT("so ghe|ghe|ghe so|so bao danh|sbd|so deo|so ao|bib|seat|seat number|seat no"),
    UNIT(
            "don vi|ten don vi|chi doan|chi hoi|doan co so|to|to cnscd|to cong nghe so cong"
                    + " dong|khoi pho|thon|lang|ban|khu pho|xa|phuong|xa phuong|truong|lien"
                    + " doi|unit|team|school"),
    RESERVE("du bi|thi sinh du bi|reserve"),
    /** Read as the unit where no other column is. */
    GROUP("lop|khoi lop|lop hoc|class|group");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private final Set<String> headings;

    RosterUse(String headings) {
        this.headings = Set.of(headings.split("\\|", -1));
    }

    /** What a heading says; NONE where it says nothing that is known. */
    static RosterUse of(String heading) {
        var plain = NO_LETTERS.matcher(VietnameseText.fold(heading)).replaceAll(" ").strip();
        for (var use : values()) {
            if (!plain.isEmpty() && use.headings.contains(plain)) {
                return use;
            }
        }
        return NONE;
    }
}
