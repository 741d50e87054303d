package vn.chuongvang.questionbank;

/** One letter put in, left out or changed. */
final class EditDistance {
    private EditDistance() {}

    static boolean isOne(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (same == longer.length()) {
            return false;
        }
        var rest = shorter.length() == longer.length() ? same + 1 : same;
        return shorter.substring(rest).equals(longer.substring(same + 1));
    }
}
