package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who a contestant's number stands for. The names are absent before somebody sits down on a chair
 * that the roster left open, and once the person is forgotten.
 *
 * @param publicFullName the second, optional consent: the full name may stand on public boards
 */
public record Person(
        ContestRef contest,
        int contestant,
        int unit,
        @Nullable String fullName,
        @Nullable String shortName,
        boolean publicFullName) {

    /** What boards and phones show; a number where there is no name. */
    public String boardName() {
        if (publicFullName && fullName != null) {
            return fullName;
        }
        return shortName != null ? shortName : "№ " + contestant;
    }
}
