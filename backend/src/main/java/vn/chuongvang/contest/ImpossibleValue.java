package vn.chuongvang.contest;

/**
 * A parameter that cannot be as it is.
 *
 * @param parameter its name in the rule table
 * @param allowed what it may be, or what it must agree with
 */
public record ImpossibleValue(String parameter, String value, String allowed) {
    @Override
    public String toString() {
        return parameter + "=" + value + " (" + allowed + ")";
    }
}
