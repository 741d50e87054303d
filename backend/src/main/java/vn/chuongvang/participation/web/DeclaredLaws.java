package vn.chuongvang.participation.web;

import vn.chuongvang.participation.declared.Declaration;
import vn.chuongvang.participation.declared.Declaration.Activity;
import vn.chuongvang.participation.declared.DeclaredCount;
import vn.chuongvang.participation.declared.DeclaredKind;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;

/** What an activity must be like to be declared. */
final class DeclaredLaws {
    private DeclaredLaws() {}

    static Activity fit(Activity wanted, UnitBook book, LocalDate today) {
        var title = text(wanted.title(), Activity.LONGEST_TITLE, "title");
        if (title.isEmpty()) {
            throw FiguresRefused.unfit("TEXT_UNFIT", "Give the activity a “title”.");
        }
        var activity =
                new Activity(
                        wanted.kind(),
                        title,
                        wanted.heldOn(),
                        wanted.unit(),
                        text(wanted.note(), Activity.LONGEST_NOTE, "note"),
                        wanted.testBefore(),
                        wanted.testAfter(),
                        wanted.counts());
        day(activity, today);
        tests(activity);
        counts(activity, book);
        return activity;
    }

    static String reason(String reason) {
        var text = text(reason, Declaration.Withdrawal.LONGEST_REASON, "reason");
        if (text.isEmpty()) {
            throw FiguresRefused.unfit("TEXT_UNFIT", "Say why: “reason”.");
        }
        return text;
    }

    private static String text(String text, int longest, String name) {
        var stripped = text.strip();
        if (stripped.length() > longest || stripped.chars().anyMatch(one -> one == 0)) {
            throw FiguresRefused.unfit(
                    "TEXT_UNFIT", "“%s” has at most %d letters.".formatted(name, longest));
        }
        return stripped;
    }

    private static void day(Activity activity, LocalDate today) {
        if (activity.heldOn().isAfter(today)
                || activity.heldOn().isBefore(today.minusDays(Period.MOST_DAYS))) {
            throw FiguresRefused.unfit(
                    "DAY_UNFIT",
                    "An activity is of today or of the %d days before."
                            .formatted(Period.MOST_DAYS));
        }
    }

    private static void tests(Activity activity) {
        var before = activity.testBefore();
        var after = activity.testAfter();
        var isNone = before == null && after == null;
        var isPair = before != null && after != null && !before.equals(after);
        if (!isNone && (!isPair || activity.kind() != DeclaredKind.TRAINING)) {
            throw FiguresRefused.unfit(
                    "TESTS_UNFIT",
                    "A training has two different contests as its tests, or none; other activities"
                            + " have none.");
        }
    }

    private static void counts(Activity activity, UnitBook book) {
        var counts = activity.counts();
        if (counts.isEmpty() || counts.size() > Activity.MOST_COUNTS) {
            throw FiguresRefused.unfit(
                    "COUNTS_UNFIT",
                    "Give the numbers of 1 to %d units.".formatted(Activity.MOST_COUNTS));
        }
        var seen = new HashSet<UUID>();
        for (var count : counts) {
            if (!count.isFit()) {
                throw FiguresRefused.unfit(
                        "COUNTS_UNFIT",
                        "Of each unit: 1 ≤ people ≤ attempts ≤ %,d and 0 ≤ passed ≤ attempts."
                                .formatted(DeclaredCount.MOST));
            }
            if (!seen.add(count.unit())) {
                throw FiguresRefused.unfit("COUNTS_UNFIT", "Each unit stands there once.");
            }
            if (!book.knows(count.unit())
                    || !book.path(count.unit(), activity.heldOn()).contains(activity.unit())) {
                throw FiguresRefused.unfit(
                        "UNIT_NOT_BELOW",
                        "On that day each counted unit is the activity's own unit or below it.");
            }
        }
    }
}
