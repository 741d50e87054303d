package vn.chuongvang.contest;

/** The two titles; a contest may award none, one or both. */
public enum Title {
    /** "Xuất sắc nhất": the last one standing. */
    LAST_STANDING,
    /** "Rung chuông vàng": right on the final question. */
    GOLDEN_BELL
}
