package vn.chuongvang;

import java.util.List;

/** One thing that {@code ./chuongvang NAME} does. */
@FunctionalInterface
interface Command {

    /** Returns when the work is done, or, for the server, once it runs. */
    void run(List<String> arguments) throws Exception;
}
