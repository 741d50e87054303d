package vn.chuongvang.identity;

/** What came of a wish for a new password. */
public enum PasswordChange {
    CHANGED,
    OLD_IS_WRONG,
    TOO_SHORT,
    TOO_LONG,
    SAME_AS_OLD,
    TOO_MANY_TRIES
}
