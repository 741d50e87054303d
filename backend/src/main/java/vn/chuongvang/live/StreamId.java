package vn.chuongvang.live;

/** The order of a stream's messages: milliseconds, a dash, a number within the millisecond. */
final class StreamId {

    static final String FIRST = "0-0";

    private StreamId() {}

    static boolean isAfter(String one, String other) {
        var a = parts(one);
        var b = parts(other);
        return a[0] == b[0] ? a[1] > b[1] : a[0] > b[0];
    }

    private static long[] parts(String id) {
        var dash = id.indexOf('-');
        return new long[] {
            Long.parseLong(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1))
        };
    }
}
