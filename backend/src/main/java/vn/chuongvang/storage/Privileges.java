package vn.chuongvang.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a database program is set apart from the server that starts it. */
final class Privileges {

    /** Ctrl+C goes to every process of the terminal; databases must outlive the last write. */
    private static final List<String> OWN_SESSION = usable(List.of("setsid"));

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static final List<String> NOT_ROOT =
            isRoot() ? usable(List.of("unshare", "-U")) : List.of();

    private Privileges() {}

    static List<String> apart(List<String> command) {
        return joined(OWN_SESSION, command);
    }

    static List<String> apartAndNotRoot(List<String> command) {
        return joined(OWN_SESSION, joined(NOT_ROOT, command));
    }

    private static List<String> joined(List<String> prefix, List<String> command) {
        var joined = new ArrayList<>(prefix);
        joined.addAll(command);
        return joined;
    }

    private static boolean isRoot() {
        return succeeds(List.of("sh", "-c", "test $(id -u) = 0"));
    }

    private static List<String> usable(List<String> prefix) {
        return succeeds(joined(prefix, List.of("true"))) ? prefix : List.of();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
