package vn.chuongvang.identity;

/** Whether accounts need a second factor. */
public enum FactorRule {
    /** Whoever has set one needs it. */
    OPTIONAL,
    /** Whoever has none can do nothing but set one. */
    REQUIRED
}
