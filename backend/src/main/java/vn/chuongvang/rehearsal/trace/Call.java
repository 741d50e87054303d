package vn.chuongvang.rehearsal.trace;

/**
 * A system call that has returned.
 *
 * @param on the file or the two ends of the connection, as strace names them
 * @param text its arguments, with what was read or written
 * @param result bytes, for a call that moves some
 * @param began seconds since the epoch
 * @param returned the same
 */
public record Call(
        String name, String on, String text, long result, double began, double returned) {

    boolean writes() {
        return switch (name) {
            case "write", "writev", "sendto", "sendmsg" -> true;
            default -> false;
        };
    }

    boolean reads() {
        return switch (name) {
            case "read", "readv", "recvfrom", "recvmsg" -> true;
            default -> false;
        };
    }
}
