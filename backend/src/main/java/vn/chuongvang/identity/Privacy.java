package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the organiser of a contest promised about the people's data. Sources: the consent of live
 * contests (90 days at most), and Law 91/2025/QH15 for children, whose private life is made known
 * only when the child and a guardian agree.
 *
 * @param keepDays names are kept for so many days from the contest's day, 1 to {@value #LONGEST}
 * @param minors contestants are under 16 years old
 * @param guardianList where the list with the guardians' signatures lies and who keeps it; without
 *     one, minors are known by nickname and unit only
 */
public record Privacy(int keepDays, boolean minors, @Nullable String guardianList) {
    public static final int LONGEST = 90;

    /** What a contest has as long as nobody decides otherwise. */
    public static final Privacy USUAL = new Privacy(LONGEST, false, null);

    public Privacy {
        if (keepDays < 1 || keepDays > LONGEST || guardianList != null && !minors) {
            throw new IllegalArgumentException("no privacy of a contest: " + keepDays);
        }
    }

    /** Full names are neither kept nor shown. */
    public boolean isNicknamesOnly() {
        return minors && guardianList == null;
    }

    /**
     * Which text people see: the version of its words, and what was filled in where that is not the
     * usual.
     */
    String versionOf(String words) {
        var children = guardianList == null ? "/minors" : "/guardians";
        return words + (keepDays == LONGEST ? "" : "/" + keepDays) + (minors ? children : "");
    }

    /** Whether people who agreed to the other one may find this one instead. */
    boolean keepsPromise(Privacy other) {
        return keepDays <= other.keepDays
                && (minors || !other.minors)
                && (isNicknamesOnly() || !other.isNicknamesOnly());
    }
}
