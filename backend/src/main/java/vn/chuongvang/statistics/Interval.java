package vn.chuongvang.statistics;

/**
 * Where a share of a whole crowd lies with a confidence of 95 %, by what was seen of some of it (E.
 * B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22, 1927, 209–212). People of one hall are more alike than
 * people at large, so the truth is a little wider.
 */
public record Interval(double low, double high) {

    /** 97.5 % of a normal distribution lie below it. */
    private static final double Z = 1.959963984540054;

    /**
     * @param n how many were seen, at least 1
     */
    static Interval wilson(int right, int n) {
        var share = (double) right / n;
        var spread = Z * Z / n;
        var centre = share + spread / 2;
        var half = Z * Math.sqrt(share * (1 - share) / n + spread / (4 * n));
        var whole = 1 + spread;
        return new Interval(
                Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole));
    }
}
